package io.github.steelyard.batch;

import io.github.steelyard.aggregation.Sight;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.ColumnTotals;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.text.Numbers;
import io.github.steelyard.weighting.WeightingMethods;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What is known of all options of a table, piece by piece: where local scales begin and end, and what the columns and
 * the method's own numbers come to. With it the options of one piece score as they do among all.
 *
 * @param ends least and greatest performance by criterion; empty where no scale is local, or nothing was read
 * @param totals of the central performances by criterion; empty where the method looks at no columns
 * @param sums of the method's own numbers, by round
 */
public record TableFacts(List<double[]> ends, List<ColumnTotals> totals, List<List<ColumnTotals>> sums)
        implements Serializable {

    public static final TableFacts NONE = new TableFacts(List.of(), List.of(), List.of());

    /**
     * Whether the table must be read to its end before the first option can be scored.
     *
     * @throws Refusal when the method must see all options at once
     */
    public static boolean areNeeded(Study study) {
        Sight sight = study.method().sight(study.parameters());
        if (sight == Sight.ALL) {
            throw new Refusal(
                    "'" + study.choice().id() + "' must see all options at once, since its score of one depends"
                            + " on the others one by one; a table of options takes methods that look at one option and at what columns and"
                            + " sums come to, such as weighted-sum, topsis, vikor and copras");
        }
        return sight != Sight.OWN || study.decision().tree().criteria().stream().anyMatch(Criterion::isLocal);
    }

    /** What one piece of a table shows. */
    public static TableFacts of(Study study) {
        List<Criterion> criteria = study.decision().tree().criteria();
        boolean isLocal = criteria.stream().anyMatch(Criterion::isLocal);
        boolean looks = study.method().sight(study.parameters()) != Sight.OWN;
        Problem problem = study.problem();
        List<double[]> ends = new ArrayList<>();
        List<ColumnTotals> totals = new ArrayList<>();
        for (int j = 0; j < criteria.size() && !problem.options().isEmpty(); j++) {
            if (isLocal) {
                ValueCurve curve = problem.curves().get(j);
                double low = Math.min(curve.worst(), curve.best());
                ends.add(new double[] {low, Math.max(curve.worst(), curve.best())});
            }
            if (looks) {
                totals.add(ColumnTotals.of(problem.central().column(j)));
            }
        }
        return new TableFacts(ends, totals, List.of());
    }

    /**
     * Looks for weights that follow from the performances.
     *
     * @throws Refusal when there are any
     */
    public static void checkWeights(Decision decision) {
        Stream.concat(
                        decision.tree().groups().stream().map(group -> group.weighting()),
                        decision.stakeholders().stream().flatMap(s -> s.weighting().values().stream()))
                .map(statement -> WeightingMethods.all().get(statement.method()))
                .filter(method -> method.needsPerformances())
                .findFirst()
                .ifPresent(method -> {
                    throw new Refusal("weights by '" + method.id()
                            + "' must see all options at once; a table of options takes" + " weights that are stated");
                });
    }

    /** What this and the piece after it show together. */
    public TableFacts plus(TableFacts next) {
        return new TableFacts(
                ends.isEmpty() || next.ends.isEmpty() ? longer(ends, next.ends) : widened(next.ends),
                together(totals, next.totals),
                sums);
    }

    private static <T> List<T> longer(List<T> a, List<T> b) {
        return a.size() >= b.size() ? a : b;
    }

    private List<double[]> widened(List<double[]> more) {
        List<double[]> wide = new ArrayList<>();
        for (int j = 0; j < ends.size(); j++) {
            wide.add(new double[] {Math.min(ends.get(j)[0], more.get(j)[0]), Math.max(ends.get(j)[1], more.get(j)[1])});
        }
        return wide;
    }

    /** What the columns of two pieces come to together; one of them may be without any option. */
    public static List<ColumnTotals> together(List<ColumnTotals> some, List<ColumnTotals> more) {
        if (some.isEmpty() || more.isEmpty()) {
            return longer(some, more);
        }
        List<ColumnTotals> both = new ArrayList<>();
        for (int j = 0; j < some.size(); j++) {
            both.add(some.get(j).plus(more.get(j)));
        }
        return both;
    }

    /** The same with what one more round of numbers comes to. */
    public TableFacts knowing(List<ColumnTotals> round) {
        return new TableFacts(
                ends, totals, Stream.concat(sums.stream(), Stream.of(round)).toList());
    }

    /**
     * Whether the totals are numbers that can be computed with, and exponential value functions fit their scales.
     *
     * @throws Refusal naming the first criterion where they are not
     */
    public void check(List<Criterion> criteria) {
        for (int j = 0; j < totals.size(); j++) {
            ColumnTotals column = totals.get(j);
            boolean isZero = column.least() == 0 && column.greatest() == 0;
            if (!Double.isFinite(column.norm()) || column.norm() == 0 && !isZero) {
                throw new Refusal("the performances on '" + criteria.get(j).id() + "' are too "
                        + (column.norm() == 0 ? "small" : "large") + " for their squares to be added up");
            }
        }
        for (int j = 0; j < ends.size(); j++) {
            double low = ends.get(j)[0];
            double high = ends.get(j)[1];
            if (criteria.get(j).isLocal()
                    && criteria.get(j).value() instanceof ValueFunction.Exponential function
                    && low < high
                    && !ValueCurve.isInside(function.midpoint(), low, high)) {
                throw new Refusal("midpoint of '" + criteria.get(j).id() + "' must lie strictly inside the range of the"
                        + " table, between " + Numbers.plain(low) + " and " + Numbers.plain(high) + "; was "
                        + Numbers.plain(function.midpoint()) + "; a declared 'scale' keeps it apart from the options");
            }
        }
    }

    /**
     * The decision with the scales of the whole table; one that is a single point stays local, and is one. While nothing
     * is known, value functions on local scales are straight: a bend need not lie within the range of a piece.
     */
    public Decision scaled(Decision decision) {
        List<Criterion> all = decision.tree().criteria();
        return decision.with(decision.tree().replacing(criterion -> {
            if (!criterion.isLocal()) {
                return criterion;
            }
            if (ends.isEmpty()) {
                return criterion.valued(new ValueFunction.Linear());
            }
            double[] own = ends.get(all.indexOf(criterion));
            boolean max = criterion.direction() == Direction.MAX;
            return own[0] < own[1] ? criterion.measured(max ? own[0] : own[1], max ? own[1] : own[0]) : criterion;
        }));
    }

    /**
     * The options of a piece among all; at their end stand two more where columns are looked at.
     *
     * @param next takes what the first round of numbers that is not known comes to
     */
    public Study within(Study piece, Consumer<List<ColumnTotals>> next) {
        return totals.isEmpty() || piece.problem().options().isEmpty()
                ? piece
                : piece.with(piece.problem().within(totals, sums, next));
    }

    /**
     * Some options ranked as they are among all.
     *
     * @param largest size of the largest score of all options, by which ties are measured
     */
    Evaluation evaluation(Study some, double largest) {
        return within(some, sums -> {}).evaluate().first(some, largest);
    }
}
