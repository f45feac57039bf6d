package io.github.steelyard.cli;

import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.aggregation.Sight;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.ColumnTotals;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.weighting.WeightingMethods;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of all options of a table, piece by piece: where local scales begin and end, and what the columns come
 * to. With it the options of one piece score as they do among all.
 *
 * @param isNeeded whether the method needs any of it, so that the table must be read to its end first
 * @param ends least and greatest performance by criterion; empty where no scale is local, or nothing was read
 * @param totals of the central performances by criterion; empty where the method looks at no columns
 */
record TableFacts(boolean isNeeded, List<double[]> ends, List<ColumnTotals> totals, List<String> criteria) {

    static final TableFacts NONE = new TableFacts(false, List.of(), List.of(), List.of());

    /**
     * What one piece of a table shows.
     *
     * @throws Refusal when the method must see all options at once
     */
    static TableFacts of(Study study) {
        check(study);
        List<Criterion> criteria = study.decision().tree().criteria();
        boolean isLocal = criteria.stream().anyMatch(TableFacts::isLocal);
        boolean looks = study.method().sight(study.parameters()) == Sight.COLUMNS;
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
        return new TableFacts(
                isLocal || looks,
                ends,
                totals,
                criteria.stream().map(Criterion::id).toList());
    }

    private static void check(Study study) {
        String id = study.choice().id();
        if (study.method().sight(study.parameters()) == Sight.ALL) {
            throw new Refusal(
                    "'" + id + "' as it is set must see all options at once, since its score of one depends on"
                            + " the others one by one; --table takes methods that look at one option and at what the columns come"
                            + " to, such as weighted-sum, multiplicative-value, topsis, moora, aras, waspas and spotis");
        }
    }

    /**
     * Looks for weights that follow from the performances.
     *
     * @throws Refusal when there are any
     */
    static void checkWeights(Decision decision) {
        Stream.concat(
                        decision.tree().groups().stream().map(group -> group.weighting()),
                        decision.stakeholders().stream().flatMap(s -> s.weighting().values().stream()))
                .map(statement -> WeightingMethods.all().get(statement.method()))
                .filter(method -> method.needsPerformances())
                .findFirst()
                .ifPresent(method -> {
                    throw new Refusal("weights by '" + method.id() + "' must see all options at once; --table takes"
                            + " weights that are stated");
                });
    }

    private static boolean isLocal(Criterion criterion) {
        return criterion.scale() instanceof Scale.Local && !(criterion.value() instanceof ValueFunction.Piecewise);
    }

    /** What this and the piece after it show together. */
    TableFacts plus(TableFacts next) {
        return new TableFacts(
                isNeeded || next.isNeeded,
                ends.isEmpty() || next.ends.isEmpty() ? longer(ends, next.ends) : widened(next.ends),
                totals.isEmpty() || next.totals.isEmpty() ? longer(totals, next.totals) : summed(next.totals),
                longer(criteria, next.criteria));
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

    private List<ColumnTotals> summed(List<ColumnTotals> more) {
        List<ColumnTotals> sums = new ArrayList<>();
        for (int j = 0; j < totals.size(); j++) {
            sums.add(totals.get(j).plus(more.get(j)));
        }
        return sums;
    }

    /**
     * Whether the totals are numbers that can be computed with.
     *
     * @throws Refusal naming the first criterion where they are not
     */
    void check() {
        for (int j = 0; j < totals.size(); j++) {
            ColumnTotals column = totals.get(j);
            boolean isZero = column.least() == 0 && column.greatest() == 0;
            if (!Double.isFinite(column.norm()) || column.norm() == 0 && !isZero) {
                throw new Refusal("the performances on '" + criteria.get(j) + "' are too "
                        + (column.norm() == 0 ? "small" : "large") + " for their squares to be added up");
            }
        }
    }

    /** The decision with the scales of the whole table; one that is a single point stays local, and is one. */
    Decision scaled(Decision decision) {
        if (ends.isEmpty()) {
            return decision;
        }
        List<Criterion> all = decision.tree().criteria();
        return decision.with(decision.tree().replacing(criterion -> {
            double[] own = ends.get(all.indexOf(criterion));
            boolean max = criterion.direction() == Direction.MAX;
            return isLocal(criterion) && own[0] < own[1]
                    ? criterion.between(max ? own[0] : own[1], max ? own[1] : own[0])
                    : criterion;
        }));
    }

    /** The options of a piece among all; at their end stand two more where columns are looked at. */
    Study within(Study piece) {
        return totals.isEmpty() || piece.problem().options().isEmpty()
                ? piece
                : piece.with(piece.problem().within(totals));
    }

    /**
     * Some options ranked as they are among all.
     *
     * @param largest size of the largest score of all options, by which ties are measured
     */
    Evaluation evaluation(Study some, double largest) {
        Evaluation found = within(some).evaluate();
        int n = some.problem().options().size();
        Scores scores = found.scores().first(n);
        Scores own = scores.madeOf(Math.max(scores.unit(), largest));
        return new Evaluation(
                some,
                found.parameters(),
                own,
                own.ranking(),
                found.terms().map(terms -> Matrix.ofRows(Arrays.copyOf(terms.toRows(), n))),
                found.notices());
    }
}
