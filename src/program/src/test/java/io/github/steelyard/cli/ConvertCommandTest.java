package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    private static final String BUS = "options/examples/bus-fleet.yaml";
    private static final String LUNCH = "options/examples/lunch.yaml";

    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void everyFormatAndBackAgainRanksTheSame() {
        String direct = Run.of("rank", LUNCH).out();
        String from = LUNCH;
        for (String to : new String[] {"a.json", "a.yaml", "a.csv", "a.xlsx", "a.xml", "b.csv"}) {
            Run run = Run.of("convert", from, path(to));
            assertThat(run.code()).as(to + run.err()).isZero();
            from = path(to);
        }
        String places = direct.substring(direct.indexOf("Ranking"), direct.indexOf("Weights and sources"));
        assertThat(Run.of("rank", from).out()).contains(places);
    }

    @Test
    void whatIsLostIsSaidLineByLine() {
        Run run = Run.of("convert", BUS, path("bus.csv"));

        assertThat(run.code()).isZero();
        assertThat(run.err().lines())
                .contains(
                        "CSV cannot hold: the question",
                        "CSV cannot hold: 3 stakeholders",
                        "CSV cannot hold: 1 source",
                        "CSV cannot hold: 5 spreads other than ranges; their means stand instead")
                .allMatch(line -> line.startsWith("CSV cannot hold: ") || line.startsWith("note: "));
        assertThat(Run.of("convert", path("bus.csv"), path("bus.json")).err()).isEmpty();
    }

    /** What the author calls unknown stays said, and what was left out stays a warning. */
    @Test
    void unknownAndLeftOutStayApart() throws IOException {
        Path file = Files.writeString(folder.resolve("gaps.yaml"), """
                title: Gaps
                criteria:
                  a: {direction: max, scale: {worst: 0, best: 9}, weight: 1}
                  b: {direction: max, scale: {worst: 0, best: 9}, weight: 1}
                  c: {levels: {low: 0, high: 100}, weight: 1}
                options:
                  x: {performance: {a: unknown, b: 2, c: low}}
                  y: {performance: {a: 3, c: unknown}}
                  z: {performance: {a: 4, b: null, c: high}}
                """);
        for (String to : new String[] {"gaps2.yaml", "gaps.json"}) {
            assertThat(Run.of("convert", file.toString(), path(to)).code()).isZero();
            String found = Run.of("validate", path(to)).out();
            assertThat(found.lines().filter(line -> line.contains("performance-absent")))
                    .as(to)
                    .hasSize(1)
                    .allMatch(line -> line.contains("'y' has no performance on 'b'"));
        }
        assertThat(folder.resolve("gaps2.yaml")).content().contains("a: unknown", "c: unknown", "b: unknown");
    }

    /** An 'else' that was left out stays a warning however deep it stands, and one that is said to be unknown is written. */
    @Test
    void anElseThatWasLeftOutStaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("else.yaml"), """
                title: Gaps in branches
                criteria:
                  a: {direction: max, scale: {worst: 0, best: 9}, weight: 1}
                uncertainties:
                  rain: {chance: 0.3}
                  mood: {states: {good: 0.4, bad: 0.6}}
                options:
                  left-out: {performance: {a: {if: rain, then: 2}}}
                  said: {performance: {a: {if: rain, then: 2, else: unknown}}}
                  empty: {performance: {a: {if: rain, then: 2, else: null}}}
                  deep: {performance: {a: {depends-on: mood, states: {good: 1, bad: {if: rain, then: 5}}}}}
                  inner: {performance: {a: {if: rain, then: {if: not rain, then: 1}, else: {if: rain, then: 3, else: unknown}}}}
                scenarios:
                  dry: {performance: {said: {a: {if: rain, then: 3}}, left-out: {a: {if: rain, then: 3, else: unknown}}}}
                """);
        String before = lacks(Run.of("validate", file.toString()).out());
        assertThat(before.lines()).hasSize(4);
        for (String to : new String[] {"else2.yaml", "else.json"}) {
            assertThat(Run.of("convert", file.toString(), path(to)).code()).isZero();
            assertThat(lacks(Run.of("validate", path(to)).out())).as(to).isEqualTo(before);
            Path whole = folder.resolve("whole-" + to);
            io.github.steelyard.Steelyard.read(file).write(whole);
            assertThat(whole).hasSameBinaryContentAs(folder.resolve(to));
        }
        assertThat(folder.resolve("else2.yaml"))
                .content()
                .contains("left-out: {performance: {a: {if: rain, then: 2}}}");
    }

    /** Warnings of what is left out, without their places. */
    private static String lacks(String report) {
        return report.lines()
                .filter(line -> line.contains("[else-absent]"))
                .map(line -> line.substring(line.indexOf("warning:")))
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    @Test
    void strictWritesNothingThatIsNotAll() throws IOException {
        Path target = Files.writeString(folder.resolve("bus.csv"), "as it was");
        Run run = Run.of("convert", "--strict", BUS, target.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("error: nothing was written: CSV cannot hold all of the decision");
        assertThat(Files.readString(target)).isEqualTo("as it was");
        assertThat(Run.of("convert", "--strict", BUS, path("bus.json")).code()).isZero();
    }

    @Test
    void theSameDecisionGivesTheSameBytes() throws IOException {
        for (String ending : new String[] {"yaml", "json", "csv", "xlsx", "xml"}) {
            Run.of("convert", BUS, path("one." + ending));
            Run.of("convert", BUS, path("two." + ending));
            assertThat(folder.resolve("one." + ending)).hasSameBinaryContentAs(folder.resolve("two." + ending));
        }
    }

    @Test
    void standardInputAndOutputNeedAFormat() throws IOException {
        Run json = Run.with(Files.readString(Path.of(LUNCH)), 100, false, false, "convert", "-", "-", "--to", "json");

        assertThat(json.code()).isZero();
        assertThat(json.out()).startsWith("{\n  \"title\": ");
        assertThat(Run.of("convert", LUNCH, "-").code()).isEqualTo(2);
        Run xml = Run.of("convert", LUNCH, "-", "--to", "xmcda", "--xmcda", "3.1");
        assertThat(xml.out()).contains("<xmcda:XMCDA xmlns:xmcda=\"http://www.decision-deck.org/2019/XMCDA-3.1.1\">");
        assertThat(Run.with(xml.out(), 100, false, false, "rank", "-").code()).isZero();
    }

    @Test
    void aFolderOfXmcdaIsOneDecisionAndNotWrittenOver() throws IOException {
        Path diviz = Files.createDirectory(folder.resolve("diviz"));
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/xmcda/v3"))) {
            for (Path file : files.toList()) {
                Files.copy(file, diviz.resolve(file.getFileName()));
            }
        }
        Run refused =
                Run.of("convert", diviz.toString(), diviz.resolve("weights.xml").toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("weights.xml' is what is read; write to another file");
        assertThat(diviz.resolve("weights.xml"))
                .hasSameBinaryContentAs(Path.of("src/test/resources/xmcda/v3/weights.xml"));

        assertThat(Run.of("convert", diviz.toString(), path("diviz.yaml")).code())
                .isZero();
        String ranked = Run.of("rank", diviz.toString(), "--format", "csv").out();
        assertThat(ranked).contains("Depot South");
        assertThat(Run.of("rank", path("diviz.yaml"), "--format", "csv").out()).isEqualTo(ranked);
        assertThat(Run.of("validate", diviz.toString()).err()
                        + Run.of("validate", diviz.toString()).out())
                .contains("performance_table.xml:");
    }

    @Test
    void decimalCommasAreAskedForWhereTheyMayBeThousands() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "id;x\ndirection;min\none;1,500\ntwo;2,000\n");
        Run refused = Run.of("convert", path("a.csv"), path("a.yaml"));
        Run taken = Run.of("convert", "--decimal", "comma", path("a.csv"), path("a.yaml"));

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("a.csv:3:5: error: '1,500' under 'x' may be 1500 or 1.500; say --thousands for the first, or"
                        + " --decimal comma for the second");
        assertThat(taken.code()).as(taken.err()).isZero();
        assertThat(Files.readString(folder.resolve("a.yaml"))).contains("one: {performance: {x: 1.5}}");
    }

    @Test
    void aStreamedTableMayBeWrittenInAnotherWay() throws IOException {
        Files.writeString(folder.resolve("main.yaml"), """
                title: T
                criteria: {x: {scale: {worst: 0, best: 10}}}
                """);
        Files.write(
                folder.resolve("t.csv"),
                "sep=;\r\nid;name;x\r\na;5\" caf\u00e9;1,5\r\nb;two;9,25\r\nc;bad;x\r\n".getBytes("windows-1252"));
        Run run = Run.of("batch", path("main.yaml"), "--table", path("t.csv"), "--decimal", "comma", "--format", "csv");
        Run points = Run.of("batch", path("main.yaml"), "--table", path("t.csv"), "--format", "csv");

        assertThat(run.out().lines().map(l -> l.split(",")[1])).containsExactly("option", "b", "a");
        assertThat(run.out()).contains("\"5\"\" caf\u00e9\"");
        assertThat(run.err())
                .contains("t.csv: note: it is not UTF-8 and is read as Windows-1252")
                .contains("t.csv:5:7: error: performance on 'x' must be a number, was 'x'");
        assertThat(points.err())
                .contains("t.csv:3:11: error: '1,5' has a comma")
                .contains("t.csv:4:7: error: '9,25'");
    }

    @Test
    void wrongCommandLinesAreToldSo() {
        assertThat(Run.of("convert", LUNCH).code()).isEqualTo(2);
        assertThat(Run.of("convert", LUNCH, path("a.yam")).err())
                .contains("the ending of '" + path("a.yam")
                        + "' does not say in which format to write; did you mean '.yaml'?");
        assertThat(Run.of("convert", LUNCH, path("a"), "--to", "jsn").err()).contains("did you mean 'json'?");
        assertThat(Run.of("convert", LUNCH, path("a.xml"), "--xmcda", "5").err())
                .contains("allowed: 4.0, 3.1");
        assertThat(Run.of("convert", LUNCH, path("a.csv"), "--decimal", "x").err())
                .contains("allowed: point, comma");
        assertThat(Run.of("convert", LUNCH, LUNCH).err()).contains("is what is read; write to another file");
        assertThat(Run.of("convert", path("none.json"), path("a.csv")).err()).contains("there is no file");
    }
}
