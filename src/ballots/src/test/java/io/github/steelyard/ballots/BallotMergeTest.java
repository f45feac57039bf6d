package io.github.steelyard.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BallotMergeTest {

    private static BallotMerge.Merged merged(Decision decision, Ballot... ballots) {
        return BallotMerge.of(decision, Fixtures.FINGERPRINT, List.of(ballots));
    }

    @Test
    void whoWeighedBecomesAStakeholder() {
        BallotMerge.Merged merged = merged(Fixtures.buses(), Fixtures.weights("p01", 100, 50, 50));
        assertThat(merged.refused()).isEmpty();
        assertThat(Study.of(merged.decision()).withStakeholder("p01").weights().toArray())
                .containsExactly(0.5, 0.25, 0.25);
    }

    @Test
    void whoPutCriteriaInOrderKeepsTheOrder() {
        Questions questions = Questions.of(Fixtures.buses(), Round.ORDER, List.of());
        Answers.Order order = new Answers.Order(List.of(List.of("noise"), List.of("cost", "image")));
        BallotMerge.Merged merged = merged(Fixtures.buses(), Fixtures.ballot("p01", questions, order));
        assertThat(merged.refused()).isEmpty();
        Study study = Study.of(merged.decision()).withStakeholder("p01");
        assertThat(study.stakeholder().orElseThrow().weightOrder()).isEqualTo(order.levels());
        assertThat(study.weights().toArray()).containsExactly(new double[] {1 / 6.0, 2 / 3.0, 1 / 6.0}, within(1e-12));
        FeasibleWeights region = FeasibleWeights.of(study.nodeWeights());
        assertThat(region.holds(new double[] {0.2, 0.6, 0.2}, 1e-9)).isTrue();
        assertThat(region.holds(new double[] {0.3, 0.6, 0.1}, 1e-9)).isFalse();
        assertThat(region.holds(new double[] {0.4, 0.2, 0.4}, 1e-9)).isFalse();
    }

    @Test
    void pointsOfCriteriaInGroupsGiveTheSameSharesOfTheWhole() {
        Decision grouped = Fixtures.decision("""
                title: t
                criteria:
                  cost: {unit: EUR, direction: min, scale: {worst: 100, best: 20}}
                  city:
                    criteria:
                      noise: {unit: dB, direction: min, scale: {worst: 80, best: 60}}
                      image: {levels: {poor: 0, fair: 50, good: 100}}
                options: {a: {performance: {cost: 30, noise: 70, image: poor}}}
                """);
        Ballot ballot = Fixtures.weights("p01", 100, 60, 40);
        BallotMerge.Merged merged = merged(grouped, ballot);
        assertThat(merged.refused()).isEmpty();
        assertThat(Study.of(merged.decision()).withStakeholder("p01").weights().toArray())
                .containsExactly(0.5, 0.3, 0.2);
    }

    @Test
    void aGroupThatMattersNothingKeepsItsBaseWeightsInside() {
        Decision grouped = Fixtures.decision("""
                title: t
                criteria:
                  cost: {unit: EUR, direction: min, scale: {worst: 100, best: 20}}
                  city:
                    criteria:
                      noise: {unit: dB, direction: min, scale: {worst: 80, best: 60}}
                      image: {levels: {poor: 0, fair: 50, good: 100}}
                options: {a: {performance: {cost: 30, noise: 70, image: poor}}}
                """);
        BallotMerge.Merged merged = merged(grouped, Fixtures.weights("p01", 100, 0, 0));
        assertThat(Study.of(merged.decision()).withStakeholder("p01").weights().toArray())
                .containsExactly(1, 0, 0);
    }

    @Test
    void estimatesArePooled() {
        Questions questions = Questions.of(
                Fixtures.buses(),
                Round.PERFORMANCES,
                List.of(new Cell("diesel", "noise"), new Cell("diesel", "image")));
        BallotMerge.Merged merged = merged(
                Fixtures.buses(),
                Fixtures.ballot("p01", questions, estimates(70, 75, 80, "poor")),
                Fixtures.ballot("p02", questions, estimates(60, 65, 79, "fair")));
        assertThat(merged.refused()).isEmpty();
        assertThat(merged.pooled().get(new Cell("diesel", "noise")))
                .isEqualTo(new Performance.Triangular(65, 70, 79.5));
        assertThat(merged.pooled().get(new Cell("diesel", "image")))
                .isEqualTo(new Performance.Discrete(
                        List.of(new Performance.Outcome(0, 0.5), new Performance.Outcome(50, 0.5))));
    }

    private static Answers estimates(double low, double likely, double high, String level) {
        Map<Cell, Estimate> estimates = new LinkedHashMap<>();
        estimates.put(new Cell("diesel", "noise"), new Estimate.Amount(low, likely, high));
        estimates.put(new Cell("diesel", "image"), new Estimate.Level(level));
        return new Answers.Estimates(estimates);
    }

    @Test
    void aBallotOnAnotherTextCountsWhenNothingItJudgesWasChanged() {
        Ballot ballot = Fixtures.weights("p01", 1, 2, 3);
        BallotMerge.Merged same = BallotMerge.of(Fixtures.buses(), "cd".repeat(32), List.of(ballot));
        assertThat(same.refused()).isEmpty();
        assertThat(same.notes())
                .containsExactly("the ballot of 'p01' (weights) is on another version of the decision; nothing that it"
                        + " judges was changed");
        Decision other = Fixtures.decision("""
                title: Which buses?
                criteria:
                  cost: {unit: EUR, direction: min, scale: {worst: 150, best: 20}}
                  noise: {unit: dB, direction: min, scale: {worst: 80, best: 60}}
                  image: {levels: {poor: 0, fair: 50, good: 100}}
                options: {diesel: {performance: {cost: 30, noise: 78, image: poor}}}
                """);
        BallotMerge.Merged refused = BallotMerge.of(other, "cd".repeat(32), List.of(ballot));
        assertThat(refused.decision()).isEqualTo(other);
        assertThat(refused.refused())
                .containsExactly(
                        "the ballot of 'p01' (weights) is on another version of the decision: 'cost' was \"Cost:"
                                + " 100 EUR to 20 EUR\" and is \"Cost: 150 EUR to 20 EUR\"; ask again");
    }

    @Test
    void whatDoesNotFitIsRefusedAllAtOnce() {
        Questions questions = Questions.of(Fixtures.buses(), Round.WEIGHTS, List.of());
        Ballot strange = Fixtures.ballot("p01", questions, new Answers.Points(Map.of("nois", 1.0)));
        BallotMerge.Merged merged =
                merged(Fixtures.buses(), strange, Fixtures.weights("p02", 1, 1, 2), Fixtures.weights("p02", 2, 1, 2));
        assertThat(merged.refused())
                .containsExactly(
                        "there are two ballots of 'p02' in the round 'weights'; give each participant an id of their"
                                + " own",
                        "the ballot of 'p01' (weights) names the criterion 'nois', which the decision does not have; did"
                                + " you mean 'noise'?",
                        "the ballot of 'p01' (weights) says nothing of cost, noise, image; was the decision changed since?"
                                + " Ask again");
    }

    @Test
    void nobodyElsesWeightsAreReplaced() {
        Decision taken = Fixtures.buses().toBuilder()
                .stakeholder("p01", Map.of("cost", 3))
                .build();
        assertThat(merged(taken, Fixtures.weights("p01", 1, 2, 3)).refused())
                .containsExactly(
                        "there is a stakeholder 'p01' in the decision already who is no ballot's; rename one of"
                                + " the two");
        Decision once =
                merged(Fixtures.buses(), Fixtures.weights("p01", 1, 2, 3)).decision();
        assertThat(merged(once, Fixtures.weights("p01", 3, 2, 1))
                        .decision()
                        .stakeholder("p01")
                        .orElseThrow()
                        .weights())
                .containsEntry("cost", 3.0);
    }

    @Test
    void theGroupsRankingAndTheDifferencesThatMatter() {
        RoomOutcome outcome = RoomOutcome.of(
                        Fixtures.buses().toBuilder()
                                .method(new MethodChoice("weighted-sum", Map.of()))
                                .build(),
                        Fixtures.FINGERPRINT,
                        List.of(Fixtures.weights("p01", 100, 0, 0), Fixtures.weights("p02", 0, 100, 100)))
                .orElseThrow();
        assertThat(outcome.ranking().get(0).id()).isEqualTo("battery");
        assertThat(outcome.decisive()).isNotEmpty();
        assertThat(OptionalDouble.of(outcome.ranks().get(outcome.ranking().get(2))))
                .hasValue(3);
    }

    @Test
    void stakeholdersOfTheFileAreNotInTheRoom() {
        Decision file = Fixtures.buses().toBuilder()
                .stakeholder(new Stakeholder(Label.of("minister"), 99, Map.of("cost", 100.0, "noise", 0.0), Map.of()))
                .build();
        RoomOutcome outcome = RoomOutcome.of(
                        file,
                        Fixtures.FINGERPRINT,
                        List.of(Fixtures.weights("p01", 10, 45, 45), Fixtures.weights("p02", 10, 45, 45)))
                .orElseThrow();
        assertThat(outcome.ranking().get(0).id()).isEqualTo("battery");
        assertThat(outcome.decisive()).isEmpty();
    }

    @Test
    void whoseChoicesNoWeightsKeepHasTheBaseWeights() {
        Decision decision = Fixtures.decision("""
                title: Which buses?
                criteria:
                  cost: {unit: EUR, direction: min, scale: {worst: 100, best: 0}, weight: 1}
                  noise: {unit: dB, direction: min, scale: {worst: 100, best: 0}, weight: 9}
                options:
                  good: {performance: {cost: 10, noise: 10}}
                  bad: {performance: {cost: 90, noise: 90}}
                """);
        OptionPair pair = new OptionPair("bad", "good");
        Questions questions = Questions.of(decision, Round.CHOICES, List.of(), List.of(pair));
        Ballot strange = Fixtures.ballot("p01", questions, new Answers.Choices(Map.of(pair, OptionPair.Choice.FIRST)));
        BallotMerge.Merged merged = BallotMerge.of(decision, Fixtures.FINGERPRINT, List.of(strange));
        assertThat(merged.refused()).isEmpty();
        assertThat(merged.judgements()).isEmpty();
        assertThat(merged.decision().stakeholder("p01").orElseThrow().weights()).isEmpty();
        assertThat(Study.of(merged.decision()).withStakeholder("p01").weights().toArray())
                .containsExactly(0.1, 0.9);
        assertThat(merged.notes())
                .hasSize(2)
                .contains("of 'p01' only choices are known, and no weights follow from them; the base weights count as"
                        + " theirs")
                .anyMatch(note ->
                        note.startsWith("no weights keep these choices of 'p01' together, so they are left out: "));
    }
}
