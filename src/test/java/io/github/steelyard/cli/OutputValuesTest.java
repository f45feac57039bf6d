package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.aggregation.Output;
import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Problem;
import io.github.steelyard.report.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutputValuesTest {

    private static String json(Output output) {
        Problem problem = Problem.of(
                List.of(Criterion.max("p"), Criterion.max("q")), List.of("a", "b"), new double[][] {{1, 2}, {3, 4}});
        Study study = Study.of(Decision.of("test", problem));
        Scores scores = Scores.higherIsBetter(new double[] {1, 2}).with("x", output);
        Evaluation evaluation = new Evaluation(
                study, study.parameters(), scores, Ranking.of(new double[] {1, 2}, true), Optional.empty(), List.of());
        String text = Json.document(OutputValues.of(evaluation)).replaceAll("\\s+", "");
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
    }
}
