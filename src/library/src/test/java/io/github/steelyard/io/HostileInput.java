package io.github.steelyard.io;

import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.text.Diagnostics;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Texts made to keep a reader busy or to fill its memory, by name; each must end in an error. */
final class HostileInput {

    private static final int MEBI = 1 << 20;

    private HostileInput() {}

    /** All of them. */
    static Map<String, Case> all() {
        Map<String, Case> all = new LinkedHashMap<>();
        put(all, "one byte too many", "too-large", () -> fill("x", 16 * MEBI + 1));
        put(all, "one plain scalar", "scalar-too-long", () -> fill("x", 16 * MEBI - 16));
        put(
                all,
                "one quoted scalar",
                "scalar-too-long",
                () -> ("title: '" + "x".repeat(15 * MEBI) + "'\n").getBytes(UTF));
        put(
                all,
                "one block scalar",
                "scalar-too-long",
                () -> ("title: |\n  " + "x".repeat(15 * MEBI) + "\n").getBytes(UTF));
        put(all, "one comment", "empty-file", () -> ("# " + "x".repeat(15 * MEBI) + "\n").getBytes(UTF));
        put(all, "one key", "scalar-too-long", () -> ("x".repeat(15 * MEBI) + ": 1\n").getBytes(UTF));
        put(
                all,
                "sixteen long lines",
                "duplicate-key",
                () -> ("a: " + "x".repeat(MEBI - 8) + "\n").repeat(15).getBytes(UTF));
        put(all, "blanks", "empty-file", () -> fill(" ", 15 * MEBI));
        put(all, "line ends", "empty-file", () -> fill("\n", 15 * MEBI));
        put(all, "tabs", "tab", () -> fill("\t", 15 * MEBI));
        put(all, "words in one text", "scalar-too-long", () -> fill("word ", 15 * MEBI));
        put(all, "open lists", "too-deep", () -> fill("[", 15 * MEBI));
        put(all, "open maps", "too-deep", () -> fill("{a: ", 15 * MEBI));
        put(all, "dashes", "too-deep", () -> fill("- ", 15 * MEBI));
        put(all, "empty lists", "too-many-values", () -> ("[" + "[],".repeat(5 * MEBI) + "]").getBytes(UTF));
        put(all, "the same key", "too-many-values", () -> fill("a: 1\n", 15 * MEBI));
        put(all, "the same key, fewer", "too-many-problems", () -> fill("a: 1\n", MEBI));
        put(all, "unknown keys", "too-many-problems", () -> numbered("k%d: 1\n", 240_000));
        put(
                all,
                "unknown criteria",
                "too-many-problems",
                () -> ("title: t\ncriteria: {cost: {direction: min}}\noptions:\n  a:\n    performance:\n"
                                + numberedText("      cast%d: 1\n", 240_000))
                        .getBytes(UTF));
        put(
                all,
                "unknown criteria among many",
                "too-many-problems",
                () -> ("title: t\ncriteria:\n" + numberedText("  c%d: {direction: min}\n", 50_000)
                                + "options:\n  a:\n    performance:\n" + numberedText("      d%d: 1\n", 50_000))
                        .getBytes(UTF));
        put(
                all,
                "wrong numbers",
                "too-many-problems",
                () -> ("title: t\ncriteria: {cost: {direction: min}}\noptions:\n"
                                + numberedText("  o%d: {performance: {cost: 0x1}}\n", 80_000))
                        .getBytes(UTF));
        put(
                all,
                "empty options",
                "too-many-values",
                () -> ("title: t\ncriteria: {cost: {direction: min}}\noptions:\n"
                                + numberedText("  o%d: {}\n", 900_000))
                        .getBytes(UTF));
        put(all, "digits", "number-range", () -> ("seed: " + "1".repeat(MEBI - 8) + "\n").getBytes(UTF));
        put(all, "quotes", "scalar-too-long", () -> fill("'", 15 * MEBI));
        put(all, "questions", "syntax", () -> fill("? ", 15 * MEBI));
        put(all, "documents", "empty-file", () -> fill("---\n", 15 * MEBI));
        put(all, "directives", "syntax", () -> fill("%YAML 1.1\n", 15 * MEBI));
        put(all, "aliases", "alias", HostileInput::aliases);
        put(all, "anchors", "anchor", () -> fill("- &a x\n", 15 * MEBI));
        put(all, "tags", "tag", () -> fill("- !a x\n", 15 * MEBI));
        put(all, "zeros", "control-character", () -> fill("\0", 15 * MEBI));
        put(all, "half characters", "encoding", () -> {
            byte[] bytes = new byte[15 * MEBI];
            java.util.Arrays.fill(bytes, (byte) 0xC3);
            return bytes;
        });
        put(all, "emoji", "scalar-too-long", () -> fill("\uD83D\uDE00", 12 * MEBI));
        put(
                all,
                "emoji in lists",
                "too-many-values",
                () -> ("title: [" + "\uD83D\uDE00, ".repeat(2 * MEBI) + "]").getBytes(UTF));
        return all;
    }

    private static final java.nio.charset.Charset UTF = StandardCharsets.UTF_8;

    /**
     * A text to be refused.
     *
     * @param id of an error that must be among those reported
     */
    record Case(String id, Make make) {}

    private static void put(Map<String, Case> all, String name, String id, Make make) {
        all.put(name, new Case(id, make));
    }

    /** Makes bytes. */
    interface Make {
        byte[] bytes();
    }

    private static byte[] fill(String unit, int length) {
        byte[] one = unit.getBytes(UTF);
        byte[] all = new byte[length / one.length * one.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = one[i % one.length];
        }
        return all;
    }

    private static byte[] numbered(String line, int count) {
        return numberedText(line, count).getBytes(UTF);
    }

    private static String numberedText(String line, int count) {
        StringBuilder out = new StringBuilder();
        String[] around = line.split("%d", 2);
        for (int i = 0; i < count; i++) {
            out.append(around[0]).append(i).append(around[1]);
        }
        return out.toString();
    }

    /** Each list holds the one before it nine times. */
    private static byte[] aliases() {
        StringBuilder out = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++) {
            out.append("a" + i + ": &a" + i + " [")
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("x]\n");
        }
        return out.toString().getBytes(UTF);
    }

    /**
     * Reads each text and prints a line: its name, the distinct ids of what was reported, milliseconds of work. For a
     * small virtual machine of its own.
     */
    public static void main(String[] none) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        all().forEach((name, hostile) -> {
            byte[] bytes = hostile.make().bytes();
            long start = threads.getCurrentThreadCpuTime();
            Loaded loaded = DecisionReader.read("big.yaml", bytes);
            long spent = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
            String ids = loaded.diagnostics().stream()
                    .peek(d ->
                            require(d.message().length() < 1000 && d.message().indexOf('\n') < 0, d.message()))
                    .map(Diagnostic::id)
                    .distinct()
                    .collect(Collectors.joining(","));
            require(loaded.value().isEmpty(), name + " was read");
            require(loaded.diagnostics().size() <= Diagnostics.MOST + 1, name + " has too many diagnostics");
            System.out.println(name + "\t" + ids + "\t" + spent);
        });
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
