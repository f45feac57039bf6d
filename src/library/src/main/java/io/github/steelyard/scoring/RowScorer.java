package io.github.steelyard.scoring;

import io.github.steelyard.aggregation.Scorer;
import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.batch.NumberRows;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Exclusion;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Weights;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Scores rows of numbers as the options of a decision: to the last bit as they are scored when all of them are ranked
 * together. What another engine distributes. Immutable, Serializable (the criteria as text, the weights, and what
 * {@link Ranges} know: some kilobytes), and safe on any thread.
 *
 * <p>A row has a performance a criterion, in the order of {@link #criteria}, in the criterion's unit; of a constructed
 * scale the value of a level, 0 to 100; NaN where one is missing. Many rows at once cost far less a row than one.
 */
public final class RowScorer implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int BLOCK = 4096;

    private final Ranges ranges;

    /** Null until asked for. */
    private transient volatile @Nullable NumberRows rows;

    private RowScorer(Ranges ranges) {
        this.ranges = ranges;
    }

    /**
     * {@return a scorer}
     *
     * @param study whose criteria, weights and method count; its options do not
     * @param ranges of all rows, gathered for the same study
     * @throws Refusal when a score cannot be had row by row
     * @throws IllegalArgumentException when passes are still to be made, or the ranges are of another study
     */
    public static RowScorer of(Study study, Ranges ranges) {
        if (!RowModel.of(study).equals(ranges.model())) {
            throw new IllegalArgumentException("the ranges were gathered for another study");
        }
        if (ranges.passes() > 0) {
            throw new IllegalArgumentException("the rows must still be gone through, so often: " + ranges.passes());
        }
        return new RowScorer(ranges);
    }

    /** {@return the ids of the criteria, in the order of a row's performances} */
    public List<String> criteria() {
        return ranges.model().criteria().stream().map(Criterion::id).toList();
    }

    /**
     * {@return the score of one row; NaN when {@link #excluded} says why it is not ranked}
     *
     * @param row one performance a criterion, NaN where missing
     * @throws Refusal when a performance lies outside its scale, or the method cannot take the row
     */
    public double score(double[] row) {
        double[] score = new double[1];
        score(columns(row), 0, 1, score);
        return score[0];
    }

    /**
     * {@return what each criterion adds to the score of a row; NaN each when the row is not ranked}
     *
     * @param row one performance a criterion, NaN where missing
     * @throws Refusal when the score is no sum over the criteria, or as {@link #score(double[])}
     */
    public double[] contributions(double[] row) {
        double[] added = new double[row.length];
        Arrays.fill(added, Double.NaN);
        double[][] columns = columns(row);
        Bounds.of(ranges.model().criteria()).check(columns, 0, 1);
        int[] admitted = rows().admitted(columns, 1);
        if (admitted.length == 0) {
            return added;
        }
        Study study = within(rows().study(columns, 1, admitted));
        Matrix terms = study.scorer()
                .terms()
                .orElseThrow(() ->
                        new Refusal("a score by '" + study.choice().id() + "' is no sum of what single criteria add"));
        Weights weights = study.weights();
        Arrays.setAll(added, j -> weights.at(j) * terms.at(0, j));
        return added;
    }

    /** {@return whether scores are sums of what single criteria add, so that {@link #contributions} has an answer} */
    public boolean hasContributions() {
        return some().scorer().terms().isPresent();
    }

    /**
     * {@return what is wrong with a row, so that it is refused; empty when nothing is}
     *
     * @param row one performance a criterion, NaN where missing
     */
    public Optional<String> wrong(double[] row) {
        return ranges.wrong(row);
    }

    /**
     * {@return why a row is not ranked: it fails a requirement, or nothing is known of it} Empty when it is.
     *
     * @param row one performance a criterion, NaN where missing
     */
    public Optional<String> excluded(double[] row) {
        double[][] columns = columns(row);
        if (rows().admitted(columns, 1).length == 1) {
            return Optional.empty();
        }
        Decision one = ranges.model()
                .study()
                .decision()
                .extended(List.of(Option.of("some-row")), PerformanceTable.ofColumns(1, columns), Optional.empty());
        return Study.of(one).exclusions().stream().map(Exclusion::why).findFirst();
    }

    /**
     * Scores many rows.
     *
     * @param columns by criterion: performances by row
     * @param from first row
     * @param to behind the last row
     * @param out takes the score of row i at its place i; NaN where the row is not ranked
     * @throws Refusal as {@link #score(double[])}
     */
    public void score(double[][] columns, int from, int to, double[] out) {
        Bounds.of(ranges.model().criteria()).check(columns, from, to);
        for (int at = from; at < to; at += BLOCK) {
            scoreBlock(columns, at, Math.min(to, at + BLOCK), out);
        }
    }

    private void scoreBlock(double[][] columns, int from, int to, double[] out) {
        double[][] block = new double[columns.length][];
        Arrays.setAll(block, j -> Arrays.copyOfRange(columns[j], from, to));
        int[] admitted = rows().admitted(block, to - from);
        Arrays.fill(out, from, to, Double.NaN);
        if (admitted.length > 0) {
            Study study = within(rows().study(block, to - from, admitted));
            Scorer scorer = study.scorer();
            Scores scores = scorer.score(study.weights(), Tracer.OFF);
            for (int k = 0; k < admitted.length; k++) {
                out[from + admitted[k]] = scores.at(k);
            }
        }
    }

    /** {@return whether a higher score is better; with some methods a lower one is} */
    public boolean higherIsBetter() {
        Study study = some();
        return study.scorer().score(study.weights(), Tracer.OFF).higherIsBetter();
    }

    /** Of one row that may be. */
    private Study some() {
        return within(rows().study(columns(ranges.some()), 1, new int[] {0}));
    }

    private Study within(Study piece) {
        return ranges.facts().within(piece, sums -> {});
    }

    private NumberRows rows() {
        NumberRows known = rows;
        if (known == null) {
            known = new NumberRows(ranges.model().scaled(ranges.facts()));
            rows = known;
        }
        return known;
    }

    private static double[][] columns(double[] row) {
        double[][] columns = new double[row.length][];
        Arrays.setAll(columns, j -> new double[] {row[j]});
        return columns;
    }
}
