package io.github.steelyard.gui.session;

import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueCurve;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weights of criteria whose scale is the range of the options, and another range now than when the weights were stated.
 * A weight w of a range r became one of r′; with w′ = w · r′ / r a step on the criterion counts as much as it did, and
 * differences between options that were there before keep their ratios.
 */
public final class StaleWeights {

    private static Object key;
    private static Map<String, Double> known = Map.of();

    private StaleWeights() {}

    /** By criterion, how many times as wide its range is as in the decision as it was opened; 1 is left out. */
    private static synchronized Map<String, Double> ranges(SessionState state) {
        Origin now = state.origin();
        Map<CellKey, Performance> cells = state.content().changes().cells();
        List<Object> asked = List.of(System.identityHashCode(state.opened()), System.identityHashCode(now), cells);
        if (!asked.equals(key)) {
            known = ranges(state.opened().decision(), state.decision());
            key = asked;
        }
        return known;
    }

    private static Map<String, Double> ranges(Decision before, Decision after) {
        Map<String, Double> factors = new LinkedHashMap<>();
        List<ValueCurve> was = curves(before);
        List<ValueCurve> is = curves(after);
        List<String> old = before.tree().criteria().stream().map(Criterion::id).toList();
        for (int j = 0; j < is.size(); j++) {
            Criterion criterion = after.tree().criteria().get(j);
            int k = old.indexOf(criterion.id());
            if (k >= 0 && criterion.isLocal() && before.tree().criteria().get(k).isLocal()) {
                double factor = width(is.get(j)) / width(was.get(k));
                if (Double.isFinite(factor) && factor > 0 && Math.abs(factor - 1) > 1e-12) {
                    factors.put(criterion.id(), factor);
                }
            }
        }
        return factors;
    }

    private static double width(ValueCurve curve) {
        return Math.abs(curve.best() - curve.worst());
    }

    private static List<ValueCurve> curves(Decision decision) {
        return new Problem(decision.tree(), decision.options(), decision.performances()).curves();
    }

    /** By criterion, r′ / r, where the weight was not set since by whoever is looked through. */
    public static Map<String, Double> of(SessionState state) {
        if (state.content().changes().draft().isEmpty()
                && state.content().changes().cells().isEmpty()) {
            return Map.of();
        }
        Map<String, Double> stale = new LinkedHashMap<>();
        Map<String, Double> opened =
                state.opened().points().getOrDefault(state.content().person(), Map.of());
        ranges(state).forEach((id, factor) -> {
            if (opened.containsKey(id) && opened.get(id) == state.points(id)) {
                stale.put(id, factor);
            }
        });
        return stale;
    }

    /** Gives every stale weight its new size as one step; whether there was one. */
    public static boolean rescale(Store store) {
        SessionState state = store.state();
        Map<String, Double> stale = of(state);
        if (stale.isEmpty()) {
            return false;
        }
        Map<String, Double> points = new LinkedHashMap<>();
        factor(state, state.decision().tree().root(), stale, points);
        store.apply(new Edit.SetPoints(points, Text.of("stale.edit")));
        return true;
    }

    /** How many times as much a node weighs, its criteria together; notes the points of all below. */
    private static double factor(SessionState state, Node node, Map<String, Double> stale, Map<String, Double> points) {
        if (!(node instanceof Group group)) {
            return stale.getOrDefault(node.id(), 1.0);
        }
        double before = 0;
        double after = 0;
        for (Node child : group.children()) {
            double own = state.points(child.id());
            double more = own * factor(state, child, stale, points);
            points.put(child.id(), more);
            before += own;
            after += more;
        }
        return before > 0 ? after / before : 1;
    }
}
