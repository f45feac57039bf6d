package io.github.steelyard.io.xmcda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.DecisionWriter;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.kind.XmcdaVersion;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueFunction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Value functions of XMCDA that a decision has too; src/test/resources/xmcda/bad/functions.xml has the others. */
class XmcdaFunctionTest {

    @TempDir
    private Path folder;

    private Loaded read(String scale, String function) throws IOException {
        return DecisionReader.read(Files.writeString(folder.resolve("d.xml"), """
                <xmcda xmlns="http://www.decision-deck.org/2021/XMCDA-4.0.0">
                <alternatives><alternative id="a"/><alternative id="b"/></alternatives>
                <criteria><criterion id="g"/></criteria>
                <criteriaFunctions><criterionFunctions><criterionID>g</criterionID><functions><function>
                %s
                </function></functions></criterionFunctions></criteriaFunctions>
                <criteriaScales><criterionScales><criterionID>g</criterionID><scales><scale>
                %s
                </scale></scales></criterionScales></criteriaScales>
                </xmcda>
                """.formatted(function, scale)));
    }

    private static Criterion only(Loaded loaded) {
        assertThat(loaded.diagnostics()).isEmpty();
        return loaded.orThrow().tree().criteria().get(0);
    }

    private static String quantitative(String direction, String ends) {
        return "<quantitative><preferenceDirection>" + direction + "</preferenceDirection>" + ends + "</quantitative>";
    }

    private static String ends(int low, int high) {
        return "<minimum><integer>" + low + "</integer></minimum><maximum><integer>" + high + "</integer></maximum>";
    }

    private static String end(String name, double x, double y) {
        return "<" + name + "><abscissa><real>" + x + "</real></abscissa><ordinate><real>" + y + "</real></ordinate></"
                + name + ">";
    }

    private static String lines(double... corners) {
        StringBuilder text = new StringBuilder("<piecewiseLinear>");
        for (int k = 2; k < corners.length; k += 2) {
            text.append("<segment>")
                    .append(end("head", corners[k - 2], corners[k - 1]))
                    .append(end("tail", corners[k], corners[k + 1]))
                    .append("</segment>");
        }
        return text.append("</piecewiseLinear>").toString();
    }

    private static ValueFunction curve(double... corners) {
        List<ValueFunction.Point> points = new java.util.ArrayList<>();
        for (int k = 0; k < corners.length; k += 2) {
            points.add(new ValueFunction.Point(corners[k], corners[k + 1]));
        }
        return new ValueFunction.Piecewise(points);
    }

    @Test
    void piecesThatMeetAreTheSameCurve() throws IOException {
        Criterion falling = only(read(quantitative("min", ""), lines(60, 1, 75, 0.29, 85, 0)));

        assertThat(falling.value()).isEqualTo(curve(60, 1, 75, 0.29, 85, 0));
        assertThat(falling.scale()).isEqualTo(new Scale.Local());
    }

    @Test
    void valuesUpToAHundredAndPiecesFromTheRightAreTheSameToo() throws IOException {
        Criterion c = only(read(quantitative("max", ends(0, 10)), lines(10, 100, 4, 29, 0, 0)));

        assertThat(c.value()).isEqualTo(curve(0, 0, 4, 0.29, 10, 1));
        assertThat(c.scale()).isEqualTo(new Scale.Declared(0, 10));
    }

    @Test
    void anEmptyHeadStandsWhereTheTailBeforeItStands() throws IOException {
        String text = lines(0, 0, 4, 0.5, 10, 1).replace(end("head", 4, 0.5), "<head/>");

        assertThat(text).contains("<head/>");
        assertThat(only(read(quantitative("max", ""), text)).value()).isEqualTo(curve(0, 0, 4, 0.5, 10, 1));
    }

    @Test
    void aStraightLineOverTheWholeScaleIsLinear() throws IOException {
        String falling =
                "<affine><slope><real>-0.3333333333</real></slope><intercept><real>2</real></intercept></affine>";

        assertThat(only(read(quantitative("min", ends(3, 6)), falling)).value()).isEqualTo(new ValueFunction.Linear());
    }

    @Test
    void aValueForEachLabelMakesLevels() throws IOException {
        String labels = "<qualitative><preferenceDirection>max</preferenceDirection><valuedLabels>"
                + "<valuedLabel><label>low</label><value><integer>1</integer></value></valuedLabel>"
                + "<valuedLabel><label>fair</label><value><integer>2</integer></value></valuedLabel>"
                + "<valuedLabel><label>high</label><value><integer>3</integer></value></valuedLabel>"
                + "</valuedLabels></qualitative>";
        String dots = "<discrete>"
                + "<point><abscissa><label>low</label></abscissa><ordinate><real>0</real></ordinate></point>"
                + "<point><abscissa><integer>2</integer></abscissa><ordinate><real>0.7</real></ordinate></point>"
                + "<point><abscissa><label>high</label></abscissa><ordinate><real>1</real></ordinate></point>"
                + "</discrete>";

        assertThat(only(read(labels, dots)).scale())
                .isEqualTo(new Scale.Levels(Map.of("low", 0.0, "fair", 70.0, "high", 100.0)));
    }

    @Test
    void versionTwoHasFunctionsAndWeightsInTheCriterion() throws IOException {
        Loaded loaded = DecisionReader.read(Files.writeString(
                folder.resolve("d.xml"), """
                <x:XMCDA xmlns:x="http://www.decision-deck.org/2012/XMCDA-2.2.1">
                <alternatives><alternative id="a"/><alternative id="b"/></alternatives>
                <criteria><criterion id="g">
                  <scale>%s</scale>
                  <criterionFunction>%s</criterionFunction>
                  <criterionValue><value><integer>3</integer></value></criterionValue>
                </criterion></criteria>
                </x:XMCDA>
                """.formatted(quantitative("max", ends(0, 2)), lines(0, 0, 1, 0.9, 2, 1))));

        assertThat(only(loaded).value()).isEqualTo(curve(0, 0, 1, 0.9, 2, 1));
        assertThat(only(loaded).weight().points()).hasValue(3);
    }

    @ParameterizedTest
    @EnumSource(XmcdaVersion.class)
    void aCurveComesBackToTheLastBit(XmcdaVersion version) throws IOException {
        Decision decision = DecisionReader.read(Files.writeString(folder.resolve("d.yaml"), """
                        title: Curves
                        criteria:
                          free: {value: {points: {0.1: 0, 0.30000000000000004: 33.333333333333336, 7: 66.7, 8: 66.7, 9: 100}}}
                          tied: {scale: {worst: 9, best: 1}, value: {points: {1: 100, 2: 0.1, 9: 0}}, unit: m}
                          bent: {scale: {worst: 0, best: 8}, value: {exponential: {midpoint: 3}}}
                        options: {a: {performance: {free: 1, tied: 2, bent: 3}}, b: {performance: {free: 2}}}
                        """))
                .orThrow();
        DecisionWriter.Written written = DecisionWriter.write(decision, DecisionFormat.XMCDA, version);
        Decision again = DecisionReader.read(Files.write(folder.resolve("d.xml"), written.bytes()))
                .orThrow();

        assertThat(written.losses()).containsExactly("units (Tied)", "exponential value functions (Bent)");
        for (int j = 0; j < 2; j++) {
            Criterion before = decision.tree().criteria().get(j);
            assertThat(again.tree().criteria().get(j).value()).isEqualTo(before.value());
            assertThat(again.tree().criteria().get(j).scale()).isEqualTo(before.scale());
        }
        assertThat(new String(written.bytes(), StandardCharsets.UTF_8)).contains("<piecewiseLinear>");
    }
}
