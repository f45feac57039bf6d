package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.ColumnTotals;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.text.Numbers;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Evaluation by distance from the average option.
 *
 * <p><b>Formula:</b> AV<sub>j</sub> the mean of column j; PDA = max(0, x − AV) / AV, NDA = max(0, AV − x) / AV (for
 * costs the other way round); SP = Σ w PDA, SN = Σ w NDA; score AS = (SP / max SP + 1 − SN / max SN) / 2.
 *
 * <p><b>In:</b> columns whose mean is above 0.
 *
 * <p><b>Out:</b> 0..1, 1 best.
 *
 * <p><b>Holds:</b> dominance, unit change. <b>Fails:</b> translation, an option more or less, a duplicated option: all
 * move the average.
 *
 * <p><b>Edge:</b> options that are all alike are average: SP / max SP and SN / max SN count 0, the score is ½ for all.
 *
 * <p><b>Source:</b> Keshavarz Ghorabaee, Zavadskas, Olfat &amp; Turskis (2015), Multi-criteria inventory classification
 * using a new method of evaluation based on distance from average solution (EDAS), Informatica 26(3), 435–451.
 */
final class Edas implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "edas", "EDAS", "Weighs how far an option is above the average against how far it is below.")
                .formula("AV_j = mean of column j; PDA = max(0, x - AV) / AV, NDA = max(0, AV - x) / AV (costs the "
                        + "other way round); SP = sum_j w_j PDA, SN = sum_j w_j NDA; "
                        + "score AS = (SP / max SP + 1 - SN / max SN) / 2")
                .source("Keshavarz Ghorabaee, Zavadskas, Olfat & Turskis (2015), Multi-criteria inventory "
                        + "classification using a new method of evaluation based on distance from average solution "
                        + "(EDAS), Informatica 26(3), 435-451")
                .takes("Performances whose mean is above 0 on every criterion.")
                .gives("0 to 1, 1 the best: most above and least below the average.")
                .output("positive", "weighted distance above the average by option (SP)")
                .output("negative", "weighted distance below the average by option (SN)");
    }

    @Override
    public Sight sight(Parameters parameters) {
        return Sight.SUMS;
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.of(Property.DOMINANCE, Property.UNIT_CHANGE);
    }

    @Override
    public Optional<String> objection(Problem problem, Parameters parameters) {
        for (int j = 0; j < problem.criteria().size(); j++) {
            double mean = mean(problem, j);
            double largest = Math.max(
                    Math.abs(problem.central().least(j)),
                    Math.abs(problem.central().greatest(j)));
            if (!(mean > Ranking.TIE_TOLERANCE * largest)) {
                return Optional.of("it divides by the mean of each column, which must be above 0; that of '"
                        + problem.criteria().get(j).id() + "' is " + Numbers.plain(mean));
            }
        }
        return Optional.empty();
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        int n = problem.criteria().size();
        double[] average = new double[n];
        double[][] above = new double[n][];
        double[][] below = new double[n][];
        for (int j = 0; j < n; j++) {
            double[] x = problem.central().column(j);
            average[j] = mean(problem, j);
            boolean constant = problem.central().least(j) == problem.central().greatest(j);
            int sign = problem.criteria().get(j).sign();
            above[j] = new double[x.length];
            below[j] = new double[x.length];
            for (int i = 0; i < x.length && !constant; i++) {
                double distance = sign * (x[i] - average[j]) / average[j];
                above[j][i] = Math.max(0, distance);
                below[j][i] = Math.max(0, -distance);
            }
        }
        int m = problem.options().size();
        Matrix pda = Matrix.taking(m, above);
        Matrix nda = Matrix.taking(m, below);
        return (weights, tracer) -> {
            double[] positive = Linear.sum(pda, weights);
            double[] negative = Linear.sum(nda, weights);
            Overall[] overall = Overall.of(problem, 0, positive, negative);
            double[] ofPositive = sharesOf(overall[0].greatest(), positive);
            double[] ofNegative = sharesOf(overall[1].greatest(), negative);
            double[] scores = new double[m];
            for (int i = 0; i < m; i++) {
                scores[i] = (ofPositive[i] + (1 - ofNegative[i])) / 2;
            }
            if (tracer.isOn()) {
                Tables.byCriterion(tracer, problem, "AV", "average option", average);
                Tables.byOptionAndCriterion(tracer, problem, "PDA", "distance above the average", pda.toRows());
                Tables.byOptionAndCriterion(tracer, problem, "NDA", "distance below the average", nda.toRows());
                Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
                Tables.byOption(tracer, problem, "SP", "weighted distance above", positive);
                Tables.byOption(tracer, problem, "SN", "weighted distance below", negative);
                Tables.byOption(tracer, problem, "AS", "score: appraisal", scores);
            }
            return Scores.higherIsBetter(scores)
                    .with("positive", new Output.ByOption(positive))
                    .with("negative", new Output.ByOption(negative));
        };
    }

    private static double mean(Problem problem, int j) {
        Optional<ColumnTotals> whole = problem.central().whole(j);
        if (whole.isPresent()) {
            return whole.get().mean();
        }
        double[] x = problem.central().column(j);
        double sum = ColumnTotals.sum(x);
        if (Double.isFinite(sum)) {
            return sum / x.length;
        }
        double mean = 0;
        for (double v : x) {
            mean += v / x.length;
        }
        return mean;
    }

    private static double[] sharesOf(double greatest, double[] x) {
        double[] shares = new double[x.length];
        for (int i = 0; greatest > 0 && i < x.length; i++) {
            shares[i] = x[i] / greatest;
        }
        return shares;
    }
}
