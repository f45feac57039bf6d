package io.github.steelyard.sensitivity;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.aggregation.Scorer;
import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.gaps.MissingCells;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Settled;
import io.github.steelyard.model.Weights;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a study as a function of its weights, turned so that more is always better. Linear where the method has
 * terms; then everything about it can be computed exactly.
 */
final class ScoreModel {

    private final Study study;
    private final Scorer scorer;
    private final int sign;
    /** Null where the score is no sum of terms. */
    private final double @Nullable [][] terms;

    private final double[] weights;
    private final double[] scores;
    private final Ranking ranking;
    private final double size;

    /** Terms with the missing performances at their worst, and at their best. */
    private final double @Nullable [][] lowest;

    private final double @Nullable [][] highest;

    private ScoreModel(Study study) {
        this.study = study;
        this.scorer = study.scorer();
        Scores now = scorer.score(study.weights(), Tracer.OFF);
        this.sign = now.higherIsBetter() ? 1 : -1;
        this.ranking = now.ranking();
        this.weights = study.weights().toArray();
        this.scores = turned(now.toArray());
        Optional<Matrix> matrix = scorer.terms();
        this.terms = matrix.map(Matrix::toRows).orElse(null);
        double largest = 0;
        if (terms != null) {
            for (double[] row : terms) {
                turned(row);
                for (double v : row) {
                    largest = Math.max(largest, Math.abs(v));
                }
            }
        } else {
            for (double s : scores) {
                largest = Math.max(largest, Double.isInfinite(s) ? 0 : Math.abs(s));
            }
        }
        this.size = largest == 0 ? 1 : largest;
        this.lowest = reach(false);
        this.highest = reach(true);
    }

    static ScoreModel of(Study study) {
        return new ScoreModel(study);
    }

    private double[] turned(double[] numbers) {
        if (sign < 0) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = -numbers[i];
            }
        }
        return numbers;
    }

    Study study() {
        return study;
    }

    /** Whether the scores are linear in the weights. */
    boolean isLinear() {
        return terms != null;
    }

    int options() {
        return scores.length;
    }

    int criteria() {
        return weights.length;
    }

    Option option(int i) {
        return study.problem().options().get(i);
    }

    List<Option> options(List<Integer> indices) {
        return indices.stream().map(this::option).toList();
    }

    private double[][] terms() {
        return requireNonNull(terms, "the scores are no sums of terms");
    }

    /** The row of an option: its score is the row times the weights. Not to be changed. */
    double[] row(int i) {
        return terms()[i];
    }

    /** The difference of two rows. */
    double[] lead(int i, int k) {
        double[][] rows = terms();
        double[] difference = new double[weights.length];
        for (int j = 0; j < difference.length; j++) {
            difference[j] = rows[i][j] - rows[k][j];
        }
        return difference;
    }

    /** The same, divided by the largest term, so that tolerances mean the same for every method. */
    double[] scaledLead(int i, int k) {
        double[] difference = lead(i, k);
        for (int j = 0; j < difference.length; j++) {
            difference[j] /= size;
        }
        return difference;
    }

    /**
     * The most that option i can be ahead of option k, by criterion, where missing performances may have any value: those
     * of i at their best, those of k at their worst; scaled like {@link #scaledLead}.
     */
    double[] scaledReach(int i, int k) {
        double[] best = requireNonNull(highest)[i];
        double[] worst = requireNonNull(lowest)[k];
        double[] difference = new double[weights.length];
        for (int j = 0; j < difference.length; j++) {
            difference[j] = (best[j] - worst[j]) / size;
        }
        return difference;
    }

    private double @Nullable [][] reach(boolean isBest) {
        if (terms == null || !MissingCells.areOpen(study.problem())) {
            return terms;
        }
        Study settled = study.with(Settled.missingAt(study.problem(), isBest));
        double[][] rows = settled.scorer().terms().orElseThrow().toRows();
        for (double[] row : rows) {
            turned(row);
        }
        return rows;
    }

    /** The largest term or score, by which tolerances are measured; more than 0. */
    double size() {
        return size;
    }

    /** The weights as they stand; a copy. */
    double[] weights() {
        return weights.clone();
    }

    /** Scores at the weights as they stand, more is better; not to be changed. */
    double[] scores() {
        return scores;
    }

    /** Scores at other weights, more is better. */
    double[] scores(double[] w) {
        return turned(scorer.score(Weights.of(w), Tracer.OFF).toArray());
    }

    /** The ranking at other weights. */
    Ranking ranking(double[] w) {
        return scorer.score(Weights.of(w), Tracer.OFF).ranking();
    }

    /** The ranking with the weights and performances of now. */
    Ranking ranking() {
        return ranking;
    }

    /** Index of the first option. */
    int first() {
        return ranking.option(0);
    }

    /** A score as the method itself gives it. */
    double original(double score) {
        return sign * score + 0.0;
    }

    boolean higherIsBetter() {
        return sign > 0;
    }

    /** By how much the first option is ahead of the best other one; 0 when it is alone. */
    double margin() {
        return scores.length < 2 ? 0 : scores[ranking.option(0)] - scores[ranking.option(1)];
    }
}
