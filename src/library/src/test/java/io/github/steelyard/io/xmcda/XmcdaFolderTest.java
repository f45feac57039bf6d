package io.github.steelyard.io.xmcda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.model.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder as diviz leaves it: a file a concept. */
class XmcdaFolderTest {

    private static final Path FOLDER = Path.of("src/test/resources/xmcda");

    @TempDir
    private Path folder;

    private List<String> said(Loaded loaded) {
        return loaded.diagnostics().stream()
                .map(d -> d.toString().replace(folder + "/", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2", "v3", "v4"})
    void aFolderIsTheDecisionOfItsFiles(String version) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(FOLDER.resolve(version))) {
            files = all.sorted().toList();
        }
        Loaded whole = DecisionReader.read(FOLDER.resolve(version));
        Decision named = DecisionReader.read(files, SheetOptions.NONE).orThrow();

        assertThat(whole.orThrow().title()).isEqualTo(version.replace('v', 'V'));
        assertThat(whole.orThrow().tree()).isEqualTo(named.tree());
        assertThat(whole.orThrow().options()).isEqualTo(named.options());
        assertThat(whole.orThrow().performances()).isEqualTo(named.performances());
        assertThat(whole.sources().files())
                .containsExactlyElementsOf(files.stream().map(Path::toString).toList());
    }

    @Test
    void whatTwoFilesSayAlikeIsSaidOnce() throws IOException {
        String both = """
                <xmcda xmlns="http://www.decision-deck.org/2021/XMCDA-4.0.0">
                <alternatives><alternative id="a" name="A"/><alternative id="b"/></alternatives>
                <criteria><criterion id="g"/></criteria>
                <performanceTable><alternativePerformances><alternativeID>a</alternativeID>
                  <performance><criterionID>g</criterionID><values><value><real>1</real></value></values></performance>
                </alternativePerformances></performanceTable>
                <criteriaScales><criterionScales><criterionID>g</criterionID><scales><scale><quantitative>
                <preferenceDirection>max</preferenceDirection></quantitative></scale></scales></criterionScales></criteriaScales>
                <criteriaThresholds><criterionThresholds><criterionID>g</criterionID><thresholds>
                <threshold mcdaConcept="veto"><constant><real>3</real></constant></threshold></thresholds></criterionThresholds>
                </criteriaThresholds>
                <criteriaValues><criterionValues><criterionID>g</criterionID><values><value><real>1</real></value></values>
                </criterionValues></criteriaValues>
                </xmcda>
                """;
        Files.writeString(folder.resolve("one.xml"), both);
        Loaded one = DecisionReader.read(folder);
        Files.writeString(folder.resolve("two.xmcda"), both);
        Files.writeString(folder.resolve("notes.txt"), "<not read/>");
        Files.createDirectory(folder.resolve("deep.xml"));
        Loaded two = DecisionReader.read(folder);

        assertThat(said(two)).isEmpty();
        assertThat(two.orThrow()).isEqualTo(one.orThrow());
    }

    @Test
    void aFolderWithoutXmcdaIsNoDecision() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "title: A\n");
        String name = folder.toString();

        assertThat(DecisionReader.read(folder).diagnostics().stream().map(Diagnostic::toString))
                .containsExactly(
                        name + ":1:1: error: '"
                                + (name.length() > 60 ? name.substring(0, 60) + "…" : name)
                                + "' is a folder without files of XMCDA, which end in .xml; name a decision file in it [unreadable]");
    }

    @Test
    void aFileThatIsNotXmcdaIsToldByItsNameAndLeftOut() throws IOException {
        Files.copy(FOLDER.resolve("v4/criteria.xml"), folder.resolve("criteria.xml"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");

        assertThat(said(DecisionReader.read(folder)))
                .contains("pom.xml:1:1: note: left out, because it is no XMCDA: pom.xml [xmcda-unused]");
    }

    @Test
    void aFolderOfOtherXmlIsNoDecision() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");

        assertThat(said(DecisionReader.read(folder)))
                .containsExactly("pom.xml:1:1: error: the file is XML, but not XMCDA of version 2, 3 or 4: its root is"
                        + " 'project' without a namespace [xmcda]");
    }

    private static String two(String inside) {
        return "<xmcda:XMCDA xmlns:xmcda=\"http://www.decision-deck.org/2009/XMCDA-2.0.0\">" + inside
                + "</xmcda:XMCDA>";
    }

    private static String table(int a, int b) {
        StringBuilder table = new StringBuilder("<performanceTable>");
        for (int[] row : new int[][] {{1, a, b}, {2, b, a}}) {
            table.append("<alternativePerformances><alternativeID>x")
                    .append(row[0])
                    .append("</alternativeID>");
            for (int j = 1; j <= 2; j++) {
                table.append("<performance><criterionID>g").append(j).append("</criterionID><value><integer>");
                table.append(row[j]).append("</integer></value></performance>");
            }
            table.append("</alternativePerformances>");
        }
        return two(table + "</performanceTable>");
    }

    private static String values(String concept) {
        return two(
                "<criteriaValues mcdaConcept=\"" + concept + "\"><criterionValue><criterionID>g1</criterionID><value>"
                        + "<integer>4</integer></value></criterionValue><criterionValue><criterionID>g2</criterionID><value>"
                        + "<integer>1</integer></value></criterionValue></criteriaValues>");
    }

    @Test
    void onlyWeightsAreTakenForWeights() throws IOException {
        SheetOptions said = SheetOptions.NONE.with("max", "g1,g2");
        Files.writeString(folder.resolve("table.xml"), table(1, 2));
        Files.writeString(folder.resolve("segments.xml"), values("segments"));
        Loaded segments = DecisionReader.read(List.of(folder), said);
        assertThat(segments.orThrow().tree().criteria().get(0).weight().points())
                .isEmpty();
        assertThat(said(segments)).anyMatch(line -> line.contains("'segments' are not taken for weights"));

        Files.writeString(folder.resolve("weights.xml"), values("criteriaWeights"));
        Loaded weighed = DecisionReader.read(List.of(folder), said);
        assertThat(weighed.orThrow().tree().criteria().get(0).weight().points()).hasValue(4);
    }

    @Test
    void twoTablesOfPerformancesAreOneError() throws IOException {
        Files.writeString(folder.resolve("table.xml"), table(1, 2));
        Files.writeString(folder.resolve("normalized.xml"), table(3, 4));
        Loaded loaded = DecisionReader.read(List.of(folder), SheetOptions.NONE.with("max", "g1,g2"));
        assertThat(loaded.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR))
                .singleElement()
                .asString()
                .contains("two performance tables");
    }
}
