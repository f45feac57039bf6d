package io.github.steelyard.group;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.Weights;
import io.github.steelyard.statistics.RankCorrelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two camps that an average hides: within each the rankings agree, between them they rather contradict each other, and
 * the camps' own mean weights put different options first.
 *
 * <p><b>Formula:</b> every pair of stakeholders in turn leads a camp and the others join whom they agree with more
 * (Kendall's τ<sub>b</sub>, undefined as 0); of all splits, the one whose agreement within exceeds that between the most.
 * It is reported when agreement is at least {@value #WITHIN} within and at most {@value #BETWEEN} between, and each camp
 * has two members or a third of the voices.
 *
 * @param first stakeholders, in the order of the file
 * @param second the others
 * @param firstWinners who leads by the mean weights of the first camp
 * @param secondWinners the same for the second
 * @param within mean agreement of two members of the same camp
 * @param between mean agreement across
 */
@Outputs({"first", "first-winner", "second", "second-winner", "agreement-within", "agreement-between"})
record Camps(
        @Meaning("one camp") List<Stakeholder> first,
        @Meaning("the other") List<Stakeholder> second,

        @Meaning(value = "the winner of the one", name = "first-winner")
        List<Option> firstWinners,

        @Meaning(value = "the winner of the other", name = "second-winner")
        List<Option> secondWinners,

        @Meaning(value = "mean agreement within the camps", name = "agreement-within")
        double within,

        @Meaning(value = "mean agreement between them", name = "agreement-between")
        double between) {

    static final double WITHIN = 0.5;
    static final double BETWEEN = 0.2;

    public Camps {
        first = List.copyOf(first);
        second = List.copyOf(second);
        firstWinners = List.copyOf(firstWinners);
        secondWinners = List.copyOf(secondWinners);
    }

    static Optional<Camps> of(Members members) {
        int n = members.size();
        double[][] tau = agreement(members);
        boolean[] best = null;
        double bestGap = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                boolean[] second = new boolean[n];
                for (int s = 0; s < n; s++) {
                    second[s] = s == b || s != a && tau[s][b] > tau[s][a];
                }
                double gap = mean(tau, second, true) - mean(tau, second, false);
                if (gap > bestGap + 1e-12) {
                    bestGap = gap;
                    best = second;
                }
            }
        }
        return best == null ? Optional.empty() : judged(members, tau, best);
    }

    /** Pairwise agreement, 1 with oneself. */
    static double[][] agreement(Members members) {
        double[][] ranks = members.ranks();
        double[][] tau = new double[ranks.length][ranks.length];
        for (int a = 0; a < ranks.length; a++) {
            for (int b = 0; b < ranks.length; b++) {
                tau[a][b] = a == b
                        ? 1
                        : RankCorrelation.kendallTauB(ranks[a], ranks[b]).orElse(0);
            }
        }
        return tau;
    }

    private static double mean(double[][] tau, boolean[] second, boolean within) {
        double sum = 0;
        int count = 0;
        for (int a = 0; a < second.length; a++) {
            for (int b = 0; b < a; b++) {
                if (second[a] == second[b] == within) {
                    sum += tau[a][b];
                    count++;
                }
            }
        }
        return count == 0 ? 1 : sum / count;
    }

    private static Optional<Camps> judged(Members members, double[][] tau, boolean[] second) {
        double within = mean(tau, second, true);
        double between = mean(tau, second, false);
        List<Stakeholder> a = side(members, second, false);
        List<Stakeholder> b = side(members, second, true);
        double voices =
                members.all().stream().mapToDouble(m -> m.stakeholder().voice()).sum();
        if (within < WITHIN || between > BETWEEN || !counts(a, voices) || !counts(b, voices)) {
            return Optional.empty();
        }
        List<Option> first = winners(members, second, false);
        List<Option> other = winners(members, second, true);
        return first.stream().anyMatch(other::contains)
                ? Optional.empty()
                : Optional.of(new Camps(a, b, first, other, within, between));
    }

    private static List<Stakeholder> side(Members members, boolean[] second, boolean which) {
        List<Stakeholder> side = new ArrayList<>();
        for (int s = 0; s < second.length; s++) {
            if (second[s] == which) {
                side.add(members.get(s).stakeholder());
            }
        }
        return side;
    }

    private static boolean counts(List<Stakeholder> camp, double voices) {
        double own = camp.stream().mapToDouble(Stakeholder::voice).sum();
        return own > 0 && (camp.size() > 1 || own >= voices / 3);
    }

    private static List<Option> winners(Members members, boolean[] second, boolean which) {
        boolean[] in = new boolean[second.length];
        for (int s = 0; s < in.length; s++) {
            in[s] = second[s] == which;
        }
        Weights mean = members.weights(in).orElseThrow();
        Ranking ranking = members.study().scorer().score(mean, Tracer.OFF).ranking();
        return members.options(ranking.leaders());
    }
}
