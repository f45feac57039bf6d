package io.github.steelyard.sensitivity;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of several competitors can be held back (or be ahead) at the same feasible weights.
 *
 * <p><b>Formula:</b> the largest set of leads d<sub>k</sub>·w that are all ≥ 0 (or all &gt; 0) at one w. Whenever a set
 * fails, the proof of a {@link Contest} names a few of its members that already fail together; the smallest set that hits
 * all such groups is left out next. A set that then succeeds is largest, because every set must leave out as many.
 *
 * <p><b>Cost:</b> few rounds in practice, exponential at worst; after {@link #ROUNDS} rounds the bound that is proved so
 * far is returned.
 */
final class RankSearch {

    /** Rounds after which a search is cut off. */
    static final int ROUNDS = 300;

    private static final int NODES = 200_000;

    private final FeasibleWeights region;
    private final List<double[]> leads;
    private final boolean isStrict;
    private final Cancellation cancellation;
    private int nodes;

    RankSearch(FeasibleWeights region, List<double[]> leads, boolean isStrict, Cancellation cancellation) {
        this.region = region;
        this.leads = leads;
        this.isStrict = isStrict;
        this.cancellation = cancellation;
    }

    /**
     * A rank or a count.
     *
     * @param rank the number
     * @param isExact whether it is reached; otherwise nothing better is possible, but this may not be either
     */
    record Reach(int rank, boolean isExact) {}

    /** The most leads that hold at once; never an underestimate. */
    Reach mostTogether(double[] start) {
        int n = leads.size();
        if (n == 0) {
            return new Reach(0, true);
        }
        List<boolean[]> groups = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            cancellation.check();
            boolean[] out = smallestHit(groups);
            if (out == null) {
                return new Reach(n - disjoint(groups, new boolean[n]), false);
            }
            List<Integer> in = new ArrayList<>();
            for (int k = 0; k < n; k++) {
                if (!out[k]) {
                    in.add(k);
                }
            }
            if (in.isEmpty() || holds(start, in)) {
                return new Reach(in.size(), true);
            }
            Contest contest = new Contest(region, in.stream().map(leads::get).toList());
            Contest.Proof proof = contest.proof();
            if (isStrict ? proof.margin() > Contest.TOLERANCE : proof.margin() >= -Contest.TOLERANCE) {
                return new Reach(in.size(), true);
            }
            boolean[] group = new boolean[n];
            for (int k = 0; k < in.size(); k++) {
                group[in.get(k)] = proof.mixture()[k] > 1e-9;
            }
            groups.add(group);
        }
        boolean[] out = smallestHit(groups);
        int left = out == null ? disjoint(groups, new boolean[n]) : count(out);
        return new Reach(n - left, false);
    }

    private boolean holds(double[] w, List<Integer> in) {
        if (!region.holds(w, 0)) {
            return false;
        }
        for (int k : in) {
            double sum = 0;
            for (int j = 0; j < w.length; j++) {
                sum += leads.get(k)[j] * w[j];
            }
            if (isStrict ? sum <= Contest.TOLERANCE : sum < 0) {
                return false;
            }
        }
        return true;
    }

    /** A smallest set with a member of every group; null when the search for it was cut off. */
    private boolean @Nullable [] smallestHit(List<boolean[]> groups) {
        nodes = 0;
        boolean[] all = new boolean[leads.size()];
        for (boolean[] group : groups) {
            for (int k = 0; k < all.length; k++) {
                all[k] |= group[k];
            }
        }
        Best best = new Best(count(all), all);
        hit(groups, new boolean[leads.size()], 0, best);
        return nodes > NODES ? null : best.set;
    }

    private static final class Best {
        private int size;
        private boolean[] set;

        Best(int size, boolean[] set) {
            this.size = size;
            this.set = set;
        }
    }

    private void hit(List<boolean[]> groups, boolean[] chosen, int size, Best best) {
        if (++nodes > NODES || size + disjoint(groups, chosen) >= best.size) {
            return;
        }
        boolean[] smallest = null;
        for (boolean[] group : groups) {
            if (!meets(group, chosen) && (smallest == null || count(group) < count(smallest))) {
                smallest = group;
            }
        }
        if (smallest == null) {
            best.size = size;
            best.set = chosen.clone();
            return;
        }
        for (int k = 0; k < chosen.length; k++) {
            if (smallest[k]) {
                chosen[k] = true;
                hit(groups, chosen, size + 1, best);
                chosen[k] = false;
            }
        }
    }

    /** How many of the groups not met yet have no member in common: each of them needs one more. */
    private static int disjoint(List<boolean[]> groups, boolean[] chosen) {
        boolean[] used = new boolean[chosen.length];
        int count = 0;
        for (boolean[] group : groups) {
            if (!meets(group, chosen) && !meets(group, used)) {
                count++;
                for (int k = 0; k < used.length; k++) {
                    used[k] |= group[k];
                }
            }
        }
        return count;
    }

    private static boolean meets(boolean[] a, boolean[] b) {
        for (int k = 0; k < a.length; k++) {
            if (a[k] && b[k]) {
                return true;
            }
        }
        return false;
    }

    private static int count(boolean[] set) {
        int count = 0;
        for (boolean member : set) {
            count += member ? 1 : 0;
        }
        return count;
    }
}
