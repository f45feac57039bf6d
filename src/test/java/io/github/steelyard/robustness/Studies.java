package io.github.steelyard.robustness;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Conditional;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Formula;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.WeightStatement;
import io.github.steelyard.oracle.OracleCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Studies made for tests. */
final class Studies {

    private Studies() {}

    static Study of(Problem problem, double weightUncertainty, long seed) {
        return of(problem, weightUncertainty, seed, MethodChoice.DEFAULT);
    }

    static Study of(Problem problem, double weightUncertainty, long seed, MethodChoice method) {
        Decision d = Decision.of("test", problem);
        return Study.of(d.toBuilder()
                .method(method)
                .seed(seed)
                .weightUncertainty(weightUncertainty)
                .build());
    }

    /** Criteria on a declared scale from 0 to 1, more is better. */
    static List<Criterion> unit(int n) {
        List<Criterion> criteria = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            criteria.add(Criterion.max("c" + j).between(0, 1).weighing(1));
        }
        return criteria;
    }

    static Problem problem(List<Criterion> criteria, Performance[][] cells) {
        return problem(ValueTree.of(criteria), cells);
    }

    static Problem problem(ValueTree tree, Performance[][] cells) {
        List<Option> options = new ArrayList<>();
        List<List<Performance>> rows = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            options.add(Option.of("a" + i));
            rows.add(List.of(cells[i]));
        }
        return new Problem(
                tree, options, PerformanceTable.of(rows, tree.criteria().size()));
    }

    /** A flat tree in which the criteria are ordered by weight, most important first. */
    static ValueTree ordered(List<Criterion> criteria, List<List<String>> order) {
        return new ValueTree(new Group(
                new Label(ValueTree.ROOT, "", "", List.of(), ""),
                NodeWeight.NONE,
                new WeightStatement("equal", Map.of()),
                order,
                List.copyOf(criteria)));
    }

    static Criterion bounded(Criterion criterion, double min, double max) {
        return criterion.with(
                criterion.scale(),
                criterion.value(),
                new NodeWeight(OptionalDouble.of((min + max) / 2), Optional.of(new NodeWeight.Bounds(min, max))));
    }

    /** Options with uniform performances of their own place and width, on a scale from 0 to 1. */
    static Problem uniform(int m, int n) {
        Performance[][] cells = new Performance[m][n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double middle = 0.2 + 0.6 * ((i * 31 + j * 17 + i * j * 7) % 23) / 22.0;
                double half = 0.02 + 0.15 * ((i * 13 + j * 5) % 7) / 6.0;
                cells[i][j] = new Performance.Uniform(middle - half, middle + half);
            }
        }
        return problem(unit(n), cells);
    }

    /** All forms that a performance can have, mixed. */
    static Problem mixed(int m, int n) {
        Performance[][] cells = new Performance[m][n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double a = 0.1 + 0.5 * ((i * 29 + j * 11 + i * j * 3) % 19) / 18.0;
                cells[i][j] = switch ((i * 5 + j * 3 + i * j) % 7) {
                    case 0 -> Performance.exact(a);
                    case 1 -> new Performance.Uniform(a, a + 0.3);
                    case 2 -> new Performance.Triangular(a, a + 0.1, a + 0.4);
                    case 3 -> new Performance.Normal(a + 0.1, 0.2);
                    case 4 ->
                        new Performance.Discrete(
                                List.of(new Performance.Outcome(a, 0.25), new Performance.Outcome(a + 0.3, 0.75)));
                    case 5 -> new Performance.Beta(2 + i, 3 + j);
                    default -> Performance.MISSING;
                };
            }
        }
        return problem(unit(n), cells);
    }

    /** The study of a reference case. */
    static Study of(OracleCase oracle) {
        Map<String, Object> inputs = oracle.map("inputs");
        List<Criterion> criteria = new ArrayList<>();
        double[] weights = oracle.weights().toArray();
        for (Criterion criterion : oracle.criteria()) {
            Map<?, ?> keys = oracle.map("criteria").get(criterion.id()) instanceof Map<?, ?> m ? m : Map.of();
            Criterion made = criterion.weighing(weights[criteria.size()]);
            if (keys.get("points") instanceof Map<?, ?> points) {
                made = made.valued(new ValueFunction.Piecewise(points.entrySet().stream()
                        .map(e ->
                                new ValueFunction.Point(Double.parseDouble((String) e.getKey()), (Double) e.getValue()))
                        .toList()));
            }
            if (keys.get("midpoint") instanceof Double midpoint) {
                made = made.valued(new ValueFunction.Exponential(midpoint));
            }
            if (inputs.get("bounds") instanceof Map<?, ?> bounds && bounds.containsKey(criterion.id())) {
                double[] b = OracleCase.numbers(bounds.get(criterion.id()));
                made = bounded(made, b[0], b[1]);
            }
            criteria.add(made);
        }
        List<List<String>> order = new ArrayList<>();
        if (inputs.get("order") instanceof List<?> ids) {
            ids.forEach(id -> order.add(List.of((String) id)));
        }
        Problem problem = inputs.get("performances") instanceof Map<?, ?> rows
                ? problem(ordered(criteria, order), cells(rows))
                : exact(ordered(criteria, order), oracle.problem());
        if (order.isEmpty()) {
            ValueTree flat = ValueTree.of(criteria);
            problem = new Problem(flat, problem.options(), problem.performances());
        }
        double uncertainty = inputs.get("uncertainty") instanceof Double u ? u : 0.25;
        return of(problem, uncertainty, Decision.DEFAULT_SEED);
    }

    private static Problem exact(ValueTree tree, Problem plain) {
        return new Problem(tree, plain.options(), plain.performances());
    }

    private static Performance[][] cells(Map<?, ?> rows) {
        return rows.values().stream()
                .map(row -> ((List<?>) row).stream().map(Studies::cell).toArray(Performance[]::new))
                .toArray(Performance[][]::new);
    }

    private static Performance cell(Object stated) {
        Map<?, ?> keys = (Map<?, ?>) stated;
        return keys.containsKey("alpha")
                ? new Performance.Beta((Double) keys.get("alpha"), (Double) keys.get("beta"))
                : new Performance.Normal((Double) keys.get("mean"), (Double) keys.get("sd"));
    }

    /**
     * Options of which half the performances depend on four events and two quantities, the others being triangular; or all
     * of them triangular, of the same width.
     */
    static Study shared(int m, int n, boolean isHalfConditional, double weightUncertainty) {
        return shared(m, n, isHalfConditional, false, weightUncertainty);
    }

    /** The same, with spreads in both branches of a condition where {@code isSpread}, else with exact numbers. */
    static Study shared(int m, int n, boolean isHalfConditional, boolean isSpread, double weightUncertainty) {
        String[] conditions = {"e0", "not e1", "e2 and e3", "q0 > 0.5", "q1 > 0.3 or e1", "e3"};
        List<Option> options = new ArrayList<>();
        List<List<Performance>> rows = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            options.add(Option.of("a" + i));
            List<Performance> row = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                double a = 0.05 + 0.5 * ((i * 29 + j * 11 + i * j * 3) % 19) / 18.0;
                Performance low =
                        isSpread ? new Performance.Triangular(a, a + 0.1, a + 0.35) : Performance.exact(a + 0.1);
                Performance high =
                        isSpread ? new Performance.Triangular(a + 0.1, a + 0.2, a + 0.4) : Performance.exact(a + 0.25);
                row.add(
                        isHalfConditional && (i + j) % 2 == 0
                                ? new Conditional(
                                        Formula.of(conditions[(i * 5 + j * 3) % conditions.length]), high, low)
                                : new Performance.Triangular(a, a + 0.1, a + 0.35));
            }
            rows.add(row);
        }
        return Study.of(Decision.builder("shared")
                .weightUncertainty(weightUncertainty)
                .seed(1)
                .uncertainty(Uncertainty.event("e0", 0.2))
                .uncertainty(Uncertainty.event("e1", 0.4))
                .uncertainty(Uncertainty.event("e2", 0.6))
                .uncertainty(Uncertainty.event("e3", 0.8))
                .uncertainty(Uncertainty.quantity("q0", Performance.triangular(0, 0.5, 1)))
                .uncertainty(Uncertainty.quantity("q1", Performance.between(0, 1)))
                .criteria(unit(n).toArray(Criterion[]::new))
                .table(options, PerformanceTable.of(rows, n))
                .build());
    }
}
