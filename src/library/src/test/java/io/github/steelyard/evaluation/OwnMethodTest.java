package io.github.steelyard.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.aggregation.Property;
import io.github.steelyard.aggregation.Scorer;
import io.github.steelyard.aggregation.Sight;
import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A method given in code is asked by every analysis as one of the list is. */
class OwnMethodTest {

    private static final Study STUDY = Study.of(Decision.builder("Buses for the north line")
            .criteria(Criterion.min("cost").between(80, 20).weighing(40))
            .group(
                    "people",
                    60,
                    Criterion.min("noise").weighing(50),
                    Criterion.max("comfort").between(0, 10).weighing(50))
            .option("diesel", 40, 75, 5)
            .option("hybrid", Performance.between(45, 60), 62, 7)
            .option("electric", Performance.triangular(55, 62, 80), 48, 9)
            .stakeholder("riders", Map.of("people", 80, "cost", 20))
            .stakeholder("council", Map.of("people", 30, "cost", 70))
            .scenario("dear-power", Map.of(new Cell("electric", "cost"), 70))
            .build());

    /** Another method under an id of its own. */
    private record Renamed(String name, AggregationMethod method) implements AggregationMethod {
        @Override
        public Description description() {
            Description its = method.description();
            return new Description(
                    name,
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
        public boolean acceptsMissing() {
            return method.acceptsMissing();
        }

        @Override
        public boolean usesWeights(Parameters parameters) {
            return method.usesWeights(parameters);
        }

        @Override
        public boolean sumsValues(Parameters parameters) {
            return method.sumsValues(parameters);
        }

        @Override
        public Sight sight(Parameters parameters) {
            return method.sight(parameters);
        }

        @Override
        public Optional<String> objection(Problem problem, Parameters parameters) {
            return method.objection(problem, parameters);
        }

        @Override
        public Scorer prepare(Problem problem, Parameters parameters) {
            return method.prepare(problem, parameters);
        }
    }

    private static Study own(String id) {
        AggregationMethod method = new Renamed("mine", AggregationMethods.all().get(id));
        return STUDY.with(method, Parameters.of(method, Map.of(), STUDY.scope()));
    }

    private static String asked(String analysis, Study study) {
        Map<String, Object> few = analysis.equals("smaa") ? Map.of("samples", 400) : Map.of();
        try {
            return Answer.of(Analyses.all().get(analysis), study, few, Cancellation.NEVER, Progress.NONE)
                    .figures()
                    .toString();
        } catch (Refusal refusal) {
            return "refused: " + refusal.getMessage();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flip-distance",
                "smaa",
                "stability-intervals",
                "rank-reversal",
                "tornado",
                "scenario-regret",
                "stakeholders",
                "rank-intervals"
            })
    void everyAnalysisAsksItAsOneOfTheList(String analysis) {
        String listed = asked(analysis, STUDY.with(MethodChoice.of("topsis")));
        assertThat(listed).doesNotStartWith("refused");
        assertThat(asked(analysis, own("topsis")).replace("'mine'", "'topsis'").replace("=mine", "=topsis"))
                .isEqualTo(listed);
    }

    @Test
    void itIsComparedWithTheMethodsOfTheList() {
        assertThat(asked("method-comparison", own("topsis"))).contains("mine", "weighted-sum", "topsis");
    }

    @Test
    void itStaysWhenWeightsScenarioOrParametersChange() {
        Study mine = own("weighted-sum");
        assertThat(mine.withSeed(3)
                        .withScenario(mine.decision().scenarios().get(0).id())
                        .method()
                        .id())
                .isEqualTo("mine");
        assertThat(mine.with(new MethodChoice("mine", Map.of("normalization", "vector")))
                        .evaluate()
                        .scores())
                .isEqualTo(STUDY.with(new MethodChoice("weighted-sum", Map.of("normalization", "vector")))
                        .evaluate()
                        .scores());
        assertThat(mine.with(MethodChoice.of("topsis")).method().id()).isEqualTo("topsis");
    }

    @Test
    void itCannotTakeTheIdOfAnother() {
        AggregationMethod method =
                new Renamed("topsis", AggregationMethods.all().get("vikor"));
        Parameters parameters = Parameters.of(method, Map.of(), STUDY.scope());
        assertThatThrownBy(() -> STUDY.with(method, parameters))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "a method given in code needs an id of its own; 'topsis' is the id of a method of Steelyard");
    }
}
