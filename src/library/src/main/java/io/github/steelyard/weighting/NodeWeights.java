package io.github.steelyard.weighting;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Notice;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.WeightStatement;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The weights of a whole value tree: each node's share among its siblings (local) and of the whole (cumulative).
 *
 * @param tree the value tree
 * @param shares by node id, parents before children, without the root
 * @param weights cumulative shares of the criteria
 * @param findings what each weighting method had to say
 * @param judged what judgements say of the feasible weights
 */
public record NodeWeights(
        ValueTree tree,
        Map<String, Share> shares,
        Weights weights,
        List<Finding> findings,
        List<FeasibleWeights.Constraint> judged) {

    /** Weights of which nobody judged anything. */
    public NodeWeights(ValueTree tree, Map<String, Share> shares, Weights weights, List<Finding> findings) {
        this(tree, shares, weights, findings, List.of());
    }

    /** The same within what further judgements say of the feasible weights. */
    public NodeWeights within(List<FeasibleWeights.Constraint> constraints) {
        List<FeasibleWeights.Constraint> all = new ArrayList<>(judged);
        constraints.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return all.size() == judged.size() ? this : new NodeWeights(tree, shares, weights, findings, all);
    }

    public NodeWeights {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        findings = List.copyOf(findings);
        judged = List.copyOf(judged);
    }

    /**
     * The weight of one node.
     *
     * @param local share among its siblings
     * @param cumulative share of the whole
     * @param method id of the weighting method that gave the local share
     * @param points what it keeps when a sibling is given other points: its own where all are stated, else its share
     *     of 100
     */
    public record Share(double local, double cumulative, String method, double points) {}

    /**
     * What a weighting method found at one group.
     *
     * @param group id; {@link ValueTree#ROOT} for the top
     * @param method id
     * @param outputs its own quantities, plain values
     * @param remarks sentences
     * @param contradiction how far judgements contradict each other
     */
    public record Finding(
            String group,
            String method,
            Map<String, Object> outputs,
            List<String> remarks,
            Optional<Contradiction> contradiction) {}

    /**
     * Weighs every group of the problem's tree.
     *
     * @param stakeholder whose points and statements go before the file's
     * @param overrides points by node id that go before both
     * @throws Refusal naming every group that cannot be weighed
     */
    public static NodeWeights resolve(
            Problem problem, Optional<Stakeholder> stakeholder, Map<String, Double> overrides, Tracer tracer) {
        return resolve(problem, stakeholder, List.of(), overrides, tracer);
    }

    /**
     * The same where the file may leave a group's weights to what all stakeholders state.
     *
     * @param all the stakeholders of the decision
     */
    public static NodeWeights resolve(
            Problem problem,
            Optional<Stakeholder> stakeholder,
            List<Stakeholder> all,
            Map<String, Double> overrides,
            Tracer tracer) {
        Optional<OwnOrder> order = OwnOrder.of(problem.tree(), stakeholder);
        NodeWeights weights = new Walk(own(problem, stakeholder, order), stakeholder, all, overrides, tracer).run();
        return order.map(own -> own.on(weights, tracer)).orElse(weights);
    }

    private static Problem own(Problem problem, Optional<Stakeholder> stakeholder, Optional<OwnOrder> order) {
        return OwnBounds.of(order.map(own -> own.of(problem)).orElse(problem), stakeholder);
    }

    /** Why groups cannot be weighed, by their ids; nothing when {@link #resolve} would succeed. */
    public static Map<String, List<String>> objections(
            Problem problem, Optional<Stakeholder> stakeholder, List<Stakeholder> all) {
        Problem own = own(problem, stakeholder, OwnOrder.of(problem.tree(), stakeholder));
        Walk walk = new Walk(own, stakeholder, all, Map.of(), Tracer.OFF);
        walk.weigh(problem.tree().root(), 1);
        return walk.reasons;
    }

    /**
     * Weights already known, one share a criterion; local shares follow from them.
     *
     * @throws IllegalArgumentException when there are more or fewer weights than criteria
     */
    public static NodeWeights of(ValueTree tree, Weights weights, String method) {
        if (weights.size() != tree.criteria().size()) {
            throw new IllegalArgumentException("there are " + weights.size() + " weights for "
                    + tree.criteria().size() + " criteria");
        }
        Map<String, Share> shares = new LinkedHashMap<>();
        for (Node node : tree.nodes()) {
            double own = sum(tree, node, weights);
            Group parent = tree.parent(node.id()).orElseThrow();
            double whole = sum(tree, parent, weights);
            double local = whole > 0 ? own / whole : 1.0 / parent.children().size();
            shares.put(node.id(), new Share(local, own, method, 100 * local));
        }
        return new NodeWeights(tree, shares, weights, List.of());
    }

    private static double sum(ValueTree tree, Node node, Weights weights) {
        double sum = 0;
        for (int j : tree.leavesBelow(node)) {
            sum += weights.at(j);
        }
        return sum;
    }

    /** The findings' remarks as notices. */
    public List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        for (Finding finding : findings) {
            for (String remark : finding.remarks()) {
                String subject = finding.group().equals(ValueTree.ROOT) ? "criteria" : "criteria/" + finding.group();
                notices.add(new Notice("weights", remark, subject));
            }
        }
        return notices;
    }

    private static final class Walk {
        private final Problem problem;
        private final Optional<Stakeholder> stakeholder;
        private final List<Stakeholder> all;
        private final Map<String, Double> overrides;
        private final Tracer tracer;
        private final Map<String, Share> shares = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private final Map<String, List<String>> reasons = new LinkedHashMap<>();

        Walk(
                Problem problem,
                Optional<Stakeholder> stakeholder,
                List<Stakeholder> all,
                Map<String, Double> overrides,
                Tracer tracer) {
            this.problem = problem;
            this.stakeholder = stakeholder;
            this.all = all;
            this.overrides = overrides;
            this.tracer = tracer;
        }

        NodeWeights run() {
            ValueTree tree = problem.tree();
            weigh(tree.root(), 1);
            if (!reasons.isEmpty()) {
                throw new Refusal(
                        reasons.values().stream().flatMap(List::stream).toList());
            }
            double[] leaves = tree.criteria().stream()
                    .mapToDouble(c -> requireNonNull(shares.get(c.id())).cumulative())
                    .toArray();
            Map<String, Share> inTreeOrder = new LinkedHashMap<>();
            tree.nodes().forEach(node -> inTreeOrder.put(node.id(), shares.get(node.id())));
            return new NodeWeights(tree, inTreeOrder, Weights.ofShares(leaves), findings);
        }

        private void weigh(Group group, double whole) {
            LocalWeights local;
            boolean ordered = isOrderOnly(group);
            String method = ordered ? "rank-order-centroid" : statement(group).method();
            List<OptionalDouble> points = List.of();
            try {
                WeightStatement statement = statement(group);
                local = ordered
                        ? StatedOrder.centre(
                                group, named(group, WeightingMethods.all().get(method)))
                        : ask(group, statement, points(group));
                Map<String, Double> replaced = replaced(group);
                points = standing(group, statement, local, replaced);
                if (!replaced.isEmpty()) {
                    local = ask(group, WeightStatement.DIRECT, points);
                }
            } catch (Refusal refusal) {
                String where = group.id().equals(ValueTree.ROOT) ? "the top level" : "'" + group.id() + "'";
                reasons.put(
                        group.id(),
                        refusal.reasons().stream()
                                .map(r -> "weights of " + where + ": " + r)
                                .toList());
                local = LocalWeights.of(Weights.equal(group.children().size()));
                points = standing(group, WeightStatement.DIRECT, local, Map.of());
            }
            List<String> remarks = new ArrayList<>(local.remarks());
            StatedOrder.contradiction(group, local.shares()).ifPresent(remarks::add);
            if (!local.outputs().isEmpty() || !remarks.isEmpty()) {
                findings.add(new Finding(group.id(), method, local.outputs(), remarks, local.contradiction()));
            }
            for (int k = 0; k < group.children().size(); k++) {
                Node child = group.children().get(k);
                double share = local.shares().at(k);
                shares.put(
                        child.id(),
                        new Share(share, whole * share, method, points.get(k).orElse(0)));
                if (child instanceof Group inner) {
                    weigh(inner, whole * share);
                }
            }
        }

        /** What is not replaced keeps its base weight: its points where the file gives points, else its share of 100. */
        private static List<OptionalDouble> standing(
                Group group, WeightStatement statement, LocalWeights base, Map<String, Double> replaced) {
            List<OptionalDouble> points = new ArrayList<>();
            boolean direct = statement.method().equals("direct")
                    && points(group).stream().allMatch(OptionalDouble::isPresent);
            for (int k = 0; k < group.children().size(); k++) {
                Double own = replaced.get(group.children().get(k).id());
                points.add(
                        own != null
                                ? OptionalDouble.of(own)
                                : direct
                                        ? points(group).get(k)
                                        : OptionalDouble.of(100 * base.shares().at(k)));
            }
            return points;
        }

        private LocalWeights ask(Group group, WeightStatement statement, List<OptionalDouble> points) {
            WeightingMethod method = WeightingMethods.all().get(statement.method());
            List<String> ids = group.children().stream().map(Node::id).toList();
            Parameters parameters = Parameters.of(method, statement.parameters(), new Scope(ids, List.of()));
            List<WeightingTask.Voice> voices = all.stream()
                    .filter(s -> s.weighting().containsKey(group.id()))
                    .map(s -> new WeightingTask.Voice(
                            s.id(), s.voice(), s.weighting().get(group.id())))
                    .toList();
            return method.weigh(
                    new WeightingTask(group.children(), points, problem, voices), parameters, named(group, method));
        }

        private Tracer named(Group group, WeightingMethod method) {
            return tracer.isOn() ? new GroupTracer(tracer, group, method.description()) : tracer;
        }

        /** Whether an order of the children is all that is stated of their weights. */
        private boolean isOrderOnly(Group group) {
            return !group.weightOrder().isEmpty()
                    && statement(group).equals(WeightStatement.DIRECT)
                    && points(group).stream().allMatch(OptionalDouble::isEmpty);
        }

        private WeightStatement statement(Group group) {
            return stakeholder.map(s -> s.weighting().get(group.id())).orElse(group.weighting());
        }

        private Map<String, Double> replaced(Group group) {
            Map<String, Double> replaced = new LinkedHashMap<>();
            for (Node child : group.children()) {
                stakeholder.map(s -> s.weights().get(child.id())).ifPresent(p -> replaced.put(child.id(), p));
                Double override = overrides.get(child.id());
                if (override != null) {
                    replaced.put(child.id(), override);
                }
            }
            return replaced;
        }

        private static List<OptionalDouble> points(Group group) {
            return group.children().stream().map(Node::weight).map(Walk::points).toList();
        }

        /** Stated points, or the middle of the bounds where only these are stated. */
        private static OptionalDouble points(NodeWeight weight) {
            return weight.points().isPresent()
                    ? weight.points()
                    : weight.bounds()
                            .map(b -> OptionalDouble.of((b.min() + b.max()) / 2))
                            .orElse(OptionalDouble.empty());
        }
    }

    /** Share of a criterion. */
    public double cumulative(Criterion criterion) {
        return requireNonNull(shares.get(criterion.id())).cumulative();
    }
}
