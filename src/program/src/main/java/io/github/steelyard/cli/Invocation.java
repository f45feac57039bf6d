package io.github.steelyard.cli;

import io.github.steelyard.answers.ErrorsResult;
import io.github.steelyard.answers.Manifest;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.report.Json;
import io.github.steelyard.report.Version;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of one command line: what was asked, what was read, and what was said on standard error. */
final class Invocation {

    private final List<String> arguments;
    private final boolean isJson;
    private final List<Said> said = new ArrayList<>();
    private final Map<String, String> inputs = new LinkedHashMap<>();
    private Optional<Study> study = Optional.empty();
    private Optional<String> time = Optional.empty();
    private Optional<String> wrong = Optional.empty();

    Invocation(List<String> arguments) {
        this.arguments = List.copyOf(arguments);
        int at = arguments.indexOf("--format");
        this.isJson =
                at >= 0 && at + 1 < arguments.size() && arguments.get(at + 1).equals("json")
                        || arguments.contains("--format=json");
    }

    /** Notes a file that was read, with what it includes. */
    void read(Loaded loaded) {
        if (isJson) {
            for (String name : loaded.sources().files()) {
                loaded.sources().path(name).ifPresent(path -> read(name, path));
            }
        }
    }

    /** Notes a file that was read. */
    void read(String name, Path path) {
        try {
            read(name, Files.readAllBytes(path));
        } catch (IOException gone) {
            // Nobody can compare it any more.
        }
    }

    /** Notes what was read. */
    void read(String name, byte[] bytes) {
        try {
            inputs.put(
                    name,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Notes how a decision is looked at. */
    void looksAt(Study seen) {
        if (study.isEmpty()) {
            study = Optional.of(seen);
        }
    }

    /** Notes what is wrong with the command line. */
    void wrong(String message) {
        wrong = Optional.of(message);
    }

    /** Whether what goes to standard error is one document. */
    boolean isJson() {
        return isJson;
    }

    /** Asks for the time in the manifest. */
    void stamped(String when) {
        time = Optional.of(when);
    }

    /**
     * The words of the command line, without those that say where the result goes, when it was made and by how many
     * threads, none of which changes it.
     */
    private List<String> command() {
        List<String> words = new ArrayList<>();
        for (int k = 0; k < arguments.size(); k++) {
            String word = arguments.get(k);
            if (word.equals("-o") || word.equals("--output") || word.equals("--manifest") || word.equals("--threads")) {
                k++;
            } else if (!word.startsWith("--output=")
                    && !word.matches("-o.+|--stamp(=.*)?|--manifest=.*|--threads=.*|--resume")) {
                words.add(word);
            }
        }
        return words;
    }

    /** What made the result. */
    Manifest manifest() {
        return new Manifest(
                Version.NUMBER,
                Version.commit(),
                System.getProperty("java.version"),
                command(),
                inputs,
                study.map(Study::seed),
                study.map(s -> s.choice().id()),
                study.map(s -> s.choice().parameters()).orElse(Map.of()),
                time);
    }

    /** A document with its manifest; of several each has it. */
    Object withManifest(Object json) {
        Object manifest = ResultValues.plain(manifest());
        return json instanceof List<?> list
                ? list.stream().map(one -> with(one, manifest)).toList()
                : with(json, manifest);
    }

    private static Object with(Object json, Object manifest) {
        if (!(json instanceof Map<?, ?> map)) {
            return json;
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        map.forEach((key, value) -> whole.put((String) key, value));
        whole.put("manifest", manifest);
        return whole;
    }

    /** Says a line on standard error; where errors are wanted as JSON, when it is known whether the command failed. */
    void say(Said one, PrintStream err) {
        if (isJson) {
            said.add(one);
        } else {
            err.println(Failures.clean(one.line()));
        }
    }

    /**
     * Ends the run: says what was held back, as JSON where the command failed.
     *
     * @param complaint about the command line, as people see it
     */
    void end(int code, String complaint, PrintStream err) {
        if (isJson && code != Cli.DONE && code != Cli.INTERRUPTED && !(said.isEmpty() && wrong.isEmpty())) {
            List<ErrorsResult.Entry> entries = new ArrayList<>();
            said.forEach(one -> entries.add(one.entry("refused")));
            wrong.ifPresent(message -> entries.add(Said.of("error", message).entry("usage")));
            err.print(Json.document(ResultValues.plain(new ErrorsResult(entries))));
        } else {
            said.forEach(one -> err.println(Failures.clean(one.line())));
            err.print(complaint);
        }
        err.flush();
        said.clear();
    }

    /** What was read, noted. */
    static Loaded noted(Loaded loaded, Terminal terminal) {
        terminal.invocation().read(loaded);
        return loaded;
    }
}
