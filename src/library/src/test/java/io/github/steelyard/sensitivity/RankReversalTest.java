package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.sensitivity.Reversals.Trial;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankReversalTest {

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    /** On local scales a2 leads a1 only while a3 stretches the scale of the first criterion. */
    private static Study local() {
        Problem problem = Problem.of(
                List.of(Criterion.max("c1"), Criterion.max("c2")),
                List.of("a1", "a2", "a3"),
                new double[][] {{10, 0}, {8, 4}, {0, 10}});
        return Studies.of(problem, Weights.of(1, 1));
    }

    @Test
    void namesTheScaleThatMovedAndThatDeclaringItHelps() {
        Reversals result = Reversals.of(local());
        Trial trial = result.trials().get(2);
        assertThat(trial.option().id()).isEqualTo("a3");
        assertThat(trial.before()).extracting(o -> o.id()).containsExactly("a2", "a1");
        assertThat(trial.moved()).extracting(m -> m.criterion().id()).containsExactly("c1", "c2");
        assertThat(trial.reversed()).isEmpty();
        Study steep = local().with(Weights.of(65, 35));
        Trial reversed = Reversals.of(steep).trials().get(2);
        assertThat(reversed.before()).extracting(o -> o.id()).containsExactly("a2", "a1");
        assertThat(reversed.after()).extracting(o -> o.id()).containsExactly("a1", "a2");
        assertThat(reversed.reversed())
                .containsExactly(new Reversals.Pair(
                        reversed.before().get(0), reversed.after().get(0)));
        assertThat(reversed.stoppedByDeclaredScale()).contains(true);
        String text = text(steep);
        assertThat(text)
                .contains("Without A3, A1 ahead of A2; the scale of C1 goes from 0 to 10 before, from 8 to 10 after")
                .contains("Declaring the scales as they stand would stop all of it.")
                .contains("A2 can lose the first place that way");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void declaredScalesNeverLetTheAdditiveModelReverse(long seed) {
        assertThat(Reversals.of(Studies.random(seed, 6, 4)).trials())
                .hasSize(12)
                .allSatisfy(t -> assertThat(t.reversed()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reversedPairsAreThoseThatTheOrdersShow(long seed) {
        for (Trial trial : Reversals.of(Studies.method(Studies.random(seed, 6, 4), "topsis"))
                .trials()) {
            for (Reversals.Pair pair : trial.reversed()) {
                assertThat(trial.before().indexOf(pair.ahead()))
                        .isLessThan(trial.before().indexOf(pair.behind()));
                assertThat(trial.after().indexOf(pair.ahead()))
                        .isGreaterThan(trial.after().indexOf(pair.behind()));
            }
            assertThat(trial.after()).containsExactlyInAnyOrderElementsOf(trial.before());
        }
    }

    @Test
    void aMethodThatComparesWithTheFieldIsNotHelpedByDeclaredScales() {
        List<Trial> troubled = LongStream.range(0, 200)
                .mapToObj(seed -> Reversals.of(Studies.method(Studies.random(seed, 5, 3), "topsis")))
                .flatMap(r -> r.trials().stream())
                .filter(t -> !t.reversed().isEmpty())
                .toList();
        assertThat(troubled).isNotEmpty();
        assertThat(troubled).allSatisfy(t -> {
            assertThat(t.moved()).isEmpty();
            assertThat(t.stoppedByDeclaredScale()).isEmpty();
        });
    }

    @Test
    void figuresNameWhatWasTakenOutOrCopied() {
        List<?> figures =
                (List<?>) Studies.ask("rank-reversal", local(), Map.of()).figures();
        assertThat(figures).hasSize(6);
        assertThat(((Map<?, ?>) figures.get(0)).get("removed")).isEqualTo("a1");
        assertThat(((Map<?, ?>) figures.get(0)).get("copied")).isNull();
        assertThat(((Map<?, ?>) figures.get(3)).get("copied")).isEqualTo("a1");
        assertThat(((Map<?, ?>) figures.get(3)).get("removed")).isNull();
    }

    @Test
    void aSingleOptionHasNoOrder() {
        Study alone = Studies.of(new double[] {1}, new double[] {1});
        assertThat(Reversals.of(alone).trials()).isEmpty();
        assertThat(text(alone)).contains("single option");
    }

    private static String text(Study study) {
        List<Block> blocks = Studies.ask("rank-reversal", study, Map.of()).blocks();
        return blocks.stream()
                .map(b ->
                        b instanceof Paragraph p ? p.text() : b instanceof Items i ? String.join("\n", i.texts()) : "")
                .collect(Collectors.joining("\n"));
    }
}
