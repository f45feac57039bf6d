package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueTree;
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

    /** Nodes of a tree that need not be criteria, with two options. */
    static LocalWeights nodes(String method, List<Node> nodes, Map<String, Object> given) {
        ValueTree tree =
                new ValueTree(Group.of(new Label(ValueTree.ROOT, "", "", List.of(), ""), NodeWeight.NONE, nodes));
        double[][] columns = new double[tree.criteria().size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = new double[] {1, 2 + j};
        }
        Problem problem =
                new Problem(tree, List.of(Option.of("a1"), Option.of("a2")), PerformanceTable.ofColumns(2, columns));
        return ask(method, nodes, problem, given, Tracer.OFF);
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
