package io.github.steelyard.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.aggregation.Property;
import io.github.steelyard.aggregation.Scorer;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Other weights on the same study cost no more than asking a prepared method, and come to the same. */
class RescoringTest {

    private static final Decision DECISION = Decision.builder("Buses")
            .criteria(Criterion.min("cost").between(80, 20).weighing(40))
            .group(
                    "people",
                    60,
                    Criterion.min("noise").weighing(50),
                    Criterion.max("comfort").between(0, 10).weighing(50))
            .option("diesel", 40, 75, 5)
            .option("hybrid", Performance.between(45, 60), 62, 7)
            .option("electric", Performance.triangular(55, 62, 80), 48, 9)
            .build();

    /** Counts how often it is prepared. */
    private record Counted(AggregationMethod method, AtomicInteger times) implements AggregationMethod {
        @Override
        public Description description() {
            Description its = method.description();
            return new Description(
                    "counted",
                    its.name(),
                    its.summary(),
                    its.formula(),
                    its.source(),
                    its.takes(),
                    its.gives(),
                    its.parameters(),
                    its.outputs());
        }

        @Override
        public Set<Property> holds() {
            return method.holds();
        }

        @Override
        public Scorer prepare(Problem problem, Parameters parameters) {
            times.incrementAndGet();
            return method.prepare(problem, parameters);
        }
    }

    private static Weights weights(SplittableRandom random) {
        return Weights.of(new double[] {random.nextDouble() + 0.01, random.nextDouble(), random.nextDouble()});
    }

    @Test
    void aMethodIsPreparedOnceForManyWeights() {
        Counted method = new Counted(AggregationMethods.all().get("weighted-sum"), new AtomicInteger());
        Study plain = Study.of(DECISION);
        Study study = plain.with(method, Parameters.of(method, Map.of(), plain.scope()));
        SplittableRandom random = new SplittableRandom(14);
        for (int k = 0; k < 50; k++) {
            study.with(weights(random)).evaluate();
        }
        assertThat(method.times()).hasValue(1);
        study.with(study.problem().options(new int[] {0, 1})).evaluate();
        assertThat(method.times()).as("once more for other options").hasValue(2);
    }

    @Test
    void everyMethodScoresAnewAsItDoesPrepared() {
        SplittableRandom random = new SplittableRandom(15);
        int compared = 0;
        for (AggregationMethod method : AggregationMethods.all()) {
            Study study = Study.of(DECISION).with(MethodChoice.of(method.id()));
            boolean needsMore = method.description().parameters().stream().anyMatch(ParameterSpec::required);
            if (needsMore
                    || method.objection(study.problem(), study.parameters()).isPresent()) {
                continue;
            }
            compared++;
            for (int k = 0; k < 5; k++) {
                Weights weights = weights(random);
                Scorer fresh = method.prepared(study.problem(), study.parameters());
                assertThat(study.with(weights).evaluate().scores().toArray())
                        .as(method.id())
                        .isEqualTo(fresh.score(weights, Tracer.OFF).toArray());
            }
        }
        assertThat(compared).isGreaterThan(15);
    }

    @Test
    void weightsOfGroupsFollowFromThoseOfTheirCriteria() {
        Study study = Study.of(DECISION).with(Weights.of(new double[] {1, 2, 1}));
        assertThat(study.nodeWeights().shares().get("people").cumulative()).isEqualTo(0.75);
        assertThat(study).isEqualTo(Study.of(DECISION).with(Weights.of(new double[] {1, 2, 1})));
        assertThat(study).isNotEqualTo(Study.of(DECISION));
    }

    @Test
    void asManyWeightsAsCriteriaAreNeeded() {
        Weights two = Weights.of(new double[] {1, 2});
        Study study = Study.of(DECISION);
        assertThatThrownBy(() -> study.with(two)).isInstanceOf(IllegalArgumentException.class);
    }
}
