package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Performance;
import io.github.steelyard.report.document.Paragraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/**
 * Indices of functions known in closed form are held within 0.01. With plain random points the standard error would be about
 * the root of one over the samples; scrambled Sobol points come closer. The seeds are fixed.
 */
class SobolTest {

    private static SobolResult run(Study study, int samples) {
        Sobol sobol = new Sobol();
        Parameters parameters = Parameters.of(sobol, Map.of("samples", (double) samples), study.scope());
        return sobol.run(study, parameters, Cancellation.NEVER, Progress.NONE);
    }

    private static SobolResult.Share share(SobolResult result, String id) {
        return result.inputs().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Lead = w0·u0·0.6 + w1·u1·0.2 + const: variances 0.09 and 0.01 over 12 at equal weights. */
    @Test
    void anAdditiveLeadHasTheVarianceSharesOfItsTerms() {
        Performance[][] cells = {
            {new Performance.Uniform(0.4, 1), new Performance.Uniform(0.6, 0.8)},
            {Performance.exact(0.1), Performance.exact(0.1)}
        };
        SobolResult result = run(Studies.of(Studies.problem(Studies.unit(2), cells), 0, 4), 4096);
        assertThat(result.inputs()).hasSize(3);
        SobolResult.Share wide = share(result, "performance:a0/c0");
        SobolResult.Share narrow = share(result, "performance:a0/c1");
        assertThat(wide.lead().first().getAsDouble()).isCloseTo(0.9, within(0.01));
        assertThat(wide.lead().total().getAsDouble()).isCloseTo(0.9, within(0.01));
        assertThat(narrow.lead().total().getAsDouble()).isCloseTo(0.1, within(0.01));
        assertThat(share(result, "facts").lead().total().getAsDouble()).isCloseTo(1, within(0.01));
        assertThat(wide.identity().total()).as("a0 always wins").isEmpty();
    }

    @Test
    void totalsAreAtLeastFirstOrdersAndGroupsHoldTheirMembers() {
        SobolResult result = run(Studies.of(Studies.mixed(4, 3), 0.5, 4), 2048);
        double facts = share(result, "facts").lead().total().getAsDouble();
        double values = share(result, "values").lead().total().getAsDouble();
        assertThat(facts + values).isGreaterThan(0.98);
        for (SobolResult.Share each : result.inputs()) {
            double first = each.lead().first().getAsDouble();
            double total = each.lead().total().getAsDouble();
            assertThat(total).isGreaterThan(first - 0.05);
            assertThat(each.lead().totalLow().getAsDouble()).isLessThanOrEqualTo(total);
            assertThat(each.lead().totalHigh().getAsDouble()).isGreaterThanOrEqualTo(total);
            if (!each.isGroup()) {
                assertThat(total).isLessThan((each.id().startsWith("weight") ? values : facts) + 0.05);
            }
        }
    }

    @Test
    void anyMethodAndStatedBoundsWork() {
        List<Criterion> criteria = new ArrayList<>(Studies.unit(3));
        criteria.set(0, Studies.bounded(criteria.get(0), 20, 60));
        Performance[][] cells = {
            {new Performance.Uniform(0.2, 1), Performance.exact(0.3), Performance.exact(0.5)},
            {Performance.exact(0.4), Performance.exact(0.6), Performance.exact(0.6)}
        };
        Study study = Studies.of(Studies.problem(criteria, cells), 0.25, 4, new MethodChoice("topsis", Map.of()));
        SobolResult result = run(study, 512);
        assertThat(result.inputs().stream().map(SobolResult.Share::id))
                .containsExactly("weights", "performance:a0/c0", "facts", "values");
        assertThat(share(result, "weights").lead())
                .isEqualTo(share(result, "values").lead());
        assertThat(run(study, 512)).isEqualTo(result);
    }

    @Test
    void nothingUncertainHasNoIndices() {
        Performance[][] cells = {{Performance.exact(0.4)}, {Performance.exact(0.5)}};
        Study study = Studies.of(Studies.problem(Studies.unit(1), cells), 1, 4);
        Answer answer = Answer.of(new Sobol(), study, Map.of(), Cancellation.NEVER, Progress.NONE);
        assertThat(answer.figures()).isEqualTo(Map.of());
        assertThat(((Paragraph) answer.blocks().get(0)).text())
                .isEqualTo("Nothing is uncertain: weights and performances are exact.");
    }

    @Test
    void aConstantLeadHasNullIndices() {
        Performance[][] cells = {
            {Performance.exact(0.4), new Performance.Uniform(0.1, 0.2)},
            {Performance.exact(0.5), Performance.exact(0.6)}
        };
        List<Criterion> criteria = List.of(
                Criterion.max("c0").between(0, 1).weighing(1),
                Criterion.max("c1").between(0, 1).weighing(0));
        Study study = Studies.of(Studies.problem(criteria, cells), 0, 4);
        Object figures = Answer.of(new Sobol(), study, Map.of(), Cancellation.NEVER, Progress.NONE)
                .figures();
        Map<?, ?> own = (Map<?, ?>) ((Map<?, ?>) figures).get("performance:a0/c1");
        assertThat(own.get("total")).isNull();
        assertThat(own.get("first")).isNull();
        assertThat(own.containsKey("low")).isTrue();
    }

    @Test
    void stopsWhenCancelled() {
        Study study = Studies.of(Studies.mixed(4, 3), 0.5, 4);
        assertThatThrownBy(() -> Answer.of(new Sobol(), study, Map.of(), () -> true, Progress.NONE))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void pointsFillEverySliceAlikeAndEverySeedDifferently() {
        SobolPoints points = new SobolPoints(7, 3);
        SobolPoints other = new SobolPoints(7, 4);
        List<Set<Integer>> slices = new ArrayList<>();
        for (int c = 0; c < 7; c++) {
            slices.add(new HashSet<>());
        }
        int same = 0;
        for (int k = 0; k < 1024; k++) {
            double[] point = points.next();
            double[] beside = other.next();
            for (int c = 0; c < 7; c++) {
                assertThat(point[c]).isStrictlyBetween(0.0, 1.0);
                slices.get(c).add((int) (point[c] * 1024));
                same += point[c] == beside[c] ? 1 : 0;
            }
        }
        slices.forEach(s -> assertThat(s).hasSize(1024));
        assertThat(same).isZero();
    }

    @Test
    void moreThanAThousandCoordinatesStillWork() {
        double[] point = new SobolPoints(1200, 3).next();
        assertThat(point).hasSize(1200);
        assertThat(point[1199]).isStrictlyBetween(0.0, 1.0);
    }
}
