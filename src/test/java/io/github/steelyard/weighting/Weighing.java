package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Short ways for tests to ask a weighting method. */
final class Weighing {

    private Weighing() {}

    /** Nodes of these ids, of which more is better, without options. */
    static LocalWeights of(String method, List<String> ids, Map<String, Object> given) {
        return of(method, ids.stream().map(Criterion::max).toList(), new double[0][], given, Tracer.OFF);
    }

    /** Criteria with rows of performances. */
    static LocalWeights of(
            String method, List<Criterion> criteria, double[][] rows, Map<String, Object> given, Tracer tracer) {
        List<String> options = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            options.add("a" + (i + 1));
        }
        return ask(method, List.copyOf(criteria), Problem.of(criteria, options, rows), given, tracer);
    }

    private static LocalWeights ask(
            String id, List<Node> nodes, Problem problem, Map<String, Object> given, Tracer tracer) {
        WeightingMethod method = WeightingMethods.all().get(id);
        Scope scope = new Scope(nodes.stream().map(Node::id).toList(), List.of());
        List<OptionalDouble> points =
                nodes.stream().map(n -> n.weight().points()).toList();
        return method.weigh(new WeightingTask(nodes, points, problem), Parameters.of(method, given, scope), tracer);
    }
}
