package io.github.steelyard.io.xmcda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.DecisionWriter;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.kind.XmcdaVersion;
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
        Loaded loaded = DecisionReader.read(files(version), SheetOptions.NONE);

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
                        "d.xml:2:11: error: nothing says whether more or less is better on Price; XMCDA says it in"
                                + " criteriaScales, with preferenceDirection min or max; or name each in --max or --min,"
                                + " such as --max 'Price' [direction-missing]",
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

    /** As programs of version 2 write it: short names, a threshold too many, fictive profiles, a function apart. */
    @Test
    void theHabitsOfVersionTwoAreUnderstood() throws IOException {
        String head = "<x:XMCDA xmlns:x=\"http://www.decision-deck.org/2009/XMCDA-2.1.0\">\n";
        Files.writeString(folder.resolve("a.xml"), head + """
                <projectReference><title>Cars</title></projectReference>
                <alternatives mcdaConcept="Real"><alternative id="a1"/><alternative id="a2"/></alternatives>
                <alternatives mcdaConcept="Fictive"><alternative id="p"/></alternatives>
                <criteria><criterion id="price">
                  <description><subTitle>What it costs</subTitle></description>
                  <scale><quantitative><preferenceDirection>min</preferenceDirection></quantitative></scale>
                  <thresholds>
                    <threshold mcdaConcept="ind"><constant><real>1</real></constant></threshold>
                    <threshold name="preference" id="pref"><linear><slope><real>0</real></slope>
                      <intercept><real>2</real></intercept></linear></threshold>
                    <threshold name="weak veto"><constant><real>3</real></constant></threshold>
                    <threshold mcdaConcept="veto"><constant><real>4</real></constant></threshold>
                  </thresholds>
                </criterion></criteria>
                </x:XMCDA>
                """);
        Files.writeString(folder.resolve("b.xml"), head + """
                <criteria mcdaConcept="valueFunctions"><criterion id="price" name="Price">
                  <criterionFunction><piecewiseLinear>
                    <segment><head><abscissa><real>0</real></abscissa><ordinate><real>1</real></ordinate></head>
                    <tail><abscissa><real>9</real></abscissa><ordinate><real>0</real></ordinate></tail></segment>
                  </piecewiseLinear></criterionFunction>
                </criterion></criteria>
                </x:XMCDA>
                """);
        Loaded loaded = DecisionReader.read(folder);

        assertThat(said(loaded))
                .containsExactly(
                        "a.xml:4:37: note: left out, because not active or fictive: p [xmcda-unused]",
                        "a.xml:12:5: note: a threshold of 'price' is not used: it is called 'weak veto', none of"
                                + " indifference, preference, veto, sigma [xmcda-unused]");
        Decision decision = loaded.orThrow();
        assertThat(decision.title()).isEqualTo("Cars");
        assertThat(decision.options()).extracting(o -> o.id()).containsExactly("a1", "a2");
        assertThat(decision.tree().criteria()).singleElement().satisfies(c -> {
            assertThat(c.name()).isEqualTo("Price");
            assertThat(c.value()).isInstanceOf(io.github.steelyard.model.ValueFunction.Piecewise.class);
            assertThat(c.thresholds().indifference()).hasValue(1);
            assertThat(c.thresholds().preference()).hasValue(2);
            assertThat(c.thresholds().veto()).hasValue(4);
        });
    }

    @Test
    void hostileXmlIsRefusedInWords() throws IOException {
        assertThat(said(read("<?xml version='1.0'?>\n<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>\n"
                        + "<xmcda xmlns='http://www.decision-deck.org/2021/XMCDA-4.0.0'>&a;</xmcda>")))
                .singleElement()
                .asString()
                .contains("a document type (<!DOCTYPE) is not read");
        assertThat(said(read("<chart/>")))
                .containsExactly("d.xml:1:1: error: the file is XML, but not XMCDA of version 2,"
                        + " 3 or 4: its root is 'chart' without a namespace [xmcda]");
        assertThat(said(read("<html/>")))
                .containsExactly("d.xml:1:1: error: 'd.xml' is a web page (HTML); open it in a spreadsheet and save the"
                        + " table as .xlsx or .csv [file-kind]");
        assertThat(said(read(four("<criteria>")))).singleElement().asString().contains("not well-formed XML");
        assertThat(said(read(four("<a>".repeat(70) + "</a>".repeat(70)))))
                .singleElement()
                .asString()
                .contains("more than 64 deep");
        assertThat(said(read(""))).singleElement().asString().contains("not well-formed XML");
    }

    /** Where each element were held against each other, these would take minutes. */
    @Test
    void muchOfOneThingIsReadAndSaidInShort() throws IOException {
        StringBuilder off = new StringBuilder();
        StringBuilder odd = new StringBuilder();
        for (int k = 0; k < 30_000; k++) {
            off.append("<alternative id='a").append(k).append("'><active>false</active></alternative>\n");
            odd.append("<zzzzzzzzzzzzzzzzzzzz").append(k).append("/>\n");
        }
        String thresholds = "<criteria><criterion id='g'><thresholds>" + "<threshold/>\n".repeat(30_000)
                + "</thresholds></criterion></criteria>";

        assertThat(said(read(four("<alternatives>" + off + "</alternatives>"))))
                .anyMatch(d -> d.contains("fictive: a0, a1, ") && d.endsWith(", a19 and 29980 more [xmcda-unused]"));
        assertThat(said(read(four(odd.toString()))))
                .anyMatch(d -> d.contains("not used in a decision: ") && d.contains(" and 29980 more"));
        assertThat(said(read(four("<alternatives>" + odd + "</alternatives>"))))
                .hasSizeGreaterThan(1000)
                .hasSizeLessThan(1010);
        assertThat(said(read(four(thresholds)))).anyMatch(d -> d.contains("30000 thresholds of 'g' are not used"));
        assertThat(said(read(four("<criteriaValues/>\n".repeat(30_000)))))
                .anyMatch(d -> d.contains("of 30000 lists of criteriaValues this one is taken"));
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
        Decision decision = DecisionReader.read(files("v3"), SheetOptions.NONE).orThrow();
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
