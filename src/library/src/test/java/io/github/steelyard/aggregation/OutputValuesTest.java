package io.github.steelyard.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.steelyard.figures.OutputValues;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Problem;
import io.github.steelyard.report.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a program reads of a method's own quantities. */
class OutputValuesTest {

    static Stream<Setting> settings() {
        return Setting.plain();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyMethodHasPlainOutputs(Setting setting) {
        Sample sample = Sample.random(new SplittableRandom(5), 4, 3, Sample.Kind.DECLARED);
        Scores scores = setting.scores(sample);
        assertThatCode(() -> OutputValues.of(sample.problem(), scores)).doesNotThrowAnyException();
        assertThat(OutputValues.of(sample.problem(), scores))
                .containsOnlyKeys(scores.outputs().keySet());
    }

    private static String json(Output output) {
        Problem problem = Problem.of(
                List.of(Criterion.max("p"), Criterion.max("q")), List.of("a", "b"), new double[][] {{1, 2}, {3, 4}});
        Scores scores = Scores.higherIsBetter(new double[] {1, 2}).with("x", output);
        String text = Json.document(OutputValues.of(problem, scores)).replaceAll("\\s+", "");
        return text.substring("{\"x\":".length(), text.length() - 1);
    }

    @Test
    void everyKindOfOutputHasItsPlainForm() {
        double[][] square = {{0, 1}, {2, 0}};
        assertThat(json(new Output.Number(0.5))).isEqualTo("0.5");
        assertThat(json(new Output.Flag(true))).isEqualTo("true");
        assertThat(json(new Output.ByOption(new double[] {1, 2}))).isEqualTo("{\"a\":1.0,\"b\":2.0}");
        assertThat(json(new Output.TextByOption(List.of("s", "t")))).isEqualTo("{\"a\":\"s\",\"b\":\"t\"}");
        assertThat(json(new Output.ByCriterion(new double[] {1, 2}))).isEqualTo("{\"p\":1.0,\"q\":2.0}");
        assertThat(json(new Output.Options(List.of(1)))).isEqualTo("[\"b\"]");
        assertThat(json(new Output.OptionGroups(List.of(List.of(1), List.of(0)))))
                .isEqualTo("[[\"b\"],[\"a\"]]");
        assertThat(json(new Output.Pairs(List.of(new Output.Pair(1, 0))))).isEqualTo("[[\"b\",\"a\"]]");
        assertThat(json(new Output.OptionMatrix(square))).isEqualTo("{\"a\":{\"b\":1.0},\"b\":{\"a\":2.0}}");
        assertThat(json(new Output.TextMatrix(List.of(List.of("", "P"), List.of("I", "")))))
                .isEqualTo("{\"a\":{\"b\":\"P\"},\"b\":{\"a\":\"I\"}}");
        assertThat(json(new Output.Table(square)))
                .isEqualTo("{\"a\":{\"p\":0.0,\"q\":1.0},\"b\":{\"p\":2.0,\"q\":0.0}}");
        assertThat(json(new Output.Rules(List.of(new Output.Rule(new double[] {1, 2}, 0.5)))))
                .isEqualTo("[{\"performance\":{\"p\":1.0,\"q\":2.0},\"worth\":0.5}]");
    }

    @Test
    void aRuleNamesItsPerformancesAndItsWorth() {
        Sample sample = Sample.random(new SplittableRandom(5), 4, 1, Sample.Kind.DECLARED);
        Setting comet =
                settings().filter(s -> s.name().equals("comet")).findFirst().orElseThrow();
        Object rules = OutputValues.of(sample.problem(), comet.scores(sample)).get("rules");
        Map<String, Object> low = new LinkedHashMap<>();
        low.put("performance", Map.of("c1", 0.5));
        low.put("worth", sample.criteria().get(0).sign() > 0 ? 0.0 : 1.0);
        assertThat((List<?>) rules).hasSize(2).first().isEqualTo(low);
    }
}
