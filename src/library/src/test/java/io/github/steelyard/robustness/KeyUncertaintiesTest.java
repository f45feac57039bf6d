package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Chance;
import io.github.steelyard.model.Computed;
import io.github.steelyard.model.Conditional;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.DecisionBuilder;
import io.github.steelyard.model.Formula;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.robustness.KeyUncertaintiesResult.Fact;
import io.github.steelyard.robustness.KeyUncertaintiesResult.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On which uncertainty the first place hangs. */
class KeyUncertaintiesTest {

    private static Performance when(String condition, double then, double otherwise) {
        return new Conditional(Formula.of(condition), Performance.exact(then), Performance.exact(otherwise));
    }

    private static DecisionBuilder builder() {
        return Decision.builder("Buses")
                .weightUncertainty(0)
                .criteria(Criterion.max("riders").between(0, 100).weighing(1));
    }

    private static KeyUncertaintiesResult result(DecisionBuilder decision) {
        return KeyUncertaintiesResult.analysis().run(Study.of(decision.build()));
    }

    private static String lead(DecisionBuilder decision) {
        return KeyUncertaintiesResult.analysis()
                .present(result(decision))
                .get(0)
                .toString();
    }

    /** The ban alone says who is first; the strike too little. */
    private static DecisionBuilder decisive() {
        return builder()
                .uncertainty(Uncertainty.event("strike", 0.5))
                .uncertainty(Uncertainty.event("ban", 0.25))
                .option("bus", when("ban", 80, 20))
                .option("car", new Computed(Formula.of("50 + 5 * strike"), Optional.empty()));
    }

    @Test
    void theFactThatDecidesExplainsEverything() {
        KeyUncertaintiesResult result = result(decisive());
        Fact first = result.facts().get(0);
        assertThat(first.id()).isEqualTo("uncertainty:ban");
        assertThat(first.share()).isCloseTo(1, within(1e-3));
        assertThat(result.facts().get(1).share()).isLessThan(0.002);
        // H(0.25) = 0.811 bits; 10,000 draws show a quarter within five standard errors of 0.0043.
        assertThat(result.entropy()).isCloseTo(0.8113, within(0.035));
        assertThat(first.leaders())
                .extracting(Outcome::leader)
                .extracting(o -> o.id())
                .containsExactly("bus", "car");
        assertThat(first.leaders()).extracting(Outcome::first).containsExactly(1.0, 1.0);
        assertThat(lead(decisive()))
                .contains("depends most on whether “Ban” holds, which explains 100% of who is first")
                .contains("Bus (100%) where it holds and Car (100%) where it does not");
    }

    @Test
    void whatIsFirstInAnyCaseIsSaidSo() {
        DecisionBuilder decision = builder()
                .uncertainty(Uncertainty.event("ban", 0.5))
                .option("articulated", when("ban", 30, 10))
                .option("single", when("ban", 28, 8));
        assertThat(result(decision).facts().get(0).share()).isZero();
        assertThat(lead(decision)).contains("Articulated is first whatever the uncertainties come to");
    }

    @Test
    void optionsWithChancesOfTheirOwnSeeOneFactInThreeWays() {
        DecisionBuilder decision = builder()
                .uncertainty(Uncertainty.event("ban", Chance.of(0.2), Map.of("bus", Chance.of(0.7))))
                .option("bus", when("ban", 80, 20))
                .option("car", when("ban", 90, 50));
        List<Outcome> outcomes = result(decision).facts().get(0).leaders();
        assertThat(outcomes)
                .extracting(Outcome::outcome)
                .containsExactly(
                        "it holds under every option", "it holds under some options alone", "it holds under none");
        assertThat(outcomes.get(1).chance()).isCloseTo(0.5, within(0.025));
        assertThat(outcomes).extracting(o -> o.leader().id()).containsExactly("car", "bus", "car");
    }

    @Test
    void theReachIsCountedByCriterion() {
        Fact fact = result(decisive()).facts().get(0);
        assertThat(fact.cells().values()).containsExactly(1);
    }

    @Test
    void theOrderOfUncertaintiesChangesNothing() {
        DecisionBuilder turned = builder()
                .uncertainty(Uncertainty.event("ban", 0.25))
                .uncertainty(Uncertainty.event("strike", 0.5))
                .option("bus", when("ban", 80, 20))
                .option("car", new Computed(Formula.of("50 + 5 * strike"), Optional.empty()));
        assertThat(result(turned).facts()).isEqualTo(result(decisive()).facts());
    }

    @Test
    void withoutUncertaintiesThereIsNoAnswer() {
        DecisionBuilder plain = builder().option("bus", 1).option("car", Performance.between(0, 3));
        assertThatThrownBy(() -> result(plain))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no performance depends on an uncertainty");
    }
}
