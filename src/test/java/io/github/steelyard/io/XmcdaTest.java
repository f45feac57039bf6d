package io.github.steelyard.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XMCDA as diviz hands it out: a file a concept, or all in one. The figures of src/test/resources/xmcda are our own. */
class XmcdaTest {

    private static final Path FOLDER = Path.of("src/test/resources/xmcda");

    @TempDir
    private Path folder;

    private List<String> said(Loaded loaded) {
        return loaded.diagnostics().stream()
                .map(d -> d.toString().replace(folder + "/", "").replace(FOLDER + "/", ""))
                .toList();
    }

    private Loaded read(String xml) throws IOException {
        return DecisionReader.read(Files.writeString(folder.resolve("d.xml"), xml));
    }

    private static String four(String inside) {
        return "<xmcda xmlns=\"http://www.decision-deck.org/2021/XMCDA-4.0.0\">\n" + inside + "\n</xmcda>\n";
    }

    private static List<Path> files(String version) {
        return Stream.of(
                        "alternatives",
                        "criteria",
                        "criteria_scales",
                        "criteria_thresholds",
                        "performance_table",
                        "weights")
                .map(name -> FOLDER.resolve(version).resolve(name + ".xml"))
                .filter(Files::exists)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2", "v3", "v4"})
    void theFilesOfADivizWorkflowAreOneDecision(String version) {
        Loaded loaded = DecisionReader.read(files(version), DecimalSign.POINT);

        assertThat(said(loaded).stream().map(s -> s.replaceFirst("^[^ ]* ", "")))
                .containsExactly("note: left out, because not active or fictive: a04 [xmcda-unused]");
        Decision decision = loaded.orThrow();
        assertThat(decision.options())
                .extracting(o -> o.id() + "|" + o.name())
                .containsExactly("a01|Depot North", "a02|Depot South", "a03|A03");
        assertThat(decision.tree().criteria())
                .extracting(c -> c.id() + "|" + c.name() + "|" + c.direction() + "|"
                        + c.weight().points().getAsDouble())
                .containsExactly("c-1|Price|MIN|0.5", "c-2|Access|MAX|0.3", "c-3|Comfort|MAX|0.2");
        assertThat(decision.tree().criteria().get(0).scale()).isEqualTo(new Scale.Declared(900, 100));
        assertThat(decision.tree().criteria().get(0).thresholds().indifference())
                .hasValue(10);
        assertThat(decision.tree().criteria().get(0).thresholds().preference()).hasValue(50);
        assertThat(decision.tree().criteria().get(2).scale())
                .isEqualTo(new Scale.Levels(java.util.Map.of("low", 0.0, "middling", 50.0, "high", 100.0)));
        assertThat(decision.performances().at(0, 0)).isEqualTo(new Performance.Exact(420.5));
        assertThat(decision.performances().at(1, 2)).isEqualTo(new Performance.Exact(100));
        assertThat(decision.notes()
                        .get(new io.github.steelyard.model.Cell("a02", "c-3"))
                        .stated())
                .isEqualTo("high");
        assertThat(decision.performances().at(2, 2)).isEqualTo(new Performance.Exact(50));
    }

    @Test
    void aDecisionFileMayIncludeThem() throws IOException {
        for (Path file : files("v4")) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        Path main = Files.writeString(folder.resolve("main.yaml"), """
                title: Which depot?
                seed: 7
                include: [alternatives.xml, criteria.xml, criteria_scales.xml, performance_table.xml, weights.xml]
                """);
        Loaded loaded = DecisionReader.read(main);

        assertThat(loaded.orThrow().title()).isEqualTo("Which depot?");
        assertThat(loaded.orThrow().options()).hasSize(3);
        assertThat(loaded.sources().files()).hasSize(6);
    }

    @Test
    void whatIsWrongIsToldAtItsElement() throws IOException {
        assertThat(said(read(four("""
                <criteria><criterion id="g1" name="Price"/><criterion id="g2"/><criterion id="g3"/></criteria>
                <criteriaScales>
                  <criterionScales><criterionID>g2</criterionID><scales><scale><nominal/></scale></scales></criterionScales>
                  <criterionScales><criterionID>g3</criterionID><scales><scale><quantitative>
                    <preferenceDirection>min</preferenceDirection>
                  </quantitative></scale></scales></criterionScales>
                </criteriaScales>
                <performanceTable>
                  <alternativePerformances><alternativeID>x</alternativeID>
                    <performance><criterionID>g3</criterionID><values><value><real>ten</real></value></values></performance>
                    <performance><criterionID>g9</criterionID><values><value><real>1</real></value></values></performance>
                  </alternativePerformances>
                  <alternativePerformances><alternativeID>y</alternativeID>
                    <performance><criterionID>g3</criterionID><values><value><fuzzyNumber/></value></values></performance>
                  </alternativePerformances>
                </performanceTable>
                <alternativesMatrix/><programParameters/>"""))))
                .containsExactly(
                        "d.xml:2:11: error: criterion 'g1' has no scale; XMCDA says in criteriaScales, with"
                                + " preferenceDirection min or max, which end is better [direction-missing]",
                        "d.xml:4:57: error: criterion 'g2' has a nominal scale, whose words are in no order; a decision"
                                + " needs a direction [direction-missing]",
                        "d.xml:11:62: error: performance on 'g3' must be a number, was 'ten' [not-a-number]",
                        "d.xml:12:5: error: unknown criterion 'g9' in the performances of 'x'; did you mean 'g1'?"
                                + " [unknown-criterion]",
                        "d.xml:15:62: error: performance on 'g3' is of the kind 'fuzzyNumber', which cannot be read"
                                + " [xmcda]",
                        "d.xml:18:1: note: not used in a decision: alternativesMatrix, programParameters"
                                + " [xmcda-unused]");
    }

    @Test
    void intervalsAndNothingAreUnderstood() throws IOException {
        Decision decision = read(four("""
                <criteria><criterion id="g"/></criteria>
                <criteriaScales><criterionScales><criterionID>g</criterionID><scales><scale><quantitative>
                  <preferenceDirection>MAX</preferenceDirection></quantitative></scale></scales></criterionScales></criteriaScales>
                <performanceTable name="Which one?">
                  <alternativePerformances><alternativeID>Alt 1</alternativeID><performance><criterionID>g</criterionID>
                    <values><value><interval><lowerBound><integer>3</integer></lowerBound>
                    <upperBound><real>4.5</real></upperBound></interval></value></values></performance></alternativePerformances>
                  <alternativePerformances><alternativeID>alt2</alternativeID><performance><criterionID>g</criterionID>
                    <values><value><NA/></value></values></performance></alternativePerformances>
                  <alternativePerformances><alternativeID>alt3</alternativeID><performance><criterionID>g</criterionID>
                    <values><value><rational><numerator>7</numerator><denominator>2</denominator></rational></value></values>
                    </performance></alternativePerformances>
                </performanceTable>""")).orThrow();

        assertThat(decision.title()).isEqualTo("Which one?");
        assertThat(decision.options())
                .extracting(o -> o.id() + "|" + o.name())
                .containsExactly("alt-1|Alt 1", "alt2|Alt2", "alt3|Alt3");
        assertThat(decision.performances().at(0, 0)).isEqualTo(new Performance.Uniform(3, 4.5));
        assertThat(decision.performances().isMissing(1, 0)).isTrue();
        assertThat(decision.performances().at(2, 0)).isEqualTo(new Performance.Exact(3.5));
    }

    @Test
    void hostileXmlIsRefusedInWords() throws IOException {
        assertThat(said(read("<?xml version='1.0'?>\n<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>\n"
                        + "<xmcda xmlns='http://www.decision-deck.org/2021/XMCDA-4.0.0'>&a;</xmcda>")))
                .singleElement()
                .asString()
                .contains("a document type (<!DOCTYPE) is not read");
        assertThat(said(read("<html/>")))
                .containsExactly("d.xml:1:1: error: the file is XML, but not XMCDA of version 2,"
                        + " 3 or 4: its root is 'html' without a namespace [xmcda]");
        assertThat(said(read(four("<criteria>")))).singleElement().asString().contains("not well-formed XML");
        assertThat(said(read(four("<a>".repeat(70) + "</a>".repeat(70)))))
                .singleElement()
                .asString()
                .contains("more than 64 deep");
        assertThat(said(read(""))).singleElement().asString().contains("not well-formed XML");
    }

    @Test
    void anOlderEncodingIsTakenFromTheFirstLine() throws IOException {
        String xml = "<?xml version='1.0' encoding='ISO-8859-1'?>" + four("""
                <criteria><criterion id="g" name="Gêne"><scale><quantitative><preferenceDirection>min</preferenceDirection>
                </quantitative></scale></criterion></criteria>
                <alternatives><alternative id="a"/><alternative id="b"/></alternatives>""");
        Path file = Files.write(folder.resolve("old.xml"), xml.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(DecisionReader.read(file).orThrow().tree().criteria().get(0).name())
                .isEqualTo("Gêne");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.0", "3.1"})
    void whatXmcdaHoldsComesBackWhole(String version) throws IOException {
        Decision decision = DecisionReader.read(files("v3"), DecimalSign.POINT).orThrow();
        DecisionWriter.Written written = DecisionWriter.write(
                decision, DecisionFormat.XMCDA, XmcdaVersion.of(version).orElseThrow());
        Decision again = DecisionReader.read(Files.write(folder.resolve("again.xml"), written.bytes()))
                .orThrow();

        assertThat(written.losses()).isEmpty();
        assertThat(again).isEqualTo(decision);
        String text = new String(written.bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(version.equals("4.0") ? "<criterionScales>" : "<criterionScale>");
        assertThat(text).contains(version.equals("4.0") ? "<xmcda xmlns=" : "<xmcda:XMCDA xmlns:xmcda=");
    }
}
