package io.github.steelyard.optimization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SmallestContradictionTest {

    @Test
    void nothingIsContradictoryWhereAllHolds() {
        assertThat(SmallestContradiction.of(5, set -> true)).isEmpty();
        assertThat(SmallestContradiction.of(0, set -> true)).isEmpty();
    }

    @Test
    void findsTheSmallestOfSeveral() {
        // {0,1,2} and {3,4} are contradictory.
        Predicate<BitSet> possible = set -> !(set.get(0) && set.get(1) && set.get(2)) && !(set.get(3) && set.get(4));
        assertThat(SmallestContradiction.of(6, possible)).containsExactly(3, 4);
    }

    @Test
    void agreesWithTryingEverySubset() {
        Random random = new Random(4);
        for (int trial = 0; trial < 200; trial++) {
            int n = 4 + random.nextInt(7);
            List<BitSet> contradictions = new ArrayList<>();
            for (int k = 0; k < 1 + random.nextInt(6); k++) {
                BitSet set = new BitSet();
                for (int i = 0; i < 2 + random.nextInt(4); i++) {
                    set.set(random.nextInt(n));
                }
                contradictions.add(set);
            }
            Predicate<BitSet> possible = set -> contradictions.stream().noneMatch(c -> {
                BitSet outside = (BitSet) c.clone();
                outside.andNot(set);
                return outside.isEmpty();
            });
            int smallest =
                    contradictions.stream().mapToInt(BitSet::cardinality).min().getAsInt();
            List<Integer> found = SmallestContradiction.of(n, possible);
            assertThat(found).hasSize(smallest);
            BitSet set = new BitSet();
            found.forEach(set::set);
            assertThat(possible.test(set)).isFalse();
        }
    }
}
