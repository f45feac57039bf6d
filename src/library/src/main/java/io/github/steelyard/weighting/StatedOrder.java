package io.github.steelyard.weighting;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Weights;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The order of importance that a group states of its children ({@code weight-order}): weights from it where nothing else
 * is stated, and whether weights stated otherwise contradict it.
 *
 * <p><b>Formula:</b> the centre of all weights that agree with the order. With L levels, N<sub>k</sub> children in the
 * first k of them, and m children that the order does not name: (1/(L + m)) Σ<sub>k ≥ l</sub> 1/N<sub>k</sub> for a child of
 * level l, 1/(L + m) for one that is not named. The weights that agree form a simplex of L + m corners (equal weights on the
 * first k levels, or everything on a child that is not named), so its centre is the mean of the corners, and the mean of
 * weights drawn uniformly from it.
 *
 * <p><b>Source:</b> Barron &amp; Barrett (1996), Decision quality using ranked attribute weights, Management Science
 * 42(11), 1515–1523; for ties and partial orders, the centroid of the corners: Carrizosa, Conde, Fernández &amp; Puerto
 * (1995), Multi-criteria analysis with partial information about the weighting coefficients, EJOR 81, 291–301.
 */
public final class StatedOrder {

    private static final double TOLERANCE = 1e-9;

    private StatedOrder() {}

    /** The centre of all weights that agree with the order of a group. */
    static LocalWeights centre(Group group, Tracer tracer) {
        List<Node> children = group.children();
        List<List<String>> order = group.weightOrder();
        List<String> free = new ArrayList<>();
        double[] points = new double[children.size()];
        for (int k = 0; k < points.length; k++) {
            String id = children.get(k).id();
            int level = level(order, id);
            if (level < 0) {
                free.add(id);
                points[k] = 1;
            }
            int before = 0;
            for (int l = 0; l < order.size(); l++) {
                before += order.get(l).size();
                points[k] += level >= 0 && l >= level ? 1.0 / before : 0;
            }
        }
        Weights weights = Weights.of(points);
        tracer.row("w", "weights", children.stream().map(Node::name).toList(), weights.toArray());
        List<String> shares = new ArrayList<>();
        for (int k = 0; k < points.length; k++) {
            shares.add(children.get(k).id() + " " + Numbers.plain(Math.round(1000 * weights.at(k)) / 10.0) + "%");
        }
        String remark = "only an order is stated ('weight-order'), so the weights are the centre of all weights that"
                + " agree with it (rank-order centroid): " + String.join(", ", shares)
                + (free.isEmpty()
                        ? ""
                        : "; the order does not name " + String.join(", ", free) + ", which may weigh anything");
        return new LocalWeights(weights, Map.of(), List.of(remark));
    }

    private static int level(List<List<String>> order, String id) {
        for (int l = 0; l < order.size(); l++) {
            if (order.get(l).contains(id)) {
                return l;
            }
        }
        return -1;
    }

    /** What the weights of a group's children say against its order; empty when they agree or no order is stated. */
    public static Optional<String> contradiction(Group group, NodeWeights weights) {
        return contradiction(
                group, id -> requireNonNull(weights.shares().get(id)).local());
    }

    /** The same for the shares of the children. */
    static Optional<String> contradiction(Group group, Weights shares) {
        List<String> ids = group.children().stream().map(Node::id).toList();
        return contradiction(group, id -> shares.at(ids.indexOf(id)));
    }

    /** The same for local shares by id. */
    static Optional<String> contradiction(Group group, ToDoubleFunction<String> share) {
        List<List<String>> order = group.weightOrder();
        for (int l = 0; l < order.size(); l++) {
            String least = order.get(l).get(0);
            for (String id : order.get(l)) {
                if (Math.abs(share.applyAsDouble(id) - share.applyAsDouble(least)) > TOLERANCE) {
                    return Optional.of(contradiction(least, id, "the same as", share));
                }
            }
            for (int later = l + 1; later < order.size(); later++) {
                for (String id : order.get(later)) {
                    if (share.applyAsDouble(id) > share.applyAsDouble(least) + TOLERANCE) {
                        return Optional.of(contradiction(least, id, "at least as much as", share));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String contradiction(String more, String less, String how, ToDoubleFunction<String> share) {
        return "'weight-order' says that '" + more + "' weighs " + how + " '" + less + "', but the weights stated are "
                + percent(share.applyAsDouble(more)) + " and " + percent(share.applyAsDouble(less))
                + "; the ranking goes by these weights, analyses over feasible weights by the order";
    }

    private static String percent(double share) {
        return Numbers.plain(Math.round(1000 * share) / 10.0) + "%";
    }
}
