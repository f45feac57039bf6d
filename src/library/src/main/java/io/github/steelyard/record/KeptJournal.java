package io.github.steelyard.record;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.text.SafeFiles;
import io.github.steelyard.report.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A journal of a meeting that is kept, {@code x.journal.jsonl}: a line of JSON with the files as they were, then a line a
 * step: what was done, when, for whom and why, and what it changed in the texts. Each line has the digest of the texts
 * after it, so that a step that does not follow from the one before is found. Whoever edits writes a line for each step;
 * a line is whole or torn off, never mixed.
 */
public final class KeptJournal {

    /** The format and its version. */
    static final String FORMAT = "steelyard-journal/1";

    private final Path file;
    private Map<String, String> texts;
    private int steps;
    private int changed;

    private KeptJournal(Path file, Map<String, String> texts, int steps) {
        this.file = file;
        this.texts = texts;
        this.steps = steps;
    }

    /** The journal of a decision file, which stands beside it: {@code x.journal.jsonl} of {@code x.yaml}. */
    public static Path beside(Path decision) {
        String name = decision.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return decision.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".journal.jsonl");
    }

    /**
     * Begins a journal.
     *
     * @param contents of the files of the decision by name, the main one first, as {@code Editing.contents()} gives them
     * @throws Refusal when there is a journal already, or a file is no UTF-8 text
     */
    public static KeptJournal begin(Path file, Map<String, byte[]> contents) throws IOException {
        if (Files.exists(file)) {
            throw new Refusal("there is a journal '" + file + "' already; name another, or move it away");
        }
        Map<String, String> texts = texts(contents);
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("format", FORMAT);
        head.put("texts", texts);
        head.put("sha256", digest(texts));
        Files.writeString(file, Json.line(head), StandardOpenOption.CREATE_NEW);
        return new KeptJournal(file, texts, 0);
    }

    /**
     * Goes on with a journal. A last line that was torn off, as by a process that was killed, is dropped; files that were
     * changed since the last step make a step of their own.
     *
     * @param time when the files were found as they are
     * @param contents of the files of the decision by name, the main one first
     * @throws Refusal when it is no journal, or was edited by hand
     */
    public static KeptJournal resume(Path file, Instant time, Map<String, byte[]> contents) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        byte[] lines = Arrays.copyOf(bytes, whole);
        Replay replay = Replay.of(file.getFileName().toString(), lines);
        replay.fault().ifPresent(fault -> {
            throw new Refusal(fault);
        });
        if (whole < bytes.length) {
            SafeFiles.replace(Map.of(file, lines));
        }
        KeptJournal journal =
                new KeptJournal(file, replay.last().texts(), replay.last().step());
        if (!texts(contents).equals(journal.texts)) {
            journal.step(time, Optional.empty(), "the files were changed since the last step", "", contents);
        }
        return journal;
    }

    /**
     * Adds a step.
     *
     * @param time when it was done
     * @param person whose view was changed; empty for everybody's
     * @param what was done, in words
     * @param why, if it was said; may be empty
     * @param contents of the files after it
     */
    public void step(Instant time, Optional<String> person, String what, String why, Map<String, byte[]> contents)
            throws IOException {
        Map<String, String> after = texts(contents);
        List<Object> edits = new ArrayList<>();
        after.forEach((name, text) -> {
            String before = texts.getOrDefault(name, "");
            if (!text.equals(before)) {
                edits.add(edit(name, before, text));
            }
        });
        texts.keySet().stream().filter(name -> !after.containsKey(name)).forEach(name -> {
            Map<String, Object> gone = new LinkedHashMap<>();
            gone.put("file", name);
            gone.put("gone", true);
            edits.add(gone);
        });
        changed = steps + 1;
        add(time, person, what, why, Map.of(), edits, after);
    }

    /** Adds why the last step was made, where it is said after it. Nothing where no step was made yet. */
    public void reason(Instant time, String why) throws IOException {
        if (changed > 0) {
            add(time, Optional.empty(), "the reason for step " + changed, why, Map.of("of", changed), List.of(), texts);
        }
    }

    /** Notes that the ranking was shown to the room. */
    public void shown(Instant time) throws IOException {
        add(time, Optional.empty(), "the ranking was shown", "", Map.of("shown", true), List.of(), texts);
    }

    private void add(
            Instant time,
            Optional<String> person,
            String what,
            String why,
            Map<String, Object> more,
            List<Object> edits,
            Map<String, String> after)
            throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("step", ++steps);
        line.put("time", time.toString());
        line.put("for", person.orElse(null));
        line.put("what", what);
        line.put("why", why);
        line.putAll(more);
        line.put("edits", edits);
        line.put("sha256", digest(after));
        Files.writeString(file, Json.line(line), StandardOpenOption.APPEND);
        texts = after;
    }

    /** From the first to the last difference. */
    private static Map<String, Object> edit(String name, String before, String after) {
        int start = 0;
        while (start < before.length() && start < after.length() && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int tail = 0;
        while (tail < before.length() - start
                && tail < after.length() - start
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        // A character of two halves is never cut in two.
        if (start > 0 && Character.isHighSurrogate(after.charAt(start - 1))) {
            start--;
        }
        if (tail > 0 && Character.isLowSurrogate(after.charAt(after.length() - tail))) {
            tail--;
        }
        Map<String, Object> edit = new LinkedHashMap<>();
        edit.put("file", name);
        edit.put("from", start);
        edit.put("to", before.length() - tail);
        edit.put("text", after.substring(start, after.length() - tail));
        return edit;
    }

    private static Map<String, String> texts(Map<String, byte[]> contents) {
        Map<String, String> texts = new LinkedHashMap<>();
        Path main = Path.of(contents.keySet().iterator().next());
        contents.forEach((name, bytes) -> {
            try {
                texts.put(
                        beside(main, Path.of(name)),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes))
                                .toString());
            } catch (CharacterCodingException e) {
                throw new Refusal("'" + name + "' is no UTF-8 text, so its journal cannot be kept");
            }
        });
        return texts;
    }

    /** The name of a file as seen from the folder of the main one. */
    private static String beside(Path main, Path file) {
        Path folder = main.toAbsolutePath().normalize().getParent();
        Path whole = file.toAbsolutePath().normalize();
        return (whole.startsWith(folder) ? folder.relativize(whole) : whole.getFileName())
                .toString()
                .replace('\\', '/');
    }

    /** SHA-256 of names and texts. */
    static String digest(Map<String, String> texts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> {
                for (String part : List.of(name, text)) {
                    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                    sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                    sha.update(bytes);
                }
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
