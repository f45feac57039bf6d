package io.github.steelyard.optimization;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The fewest statements that cannot hold together.
 *
 * <p>Every contradictory set has a member in each correction set (statements whose removal leaves the rest possible).
 * So the smallest set that meets all correction sets found so far is a lower bound: if it is contradictory it is the
 * answer, else it is filled up to a largest possible set, whose rest is a further correction set.
 *
 * <p><b>Cost:</b> a few times n questions where n statements are stated; the number of rounds is exponential at worst.
 *
 * <p><b>Source:</b> Ignatiev, Previti, Liffiton &amp; Marques-Silva (2015), Smallest MUS extraction with minimal hitting
 * set dualization, CP 2015.
 */
public final class SmallestContradiction {

    private final int size;
    private final Predicate<BitSet> possible;
    private final List<BitSet> corrections = new ArrayList<>();

    private SmallestContradiction(int size, Predicate<BitSet> possible) {
        this.size = size;
        this.possible = possible;
    }

    /**
     * Indices of the fewest statements that cannot hold together, ascending; empty when all can. Of several smallest
     * sets, one is given, always the same.
     *
     * @param size how many statements there are
     * @param possible whether the statements of these indices can hold together; never true for more and false for fewer
     */
    public static List<Integer> of(int size, Predicate<BitSet> possible) {
        BitSet all = new BitSet(size);
        all.set(0, size);
        return possible.test(all)
                ? List.of()
                : new SmallestContradiction(size, possible)
                        .search(all).stream().boxed().toList();
    }

    private BitSet search(BitSet all) {
        BitSet known = shrunk(all);
        while (true) {
            Optional<BitSet> bound = meeting(known.cardinality() - 1);
            if (bound.isEmpty()) {
                return known;
            }
            if (!possible.test(bound.get())) {
                return bound.get();
            }
            corrections.add(correction(bound.get()));
        }
    }

    /** A contradictory set from which nothing can be taken. */
    private BitSet shrunk(BitSet all) {
        BitSet set = (BitSet) all.clone();
        for (int i = size - 1; i >= 0; i--) {
            set.clear(i);
            if (possible.test(set)) {
                set.set(i);
            }
        }
        return set;
    }

    /** What remains when a possible set is filled up. */
    private BitSet correction(BitSet set) {
        BitSet full = (BitSet) set.clone();
        BitSet rest = new BitSet(size);
        for (int i = 0; i < size; i++) {
            if (!full.get(i)) {
                full.set(i);
                if (!possible.test(full)) {
                    full.clear(i);
                    rest.set(i);
                }
            }
        }
        return rest;
    }

    /** A smallest set of at most that size that meets every correction set. */
    private Optional<BitSet> meeting(int most) {
        for (int k = 0; k <= most; k++) {
            BitSet chosen = new BitSet(size);
            if (meet(chosen, k)) {
                return Optional.of(chosen);
            }
        }
        return Optional.empty();
    }

    private boolean meet(BitSet chosen, int left) {
        BitSet open = null;
        for (BitSet correction : corrections) {
            if (!correction.intersects(chosen) && (open == null || correction.cardinality() < open.cardinality())) {
                open = correction;
            }
        }
        if (open == null) {
            return true;
        }
        for (int i = open.nextSetBit(0); left > 0 && i >= 0; i = open.nextSetBit(i + 1)) {
            chosen.set(i);
            if (meet(chosen, left - 1)) {
                return true;
            }
            chosen.clear(i);
        }
        return false;
    }
}
