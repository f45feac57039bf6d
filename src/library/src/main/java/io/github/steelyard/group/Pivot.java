package io.github.steelyard.group;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.aggregation.Scorer;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Stakeholder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How much a stakeholder has to do with who wins: the Shapley share of the winner's first place.
 *
 * <p><b>Formula:</b> v(S) = 1 when the mean weights of the stakeholders in S put the group's winner first (1/k when k
 * share the place), else 0, and v(∅) = 0; the share is the mean over all orders of arrival of what somebody's arrival
 * adds to v. The shares sum to 1; a negative one works against the winner.
 *
 * <p><b>Out:</b> exact up to {@value #EXACT_UP_TO} stakeholders; beyond, from {@value #ORDERS} seeded orders of arrival,
 * with a standard error of at most 0.01.
 *
 * <p><b>Source:</b> Shapley (1953); Shapley &amp; Shubik (1954), APSR 48, 787–792.
 *
 * @param stakeholder who
 * @param share of the winner's first place
 * @param without who wins when they stay away; empty when nobody with a voice is left
 */
record Pivot(Stakeholder stakeholder, double share, List<Option> without) {

    static final int EXACT_UP_TO = 16;
    private static final int ORDERS = 10_000;

    public Pivot {
        without = List.copyOf(without);
    }

    /** Whether the group's winner loses the first place without them. */
    public boolean isPivotal(Option winner) {
        return !without.isEmpty() && !without.contains(winner);
    }

    static boolean isExact(Members members) {
        return members.size() <= EXACT_UP_TO;
    }

    /** One each, in the order of the file. */
    static List<Pivot> of(Members members, Cancellation cancellation) {
        Coalitions coalitions = new Coalitions(members);
        double[] shares = isExact(members)
                ? exact(coalitions, members.size(), cancellation)
                : sampled(coalitions, members.size(), members.study().seed(), cancellation);
        List<Pivot> pivots = new ArrayList<>();
        for (int s = 0; s < members.size(); s++) {
            boolean[] in = new boolean[members.size()];
            Arrays.fill(in, true);
            in[s] = false;
            List<Option> without = coalitions
                    .ranking(in)
                    .map(r -> members.options(r.leaders()))
                    .orElse(List.of());
            pivots.add(new Pivot(members.get(s).stakeholder(), shares[s], without));
        }
        return pivots;
    }

    private static double[] exact(Coalitions coalitions, int n, Cancellation cancellation) {
        double[] value = new double[1 << n];
        for (int set = 1; set < 1 << n; set++) {
            if ((set & 0xFF) == 0) {
                cancellation.check();
            }
            boolean[] in = new boolean[n];
            for (int s = 0; s < n; s++) {
                in[s] = (set >> s & 1) == 1;
            }
            value[set] = coalitions.value(in);
        }
        // Chance that exactly the set's members arrive before s: |S|! (n - |S| - 1)! / n!
        double[] chance = new double[n];
        chance[0] = 1.0 / n;
        for (int k = 1; k < n; k++) {
            chance[k] = chance[k - 1] * k / (n - k);
        }
        double[] shares = new double[n];
        for (int set = 0; set < 1 << n; set++) {
            for (int s = 0; s < n; s++) {
                if ((set >> s & 1) == 0) {
                    shares[s] += chance[Integer.bitCount(set)] * (value[set | 1 << s] - value[set]);
                }
            }
        }
        return shares;
    }

    private static double[] sampled(Coalitions coalitions, int n, long seed, Cancellation cancellation) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[n];
        for (int s = 0; s < n; s++) {
            order[s] = s;
        }
        double[] shares = new double[n];
        for (int k = 0; k < ORDERS; k++) {
            cancellation.check();
            for (int s = n - 1; s > 0; s--) {
                int other = random.nextInt(s + 1);
                int moved = order[s];
                order[s] = order[other];
                order[other] = moved;
            }
            boolean[] in = new boolean[n];
            double before = 0;
            for (int s : order) {
                in[s] = true;
                double now = coalitions.value(in);
                shares[s] += (now - before) / ORDERS;
                before = now;
            }
        }
        return shares;
    }

    /** Rankings by the mean weights of some of the stakeholders. */
    private static final class Coalitions {
        private final Members members;
        private final double[] voices;
        private final Scorer scorer;
        /** By member and option; null where scores are no sums of terms. */
        private final double @Nullable [][] scores;

        private final boolean higherIsBetter;
        private final int winner;

        Coalitions(Members members) {
            this.members = members;
            this.voices = members.voices();
            this.scorer = members.study().scorer();
            this.higherIsBetter = members.groupScores().higherIsBetter();
            this.winner = members.winner();
            // Linear in the weights: the mean of the weights has the mean of the scores.
            this.scores =
                    scorer.terms().isPresent() ? scores(members, scorer.terms().get()) : null;
        }

        private static double[][] scores(Members members, Matrix terms) {
            double[][] scores = new double[members.size()][terms.rows()];
            for (int s = 0; s < scores.length; s++) {
                for (int j = 0; j < terms.columns(); j++) {
                    terms.addTo(scores[s], j, members.get(s).weights().at(j));
                }
            }
            return scores;
        }

        double value(boolean[] in) {
            return ranking(in)
                    .map(r -> r.rank(winner) == 1 ? 1.0 / r.leaders().size() : 0)
                    .orElse(0.0);
        }

        Optional<Ranking> ranking(boolean[] in) {
            double whole = 0;
            for (int s = 0; s < in.length; s++) {
                whole += in[s] ? voices[s] : 0;
            }
            if (whole == 0) {
                return Optional.empty();
            }
            return scores != null
                    ? Optional.of(byScores(scores, in, whole))
                    : members.weights(in).map(w -> scorer.score(w, Tracer.OFF).ranking());
        }

        private Ranking byScores(double[][] scores, boolean[] in, double whole) {
            double[] sum = new double[scores[0].length];
            for (int s = 0; s < in.length; s++) {
                for (int i = 0; in[s] && i < sum.length; i++) {
                    sum[i] += voices[s] / whole * scores[s][i];
                }
            }
            return Ranking.of(sum, higherIsBetter);
        }
    }
}
