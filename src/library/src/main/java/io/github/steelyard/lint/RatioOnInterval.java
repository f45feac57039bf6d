package io.github.steelyard.lint;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.ValueFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Ranking methods that divide performances, on performances whose zero means nothing. */
final class RatioOnInterval implements LintRule {

    private static final Set<String> WITHOUT_ZERO =
            Set.of("°c", "°f", "celsius", "fahrenheit", "db", "db(a)", "dba", "ph", "calendar year", "score", "index");

    @Override
    public Description description() {
        return Description.of(
                        "ratio-on-interval",
                        "Ratios of numbers without a zero",
                        "The ranking method uses ratios, but a criterion's zero is a convention, or its numbers are"
                                + " negative.")
                .formula("moving the zero of a criterion by the width of its scale changes some score, and the"
                        + " criterion has negative performances or a unit without a natural zero, or has"
                        + " levels and the order changes, too")
                .source("Stevens (1946), On the theory of scales of measurement, Science 103, 677-680; Belton &"
                        + " Stewart (2002), Multiple Criteria Decision Analysis, chapter 4");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String why() {
        return "20 °C is not twice as warm as 10 °C, and a level of 80 points not twice as good as one of 40. A"
                + " method that divides such numbers ranks by where someone put the zero.";
    }

    @Override
    public String remedy() {
        return "Use a method, or a normalisation, that looks at differences on a scale (weighted-sum on values, or"
                + " min-max), or measure the criterion from a zero that means none.";
    }

    @Override
    public String example() {
        return """
                method: {id: weighted-product}
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        Optional<Evaluation> contest = examination.smallContest();
        if (contest.isEmpty()) {
            return List.of();
        }
        Study study = contest.get().study();
        List<Criterion> doubtful = new ArrayList<>();
        Optional<Criterion> turning = Optional.empty();
        for (int j = 0; j < study.weights().size(); j++) {
            examination.cancellation().check();
            Criterion criterion = study.problem().criteria().get(j);
            boolean isLevels = criterion.scale() instanceof Scale.Levels;
            if (study.weights().at(j) > 0 && (isLevels || isDoubtful(study.problem(), j))) {
                ValueCurve curve = study.problem().curves().get(j);
                double width = curve.worst() == curve.best() ? 1 : Math.abs(curve.best() - curve.worst());
                Optional<Scores> now = scores(study, j, 0);
                Optional<Scores> then = scores(study, j, width);
                boolean usesZero = now.isPresent() && then.isPresent() && differ(now.get(), then.get());
                boolean turns = usesZero
                        && !order(now.get().ranking()).equals(order(then.get().ranking()));
                if (usesZero && (turns || !isLevels)) {
                    doubtful.add(criterion);
                    turning = turning.isPresent() || !turns ? turning : Optional.of(criterion);
                }
            }
        }
        if (doubtful.isEmpty()) {
            return List.of();
        }
        String end = turning.map(c ->
                        "; with the zero of " + Say.id(c) + " moved by the width of its scale the order" + " changes")
                .orElse("");
        return List.of(Finding.of(
                        this,
                        "method",
                        "'" + study.choice().id() + "' works with ratios, but the zero of " + Say.nodes(doubtful)
                                + (doubtful.size() == 1 ? " is" : " are each") + " a convention" + end
                                + "; use a method or normalisation that works with differences")
                .related(doubtful.stream().map(Ways::of).toList()));
    }

    /** The scores with criterion j counted from another zero; empty where no such numbers can be told apart. */
    private static Optional<Scores> scores(Study study, int j, double by) {
        Problem problem = study.problem();
        if (!Double.isFinite(problem.central().greatest(j) + by)) {
            return Optional.empty();
        }
        return Examination.tried(
                () -> study.with(moved(problem, j, by)).evaluate().scores());
    }

    private static boolean isDoubtful(Problem problem, int j) {
        String unit = problem.criteria().get(j).unit().toLowerCase(Locale.ROOT).strip();
        return WITHOUT_ZERO.contains(unit) || problem.central().least(j) < 0;
    }

    /** Whether scores differ by more than rounding. */
    private static boolean differ(Scores a, Scores b) {
        double size = 0;
        double largest = 0;
        for (int i = 0; i < a.size(); i++) {
            size = Math.max(size, Math.abs(a.at(i)));
            largest = Math.max(largest, Math.abs(a.at(i) - b.at(i)));
        }
        return largest > 1e-6 * size;
    }

    private static List<Integer> order(Ranking ranking) {
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < ranking.size(); i++) {
            ranks.add(ranking.rank(i));
        }
        return ranks;
    }

    /** The same with criterion j counted from another zero: performances, scale and value function alike. */
    private static Problem moved(Problem problem, int j, double by) {
        ValueCurve curve = problem.curves().get(j);
        PerformanceTable table = problem.performances();
        double[][] columns = new double[problem.criteria().size()][];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = problem.central().column(c);
        }
        for (int i = 0; i < table.rows(); i++) {
            columns[j][i] += by;
        }
        Criterion old = problem.criteria().get(j);
        return new Problem(
                problem.tree()
                        .replacing(c -> c.equals(old)
                                ? moved(c, curve, by)
                                : kept(c, problem.curves().get(problem.criterionIndex(c.id())))),
                problem.options(),
                PerformanceTable.ofColumns(table.rows(), columns));
    }

    /** A criterion on the scale that holds now, whatever the central performances alone would span. */
    private static Criterion kept(Criterion criterion, ValueCurve curve) {
        return criterion.scale() instanceof Scale.Local && curve.worst() != curve.best()
                ? criterion.measured(curve.worst(), curve.best())
                : criterion;
    }

    private static Criterion moved(Criterion criterion, ValueCurve curve, double by) {
        Scale scale = curve.worst() == curve.best()
                ? criterion.scale()
                : new Scale.Declared(curve.worst() + by, curve.best() + by, true);
        ValueFunction value = criterion.value();
        if (value instanceof ValueFunction.Piecewise p) {
            value = new ValueFunction.Piecewise(p.points().stream()
                    .map(q -> new ValueFunction.Point(q.performance() + by, q.value()))
                    .toList());
        } else if (value instanceof ValueFunction.Exponential e) {
            value = new ValueFunction.Exponential(e.midpoint() + by);
        }
        return criterion.with(scale, value, criterion.weight());
    }
}
