package io.github.steelyard.group;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.aggregation.Scorer;
import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the stakeholders differ over the weight of one criterion or group, and whether that matters: whether the
 * group's winner changes when the group takes this weight from the lowest to the highest of its members, its other
 * weights kept in proportion.
 *
 * <p><b>Out:</b> exact where scores are linear in the weights, since a winner at both ends is the winner between;
 * elsewhere looked at in {@value #STEPS} steps.
 *
 * @param node criterion or group of criteria
 * @param low the lowest cumulative weight anyone with a voice gives it
 * @param lowest who
 * @param high the highest
 * @param highest who
 * @param group the group's mean weight
 * @param atLow who leads when the group gives it the lowest weight
 * @param atHigh who leads when the group gives it the highest weight
 * @param isDecisive whether another option than the group's winner leads anywhere between
 */
@Outputs({"criterion", "low", "lowest", "high", "highest", "group", "winner-at-low", "winner-at-high", "decisive"})
record Disagreement(
        @Meaning(value = "the criterion or group", name = "criterion")
        Node node,

        @Meaning("the lowest weight") double low,
        @Meaning("who gives it") Stakeholder lowest,
        @Meaning("the highest weight") double high,
        @Meaning("who gives it") Stakeholder highest,
        @Meaning("the mean weight") double group,

        @Meaning(value = "who leads at the lowest", name = "winner-at-low")
        List<Option> atLow,

        @Meaning(value = "who leads at the highest", name = "winner-at-high")
        List<Option> atHigh,

        @Meaning("whether the difference can change the group's winner")
        boolean isDecisive) {

    private static final int STEPS = 100;

    public Disagreement {
        atLow = List.copyOf(atLow);
        atHigh = List.copyOf(atHigh);
    }

    /** How far apart the weights are. */
    public double width() {
        return high - low;
    }

    /** Every node but the root, groups before their members. */
    static List<Disagreement> of(Members members, Cancellation cancellation) {
        ValueTree tree = members.study().problem().tree();
        Scorer scorer = members.study().scorer();
        List<Disagreement> all = new ArrayList<>();
        for (Node node : tree.nodes()) {
            cancellation.check();
            all.add(of(members, scorer, node, tree.leavesBelow(node)));
        }
        return all;
    }

    private static Disagreement of(Members members, Scorer scorer, Node node, int[] leaves) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        Stakeholder lowest = members.get(0).stakeholder();
        Stakeholder highest = lowest;
        for (Members.Member member : members.all()) {
            double weight = share(member.weights(), leaves);
            if (member.stakeholder().voice() > 0 && weight < low) {
                low = weight;
                lowest = member.stakeholder();
            }
            if (member.stakeholder().voice() > 0 && weight > high) {
                high = weight;
                highest = member.stakeholder();
            }
        }
        Weights mean = members.group().weights();
        Ranking atLow = at(scorer, mean, leaves, low);
        Ranking atHigh = at(scorer, mean, leaves, high);
        int winner = members.winner();
        boolean decisive = atLow.rank(winner) > 1 || atHigh.rank(winner) > 1;
        if (scorer.terms().isEmpty()) {
            for (int k = 1; k < STEPS && !decisive; k++) {
                decisive =
                        at(scorer, mean, leaves, low + (high - low) * k / STEPS).rank(winner) > 1;
            }
        }
        return new Disagreement(
                node,
                low,
                lowest,
                high,
                highest,
                share(mean, leaves),
                members.options(atLow.leaders()),
                members.options(atHigh.leaders()),
                decisive);
    }

    /** What these leaves weigh together; a sum that rounding carries past 1 is 1. */
    private static double share(Weights weights, int[] leaves) {
        double sum = 0;
        for (int j : leaves) {
            sum += weights.at(j);
        }
        return Math.min(1, sum);
    }

    /** The ranking when these leaves weigh {@code t} together, inside and outside in the proportions they have. */
    private static Ranking at(Scorer scorer, Weights weights, int[] leaves, double t) {
        double[] w = weights.toArray();
        double inside = share(weights, leaves);
        boolean[] isInside = new boolean[w.length];
        for (int j : leaves) {
            isInside[j] = true;
        }
        double outside = 1 - inside;
        int others = w.length - leaves.length;
        for (int j = 0; j < w.length; j++) {
            if (isInside[j]) {
                w[j] = inside > 0 ? w[j] / inside * t : t / leaves.length;
            } else {
                w[j] = outside > 1e-12 ? w[j] / outside * (1 - t) : (1 - t) / others;
            }
        }
        return scorer.score(Weights.of(w), Tracer.OFF).ranking();
    }
}
