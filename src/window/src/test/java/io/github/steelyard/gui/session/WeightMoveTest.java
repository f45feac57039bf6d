package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.editing.WeightMove;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeightMoveTest {

    private static Map<String, Double> points(double a, double b, double c) {
        Map<String, Double> points = new LinkedHashMap<>();
        points.put("a", a);
        points.put("b", b);
        points.put("c", c);
        return points;
    }

    private static double total(Map<String, Double> points) {
        return points.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Test
    void siblingsGiveInProportionToWhatTheyHave() {
        assertThat(WeightMove.of(points(40, 45, 15), Set.of(), "a", 60, Map.of()))
                .isEqualTo(points(60, 30, 10));
    }

    @Test
    void lockedSiblingsKeepTheirPointsAndLimitTheMove() {
        assertThat(WeightMove.of(points(40, 45, 15), Set.of("b"), "a", 50, Map.of()))
                .isEqualTo(points(50, 45, 5));
        assertThat(WeightMove.of(points(40, 45, 15), Set.of("b"), "a", 90, Map.of()))
                .isEqualTo(points(55, 45, 0));
    }

    @Test
    void nothingMovesWhenEverySiblingIsLockedOrItselfIs() {
        Map<String, Double> before = points(40, 45, 15);
        assertThat(WeightMove.of(before, Set.of("b", "c"), "a", 90, Map.of())).isEqualTo(before);
        assertThat(WeightMove.of(before, Set.of("a"), "a", 90, Map.of())).isEqualTo(before);
    }

    @Test
    void siblingsWithNothingTakeByTheFilesProportionsElseEqually() {
        assertThat(WeightMove.of(points(100, 0, 0), Set.of(), "a", 40, points(40, 45, 15)))
                .isEqualTo(points(40, 45, 15));
        assertThat(WeightMove.of(points(100, 0, 0), Set.of(), "a", 40, Map.of()))
                .isEqualTo(points(40, 30, 30));
    }

    @Test
    void theTotalStaysWhateverIsMoved() {
        Map<String, Double> points = points(33.3, 33.3, 33.4);
        for (int k = 0; k < 500; k++) {
            points = WeightMove.of(points, Set.of(), k % 2 == 0 ? "a" : "b", k * 37 % 100, Map.of());
            assertThat(total(points)).isCloseTo(100, within(1e-9));
            assertThat(points.values()).allMatch(p -> p >= 0);
        }
    }

    @Test
    void pointsStayNumbersThatAPersonCanRead() {
        Map<String, Double> after = WeightMove.of(points(1, 1, 1), Set.of(), "a", 1.37, Map.of());
        assertThat(after.get("a")).isEqualTo(1.37);
        assertThat(String.valueOf(after.get("b"))).hasSizeLessThanOrEqualTo(6);
    }
}
