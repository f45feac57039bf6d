package io.github.steelyard.io.xmcda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in folders of the XMCDA services beside the decision, and how it is told from it. */
class XmcdaHabitsTest {

    @TempDir
    private Path folder;

    private void file(String name, String body) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "<xmcda:XMCDA xmlns:xmcda=\"http://www.decision-deck.org/2009/XMCDA-2.1.0\">\n" + body
                        + "\n</xmcda:XMCDA>\n");
    }

    private static String criterion(String id, String direction, String thresholds) {
        return "<criterion id='" + id + "'><scale><quantitative><preferenceDirection>" + direction
                + "</preferenceDirection></quantitative></scale>" + thresholds + "</criterion>";
    }

    private static String slope(String kind) {
        return "<threshold mcdaConcept='" + kind + "'><linear><slope><real>0.3</real></slope>"
                + "<intercept><real>0</real></intercept></linear></threshold>";
    }

    private static String values(String attributes, double first, double second) {
        return "<criteriaValues" + attributes + "><criterionValue><criterionID>cost</criterionID><value><real>" + first
                + "</real></value></criterionValue><criterionValue><criterionID>use</criterionID><value><real>"
                + second + "</real></value></criterionValue></criteriaValues>";
    }

    private static String performance(String alternative, double cost, double use) {
        return "<alternativePerformances><alternativeID>" + alternative
                + "</alternativeID><performance><criterionID>cost</criterionID><value><real>" + cost
                + "</real></value></performance><performance><criterionID>use</criterionID><value><real>" + use
                + "</real></value></performance></alternativePerformances>";
    }

    private void decision(String thresholds) throws IOException {
        file("alternatives.xml", "<alternatives><alternative id='a'/><alternative id='b'/></alternatives>");
        file(
                "criteria.xml",
                "<criteria>" + criterion("cost", "min", thresholds) + criterion("use", "max", thresholds)
                        + "</criteria>");
        file(
                "performanceTable.xml",
                "<performanceTable>" + performance("a", 3, 4) + performance("b", 5, 9) + "</performanceTable>");
    }

    private static double[] weights(Loaded loaded) {
        return io.github.steelyard.evaluation.Study.of(loaded.orThrow())
                .weights()
                .toArray();
    }

    private static List<String> said(Loaded loaded) {
        return loaded.diagnostics().stream().map(d -> d.message()).toList();
    }

    @Test
    void aListWithoutANameIsNoWeightsWhereItsFileSaysOtherwise() throws IOException {
        decision("");
        file("criteriaManipulability.xml", values(" mcdaConcept=''", 1, 9));

        Loaded loaded = DecisionReader.read(folder);

        assertThat(weights(loaded)).containsExactly(0.5, 0.5);
        assertThat(said(loaded)).singleElement().asString().contains("'criteriaManipulability.xml'", "not taken");
    }

    @Test
    void aListWithoutANameIsTheWeightsInAFileOfAnyOtherName() throws IOException {
        decision("");
        file("weights.xml", values("", 1, 9));

        assertThat(weights(DecisionReader.read(folder))).containsExactly(0.1, 0.9);
    }

    @Test
    void significanceIsWeight() throws IOException {
        decision("");
        file("values.xml", values(" name='significance'", 3, 1));

        assertThat(weights(DecisionReader.read(folder))).containsExactly(0.75, 0.25);
    }

    @Test
    void thresholdsThatGrowWithThePerformanceAreToldInOneLine() throws IOException {
        decision("<thresholds>" + slope("indifference") + slope("preference") + slope("veto") + "</thresholds>");

        Loaded loaded = DecisionReader.read(folder);

        assertThat(loaded.orThrow().options()).hasSize(2);
        assertThat(said(loaded))
                .containsExactly("6 thresholds of 'cost', 'use' are not used: they are not constant, and only constant"
                        + " ones are read");
    }

    @Test
    void criteriaOfTwoDecisionsInAFolderAreToldInOneLine() throws IOException {
        decision("");
        file(
                "criteria_other.xml",
                "<criteria>" + criterion("cost", "max", "") + criterion("use", "min", "") + "</criteria>");

        assertThat(said(DecisionReader.read(folder)))
                .singleElement()
                .asString()
                .contains("the files differ in what they say of criterion cost, use", "name the files of one decision");
        assertThat(DecisionReader.read(
                                List.of(
                                        folder.resolve("alternatives.xml"),
                                        folder.resolve("criteria.xml"),
                                        folder.resolve("performanceTable.xml")),
                                io.github.steelyard.io.draft.SheetOptions.NONE)
                        .orThrow()
                        .options())
                .hasSize(2);
    }
}
