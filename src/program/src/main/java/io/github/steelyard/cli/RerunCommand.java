package io.github.steelyard.cli;

import io.github.steelyard.answers.RerunResult;
import io.github.steelyard.answers.RerunResult.Difference;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.io.syntax.TextPart;
import io.github.steelyard.io.text.IoReason;
import io.github.steelyard.report.Json;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code steelyard rerun}. */
@Command(
        name = "rerun",
        header = "Makes a result again and says whether the bytes agree.",
        description = {
            "",
            "RESULT is JSON that a command printed; its manifest says how. Run it in the folder in which that command ran."
                    + " Where the bytes differ, it says what: the version, an input, the seed, and the first figures."
                    + " The exit code is then 1.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  steelyard rank bus.yaml --format json -o bus.json", "  steelyard rerun bus.json"})
final class RerunCommand implements Callable<Integer> {

    /** So many differences of the result itself are told. */
    private static final int MOST = 20;

    /** More of a value is not shown to people. */
    private static final int LONGEST = 120;

    @Parameters(index = "0", paramLabel = "RESULT", description = "JSON that a command printed.")
    private String file;

    @Mixin
    private OutputOptions output;

    private final Terminal terminal;

    RerunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        output.format();
        byte[] then = bytes(file);
        Object result = plain(then).orElseThrow(() -> new Refusal("'" + file + "' is not JSON"));
        Map<?, ?> manifest = manifest(result)
                .orElseThrow(
                        () -> new Refusal(
                                "'" + file
                                        + "' has no manifest, so nothing says how it was made; results in JSON of this version have one"));
        List<String> more = new ArrayList<>();
        if (result instanceof Map<?, ?> batch && BatchManifest.FORMAT.equals(batch.get("format"))) {
            then = bytes(String.valueOf(batch.get("output")));
            more.addAll(List.of("--format", "true".equals(batch.get("csv")) ? "csv" : "jsonl"));
        }
        byte[] now = again(manifest, more);
        List<Difference> differs = new ArrayList<>();
        boolean isSame = Arrays.equals(then, now);
        if (!isSame) {
            Object made = more.isEmpty() ? plain(now).orElse(Map.of()) : Map.of();
            if (more.isEmpty()) {
                differ("", manifest, manifest(made).orElse(Map.of()), Integer.MAX_VALUE, differs);
                differ("", without(result), without(made), differs.size() + MOST, differs);
            } else {
                batch(manifest, then, now, differs);
            }
            if (differs.isEmpty()) {
                differs.add(new Difference("layout", Optional.of("other bytes"), Optional.of("the same values")));
            }
        }
        int size = then.length;
        RerunResult answer = new RerunResult(file, isSame, differs);
        output.print(
                new Result(() -> blocks(answer, size), () -> ResultValues.plain(answer), () -> List.of(table(answer))),
                terminal);
        return isSame ? Cli.DONE : Cli.WRONG_INPUT;
    }

    /** What differs in a batch: versions, inputs, and the first lines. */
    private void batch(Map<?, ?> then, byte[] output, byte[] again, List<Difference> differs) {
        Invocation now = new Invocation(List.of("--format", "json"));
        if (then.get("inputs") instanceof Map<?, ?> inputs) {
            inputs.keySet().forEach(name -> now.read((String) name, Destination.path((String) name)));
        }
        Map<?, ?> made = (Map<?, ?>)
                plain(Json.document(ResultValues.plain(now.manifest())).getBytes(StandardCharsets.UTF_8))
                        .orElseThrow();
        for (String what : List.of("version", "commit", "java", "inputs")) {
            differ(what, then.get(what), made.get(what), Integer.MAX_VALUE, differs);
        }
        List<String> old = new String(output, StandardCharsets.UTF_8).lines().toList();
        List<String> lines = new String(again, StandardCharsets.UTF_8).lines().toList();
        int most = differs.size() + MOST;
        for (int k = 0; k < Math.max(old.size(), lines.size()); k++) {
            differ(
                    "line " + (k + 1),
                    k < old.size() ? old.get(k) : null,
                    k < lines.size() ? lines.get(k) : null,
                    most,
                    differs);
        }
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Destination.path(file));
        } catch (IOException e) {
            throw new Refusal("cannot read '" + file + "': " + IoReason.of(e));
        }
    }

    /** What the command of the manifest prints now. */
    private byte[] again(Map<?, ?> manifest, List<String> more) {
        List<String> command = new ArrayList<>();
        if (manifest.get("command") instanceof List<?> words) {
            words.forEach(word -> command.add(String.valueOf(word)));
        }
        if (!more.isEmpty()) {
            withoutFormat(command);
        }
        if (command.isEmpty() || command.get(0).equals("rerun")) {
            throw new Refusal("the manifest of '" + file + "' names no command that can be run again");
        }
        if (manifest.get("inputs") instanceof Map<?, ?> inputs && inputs.containsKey("<stdin>")) {
            throw new Refusal("'" + file + "' was made of standard input, which is gone");
        }
        command.addAll(more);
        if (manifest.get("time") instanceof String time) {
            command.add("--stamp=" + time);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal inner = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(terminal.err(), true, StandardCharsets.UTF_8),
                terminal.width(),
                terminal.ascii(),
                false);
        int code = Cli.run(command, inner);
        if (code != Cli.DONE && out.size() == 0) {
            throw new Refusal("'" + String.join(" ", command) + "' fails now, with exit code " + code);
        }
        return out.toByteArray();
    }

    /** Takes out the format of a batch, which its manifest states by itself. */
    private static void withoutFormat(List<String> command) {
        command.removeIf(word -> word.startsWith("--format="));
        int at = command.indexOf("--format");
        if (at >= 0) {
            command.subList(at, Math.min(at + 2, command.size())).clear();
        }
    }

    private static Optional<Object> plain(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        return text.startsWith("[")
                ? TextPart.of("{\"all\": " + text + "}").map(part -> ((Map<?, ?>) part.plain()).get("all"))
                : TextPart.of(text).map(TextPart::plain);
    }

    private static Optional<Map<?, ?>> manifest(Object result) {
        Object one = result instanceof List<?> list && !list.isEmpty() ? list.get(0) : result;
        return one instanceof Map<?, ?> map && map.get("manifest") instanceof Map<?, ?> manifest
                ? Optional.of(manifest)
                : Optional.empty();
    }

    private static Object without(Object result) {
        if (result instanceof List<?> list) {
            return list.stream().map(RerunCommand::without).toList();
        }
        if (result instanceof Map<?, ?> map) {
            Map<Object, Object> rest = new LinkedHashMap<>(map);
            rest.remove("manifest");
            return rest;
        }
        return result;
    }

    private static void differ(String way, Object then, Object now, int most, List<Difference> found) {
        if (Objects.equals(then, now) || found.size() >= most) {
            return;
        }
        if (then instanceof Map<?, ?> a && now instanceof Map<?, ?> b) {
            Set<Object> keys = new LinkedHashSet<>(a.keySet());
            keys.addAll(b.keySet());
            keys.forEach(key ->
                    differ(way.isEmpty() ? key.toString() : way + "/" + key, a.get(key), b.get(key), most, found));
        } else if (then instanceof List<?> a && now instanceof List<?> b && a.size() == b.size()) {
            for (int k = 0; k < a.size(); k++) {
                differ(way + "/" + k, a.get(k), b.get(k), most, found);
            }
        } else {
            found.add(new Difference(
                    way,
                    Optional.ofNullable(then).map(Object::toString),
                    Optional.ofNullable(now).map(Object::toString)));
        }
    }

    private List<Block> blocks(RerunResult answer, int size) {
        return answer.isSame()
                ? List.of(new Paragraph("The same " + size + " bytes: " + file + " comes out again."))
                : List.of(
                        new Paragraph("Other bytes than in " + file + ":"),
                        new Items(answer.differs().stream()
                                .map(d -> d.what() + ": " + shown(d.then()) + " → " + shown(d.now()))
                                .distinct()
                                .toList()));
    }

    private static String shown(Optional<String> value) {
        String text = value.orElse("nothing");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }

    private static Table table(RerunResult answer) {
        return new Table(
                "",
                List.of(
                        new Column("what", Format.TEXT),
                        new Column("then", Format.TEXT),
                        new Column("now", Format.TEXT)),
                answer.differs().stream()
                        .map(d -> List.of(
                                Cell.of(d.what()),
                                Cell.of(d.then().orElse("")),
                                Cell.of(d.now().orElse(""))))
                        .toList());
    }
}
