package io.github.steelyard.gui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/**
 * Faults that were once planted in the window, or could be, each of which the tests that see must find: {@code mvn -q -P
 * mutants -pl src/window -am test-compile exec:exec@mutants} plants one after the other in compiled copies, runs {@link
 * SeeingTest} on each and ends in an error when one lives.
 */
final class Mutants {

    static final Path SOURCES = Path.of("src/window/src/main/java/io/github/steelyard/gui");

    /**
     * A fault.
     *
     * @param what it does to the window
     * @param file under {@link #SOURCES}
     * @param sound text that stands in the file once
     * @param faulty what stands in its place
     */
    record Mutant(String what, String file, String sound, String faulty) {

        String planted() throws IOException {
            return Files.readString(SOURCES.resolve(file)).replace(sound, faulty);
        }
    }

    static final List<Mutant> ALL = List.of(
            new Mutant("no bars", "view/RankRowPainter.java", "            bar(patterns, inspected);\n", ""),
            new Mutant("empty tabs", "Tabs.java", "        views.get(front).show(state);\n", ""),
            new Mutant(
                    "every rank one more",
                    "session/RankingSheet.java",
                    "evaluation.ranking().rank(i),",
                    "evaluation.ranking().rank(i) + 1,"),
            new Mutant("scores doubled", "session/RankingSheet.java", "Text.score(score),", "Text.score(2 * score),"),
            new Mutant("blank audience view", "Audience.java", "        ranking.show(state);\n", ""),
            new Mutant("no whiskers", "view/RankRowPainter.java", "        whisker(bar, top + tall);\n", ""),
            new Mutant("no names", "view/RankRowPainter.java", "        name();\n", ""),
            new Mutant("no shares of draws", "view/RankRowPainter.java", "            distribution();\n", ""),
            new Mutant(
                    "share of the last rank for that of the first",
                    "session/RankingSheet.java",
                    "Optional.of(ranks[0])",
                    "Optional.of(ranks[ranks.length - 1])"),
            new Mutant(
                    "worst option first",
                    "session/RankingSheet.java",
                    "totals ? k : evaluation.ranking().option(k)",
                    "totals ? k : evaluation.ranking().option(evaluation.ranking().size() - 1 - k)"),
            new Mutant(
                    "parts of bars of one length",
                    "view/RankBar.java",
                    "Math.abs(amounts[j]) * scale()",
                    "0.1 * scale()"),
            new Mutant(
                    "hidden names told",
                    "session/Calculator.java",
                    "wanted.anonymous() ? Anonymous.of(decision) : decision",
                    "decision"),
            new Mutant(
                    "hidden totals told",
                    "session/RankingSheet.java",
                    "hidden ? \"\" : Text.score(score)",
                    "Text.score(score)"),
            new Mutant(
                    "another row's cells",
                    "view/PerformancesView.java",
                    "return new Shown(entry);",
                    "return new Shown(" + "sheet.cells().get(0).get(column));"),
            new Mutant("no verdict", "view/VerdictView.java", "            area.setText(text);\n", ""),
            new Mutant(
                    "whose weights not said",
                    "session/StateLine.java",
                    "Text.of(\"state.weightsOf\", name)",
                    "Text.of(\"chooser.base\")"),
            new Mutant(
                    "shares of weights within their group",
                    "session/WeightSheet.java",
                    "total > 0 ? whole * points / total : 0",
                    "total > 0 ? points / total : 0"));

    private Mutants() {}

    public static void main(String[] args) throws Exception {
        if (!dies(Map.of())) {
            System.out.println("sound".concat(": passes"));
        } else {
            throw new IllegalStateException("the tests fail without any fault");
        }
        List<String> alive = new ArrayList<>();
        for (Mutant mutant : ALL) {
            boolean isDead = dies(Map.of(mutant.file(), mutant.planted()));
            System.out.println(mutant.what() + (isDead ? ": found" : ": LIVES"));
            if (!isDead) {
                alive.add(mutant.what());
            }
        }
        System.out.println(ALL.size() - alive.size() + " of " + ALL.size() + " faults found");
        if (!alive.isEmpty()) {
            System.exit(1);
        }
    }

    /** Whether the tests fail with these files in the place of the sound ones. */
    private static boolean dies(Map<String, String> planted) throws Exception {
        Path folder = Files.createTempDirectory("mutant");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String path = System.getProperty("java.class.path");
        for (Map.Entry<String, String> file : planted.entrySet()) {
            Path source = folder.resolve("source").resolve(file.getKey());
            Files.createDirectories(source.getParent());
            Files.writeString(source, file.getValue());
            int failed = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            System.err,
                            "-nowarn",
                            "-proc:none",
                            "-d",
                            classes.toString(),
                            "-cp",
                            path,
                            source.toString());
            if (failed != 0) {
                throw new IllegalStateException(file.getKey() + " does not compile with its fault");
            }
        }
        Process tests = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes + System.getProperty("path.separator") + path,
                        Eyes.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        return tests.waitFor() != 0;
    }
}
