package io.github.steelyard.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RoomSpreadTest {

    private static final Questions WEIGHTS = Questions.of(Fixtures.buses(), Round.WEIGHTS, List.of());

    private static RoomSpread of(Ballot... ballots) {
        return RoomSpread.of(WEIGHTS, List.of(ballots));
    }

    @Test
    void meansAndMediansOfThreeBallots() {
        RoomSpread spread = of(
                Fixtures.weights("p01", 100, 50, 50),
                Fixtures.weights("p02", 20, 100, 80),
                Fixtures.weights("p03", 60, 60, 80));
        assertThat(spread.shares().values().stream().map(RoomSpread.Line::mean).toList())
                .usingComparatorForType(near(), Double.class)
                .containsExactly(0.3, 0.35, 0.35);
        assertThat(spread.shares().values().stream()
                        .map(l -> l.spread().median())
                        .toList())
                .usingComparatorForType(near(), Double.class)
                .containsExactly(0.3, 0.3, 0.4);
        assertThat(spread.shares().get("cost").answers())
                .containsExactlyInAnyOrderEntriesOf(Map.of("p01", 0.5, "p02", 0.1, "p03", 0.3));
    }

    private static Comparator<Double> near() {
        return (a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b);
    }

    @Test
    void quartilesAreThoseOfR() {
        Quartiles q = Quartiles.of(7, 1, 3, 10);
        assertThat(q).isEqualTo(new Quartiles(1, 2.5, 5, 7.75, 10));
        assertThat(Quartiles.of(4)).isEqualTo(new Quartiles(4, 4, 4, 4, 4));
    }

    @Test
    void theVoiceCountsInTheMeanAndNotInTheMedian() {
        Ballot loud = Fixtures.weights("p01", 100, 0, 0);
        Ballot heard =
                new Ballot(loud.of(), "p01", 1, loud.asked(), loud.answers(), "", Map.of(), 3, OptionalDouble.empty());
        RoomSpread spread = of(heard, Fixtures.weights("p02", 0, 100, 0));
        assertThat(spread.shares().get("cost").mean()).isCloseTo(0.75, within(1e-12));
        assertThat(spread.shares().get("cost").spread().median()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void theLatestPassCounts() {
        Ballot first = Fixtures.weights("p01", 100, 0, 0);
        Ballot second = new Ballot(
                first.of(),
                "p01",
                2,
                first.asked(),
                Fixtures.weights("p01", 0, 0, 100).answers(),
                "",
                Map.of(),
                1,
                OptionalDouble.empty());
        assertThat(of(second, first).shares().get("image").mean()).isEqualTo(1);
    }

    @Test
    void whoStandsFarOutsideIsNamed() {
        RoomSpread spread = of(
                Fixtures.weights("p01", 30, 35, 35),
                Fixtures.weights("p02", 31, 35, 34),
                Fixtures.weights("p03", 32, 34, 34),
                Fixtures.weights("p04", 33, 33, 34),
                Fixtures.weights("p05", 90, 5, 5));
        assertThat(spread.shares().get("cost").outliers()).containsExactly("p05");
    }

    @Test
    void anOrderHasTheCentreOfTheWeightsThatAgree() {
        assertThat(new Answers.Order(List.of(List.of("a"), List.of("b"), List.of("c"))).shares())
                .usingComparatorForType(near(), Double.class)
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", 11 / 18.0, "b", 5 / 18.0, "c", 2 / 18.0));
        assertThat(new Answers.Order(List.of(List.of("a"), List.of("b", "c"))).shares())
                .containsEntry("a", 0.5 + 1 / 6.0)
                .containsEntry("b", 1 / 6.0);
    }

    @Test
    void carelessBallotsAreMarkedAndCount() {
        Questions order = Questions.of(Fixtures.buses(), Round.ORDER, List.of());
        Ballot equal = Fixtures.weights("p01", 50, 50, 50);
        Ballot fast = new Ballot(
                equal.of(),
                "p02",
                1,
                equal.asked(),
                Fixtures.weights("p02", 100, 50, 20).answers(),
                "",
                Map.of(),
                1,
                OptionalDouble.of(2));
        Ballot own =
                Fixtures.ballot("p03", order, new Answers.Order(List.of(List.of("image"), List.of("cost", "noise"))));
        RoomSpread spread = of(equal, fast, Fixtures.weights("p03", 100, 50, 20), own);
        assertThat(spread.careless())
                .containsEntry("p01", List.of(Careless.ALL_EQUAL))
                .containsEntry("p02", List.of(Careless.FAST))
                .containsEntry("p03", List.of(Careless.AGAINST_OWN_ORDER));
        assertThat(spread.ballots()).hasSize(3);
    }
}
