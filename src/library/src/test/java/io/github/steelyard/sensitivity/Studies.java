package io.github.steelyard.sensitivity;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.WeightStatement;
import io.github.steelyard.model.Weights;
import io.github.steelyard.oracle.OracleCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

/** Small studies for tests. */
final class Studies {

    private Studies() {}

    /** A reference case as a study. */
    static Study of(OracleCase oracle) {
        return of(oracle.problem(), oracle.weights());
    }

    static Study of(Problem problem, Weights weights) {
        return Study.of(Decision.of("A test", problem)).with(weights);
    }

    /** Options a1, a2 … with values 0..1 on criteria c1, c2 … */
    static Study of(double[] weights, double[]... values) {
        return of(problem(values), Weights.of(weights));
    }

    static Problem problem(double[]... values) {
        List<Criterion> criteria = IntStream.range(0, values[0].length)
                .mapToObj(j -> Criterion.max("c" + (j + 1)).between(0, 1))
                .toList();
        List<String> options =
                IntStream.range(0, values.length).mapToObj(i -> "a" + (i + 1)).toList();
        return Problem.of(criteria, options, values);
    }

    /** A random study with options × criteria values in steps of 1/20, so that ties occur. */
    static Study random(long seed, int options, int criteria) {
        Random random = new Random(seed);
        double[][] values = new double[options][criteria];
        for (double[] row : values) {
            for (int j = 0; j < criteria; j++) {
                row[j] = random.nextInt(21) / 20.0;
            }
        }
        double[] weights = new double[criteria];
        for (int j = 0; j < criteria; j++) {
            weights[j] = 1 + random.nextInt(9);
        }
        return of(weights, values);
    }

    static Study method(Study study, String id) {
        return study.with(new MethodChoice(id, Map.of()));
    }

    /** A study of a tree: nodes as given, values by option in the order of the leaves. */
    static Study tree(List<? extends Node> nodes, List<List<String>> order, double[]... values) {
        Group root = new Group(
                new Label(ValueTree.ROOT, "", "", List.of(), ""),
                NodeWeight.NONE,
                WeightStatement.DIRECT,
                order,
                List.copyOf(nodes));
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            options.add(Option.of("a" + (i + 1)));
        }
        int n = values[0].length;
        double[][] columns = new double[n][values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < n; j++) {
                columns[j][i] = values[i][j];
            }
        }
        Problem problem = new Problem(new ValueTree(root), options, PerformanceTable.ofColumns(values.length, columns));
        return Study.of(Decision.of("A test", problem));
    }

    static Criterion leaf(String id, double points) {
        return Criterion.max(id).between(0, 1).weighing(points);
    }

    /** A criterion whose share among its siblings is bounded, in per cent. */
    static Criterion bounded(String id, double points, double min, double max) {
        Criterion criterion = leaf(id, points);
        return criterion.with(
                criterion.scale(),
                criterion.value(),
                new NodeWeight(OptionalDouble.of(points), Optional.of(new NodeWeight.Bounds(min, max))));
    }

    static Group group(String id, double points, Node... children) {
        return Group.of(Label.of(id), NodeWeight.points(points), List.of(children));
    }

    /** The answer of an analysis of the list. */
    static Answer ask(String analysis, Study study, Map<String, Object> parameters) {
        return Answer.of(Analyses.all().get(analysis), study, parameters, Cancellation.NEVER, Progress.NONE);
    }

    static Map<?, ?> figures(String analysis, Study study) {
        return (Map<?, ?>) ask(analysis, study, Map.of()).figures();
    }

    /** Index of the first option at these weights by plain summation; −1 when it is not alone. */
    static int leader(Study study, double[] w) {
        double[] s = scores(study, w);
        int best = 0;
        for (int i = 1; i < s.length; i++) {
            best = s[i] > s[best] ? i : best;
        }
        for (int i = 0; i < s.length; i++) {
            if (i != best && s[best] - s[i] < 1e-9) {
                return -1;
            }
        }
        return best;
    }

    static double[] scores(Study study, double[] w) {
        double[][] v = study.problem().values().toRows();
        double[] s = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < w.length; j++) {
                s[i] += w[j] * v[i][j];
            }
        }
        return s;
    }

    /** All weights of the simplex in steps of 1/steps. */
    static List<double[]> grid(int criteria, int steps) {
        List<double[]> grid = new ArrayList<>();
        fill(new double[criteria], 0, steps, steps, grid);
        return grid;
    }

    private static void fill(double[] w, int j, int left, int steps, List<double[]> grid) {
        if (j == w.length - 1) {
            w[j] = (double) left / steps;
            grid.add(w.clone());
            return;
        }
        for (int k = 0; k <= left; k++) {
            w[j] = (double) k / steps;
            fill(w, j + 1, left - k, steps, grid);
        }
    }
}
