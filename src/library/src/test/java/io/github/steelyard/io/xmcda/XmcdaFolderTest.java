package io.github.steelyard.io.xmcda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.sheet.SheetOptions;
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
}
