package io.github.steelyard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void aLocalScaleRunsOverEverythingTheOptionsMayShow() {
        ValueTree tree = ValueTree.of(List.of(Criterion.max("gain"), Criterion.min("cost")));
        Problem problem = new Problem(
                tree,
                List.of(Option.of("a"), Option.of("b"), Option.of("c")),
                PerformanceTable.of(
                        List.of(
                                List.of(new Performance.Uniform(2, 4), Performance.exact(10)),
                                List.of(new Performance.Normal(5, 1), new Performance.Triangular(1, 2, 12)),
                                List.of(
                                        Performance.MISSING,
                                        new Performance.Discrete(List.of(
                                                new Performance.Outcome(3, 0.5), new Performance.Outcome(0.5, 0.5))))),
                        2));
        ValueCurve gain = problem.curves().get(0);
        assertThat(gain.worst()).isEqualTo(2);
        assertThat(gain.best()).isEqualTo(5 + 1.96);
        ValueCurve cost = problem.curves().get(1);
        assertThat(cost.worst()).isEqualTo(12);
        assertThat(cost.best()).isEqualTo(0.5);
    }

    @Test
    void aMissingPerformanceCountsAsTheMeanOfWhatIsUniformInValue() {
        Criterion bent = Criterion.max("x").between(0, 100).valued(new ValueFunction.Exponential(20));
        Problem problem = Problem.of(List.of(bent), List.of("a", "b"), new double[][] {{100}, {Double.NaN}});
        assertThat(problem.hasMissing()).isTrue();
        assertThat(problem.values().at(1, 0)).isEqualTo(0.5);
        // Of the performances whose values are spread evenly: 100 (1/c - 1/(e^c - 1)) with c of the midpoint 20.
        assertThat(problem.central().at(1, 0)).isCloseTo(26.571159, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(problem.performances().isMissing(1, 0)).isTrue();
    }

    @Test
    void levelsAreValuesFromZeroToHundred() {
        Map<String, Double> levels = new LinkedHashMap<>();
        levels.put("poor", 0.0);
        levels.put("good", 100.0);
        Criterion image =
                Criterion.max("image").with(new Scale.Levels(levels), new ValueFunction.Linear(), NodeWeight.NONE);
        Problem problem = Problem.of(List.of(image), List.of("a", "b"), new double[][] {{40}, {60}});
        assertThat(problem.values().at(0, 0)).isEqualTo(0.4);
    }

    @Test
    void aDrawKeepsTheScales() {
        Problem problem = Problem.of(List.of(Criterion.max("x")), List.of("a", "b"), new double[][] {{0}, {10}});
        Problem drawn = problem.drawn(new double[][] {{5, 20}});
        assertThat(drawn.values().at(0, 0)).isEqualTo(0.5);
        assertThat(drawn.values().at(1, 0)).isEqualTo(2);
    }

    @Test
    void leavingAnOptionOutMovesALocalScale() {
        Problem problem =
                Problem.of(List.of(Criterion.max("x")), List.of("a", "b", "c"), new double[][] {{0}, {5}, {10}});
        Problem fewer = problem.options(new int[] {0, 1});
        assertThat(fewer.values().at(1, 0)).isEqualTo(1);
        assertThat(fewer.options()).extracting(Option::id).containsExactly("a", "b");
    }

    @Test
    void aTableThatDoesNotFitIsRefused() {
        assertThatThrownBy(() ->
                        Problem.of(List.of(Criterion.max("x")), List.of("a", "b"), new double[][] {{1}, {1, 2}}))
                .hasMessageContaining("row 1 has 2 performances, expected 1");
        assertThatThrownBy(() -> Problem.of(List.of(Criterion.max("x")), List.of("a"), new double[][] {{1}, {2}}))
                .hasMessageContaining("2 x 1, expected 1 options x 1 criteria");
        assertThatThrownBy(() -> Problem.of(
                        List.of(Criterion.max("x")), List.of("a"), new double[][] {{Double.POSITIVE_INFINITY}}))
                .hasMessageContaining("not finite");
    }
}
