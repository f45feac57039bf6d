package io.github.steelyard.robustness;

import io.github.steelyard.aggregation.Ranking;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ranks counted over draws. Everything is an integer, so tallies of any draws, in any order, from any machine, merge
 * exactly.
 *
 * <p>Options that tie over ranks r … r + g − 1 have 1/g of each of them; such draws are counted by (option, r, g) and
 * shared out only at the end.
 */
class RankTally {

    final int options;
    long draws;
    /** By option and rank from 0: draws in which it had that rank alone. */
    final long[] alone;
    /** By (option, rank from 0, size of the group): draws in which it had to share. */
    final Map<Long, Long> shared = new TreeMap<>();

    RankTally(int options) {
        this.options = options;
        this.alone = new long[options * options];
    }

    void merge(RankTally other) {
        draws += other.draws;
        add(alone, other.alone);
        other.shared.forEach((key, count) -> shared.merge(key, count, Long::sum));
    }

    static void add(long[] to, long[] from) {
        for (int c = 0; c < to.length; c++) {
            to[c] += from[c];
        }
    }

    /** Counts one draw whatever its ties. */
    void add(Ranking ranking) {
        draws++;
        for (int place = 0; place < options; ) {
            int end = end(ranking, place);
            for (int p = place; p < end; p++) {
                count(ranking.option(p), place, end - place);
            }
            place = end;
        }
    }

    /** The place after those that tie with this one. */
    static int end(Ranking ranking, int place) {
        int end = place + 1;
        int rank = ranking.rank(ranking.option(place));
        while (end < ranking.size() && ranking.rank(ranking.option(end)) == rank) {
            end++;
        }
        return end;
    }

    private void count(int i, int rank, int size) {
        if (size == 1) {
            alone[i * options + rank]++;
        } else {
            shared.merge(((long) i * options + rank) * (options + 1) + size, 1L, Long::sum);
        }
    }

    /**
     * Counts a block of draws without ties.
     *
     * @param ranks by option and draw, from 0
     * @param near by draw: negative when it is to be passed over
     * @return how many were passed over
     */
    int add(int count, int[][] ranks, int[] near) {
        int passed = 0;
        for (int k = 0; k < count; k++) {
            passed += near[k] >>> 31;
        }
        for (int i = 0; i < options; i++) {
            histogram(ranks[i], near, i * options, count, passed > 0);
        }
        draws += count - passed;
        return passed;
    }

    private void histogram(int[] rank, int[] near, int base, int count, boolean passes) {
        for (int k = 0; k < count; k++) {
            if (!passes || near[k] >= 0) {
                alone[base + rank[k]]++;
            }
        }
    }

    /** Draws in which option i had rank {@code rank} (from 0), ties shared. */
    double times(int i, int rank) {
        double times = alone[i * options + rank];
        for (int start = 0; start <= rank && !shared.isEmpty(); start++) {
            for (int size = Math.max(2, rank - start + 1); size <= options - start; size++) {
                Long count = shared.get(((long) i * options + start) * (options + 1) + size);
                times += count == null ? 0 : (double) count / size;
            }
        }
        return times;
    }

    /** The sum of the squares of the shares that {@link #times} adds up. */
    double squares(int i, int rank) {
        double squares = alone[i * options + rank];
        for (int start = 0; start <= rank && !shared.isEmpty(); start++) {
            for (int size = Math.max(2, rank - start + 1); size <= options - start; size++) {
                Long count = shared.get(((long) i * options + start) * (options + 1) + size);
                squares += count == null ? 0 : (double) count / size / size;
            }
        }
        return squares;
    }
}
