package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Combinative distance-based assessment: distances from the worst of everything, straight and along the axes.
 *
 * <p><b>Formula:</b> r = w x / max x (cost: w min x / x); ns<sub>j</sub> the least r of column j; E the Euclidean and T
 * the taxicab distance of an option from ns; H<sub>i</sub> = Σ<sub>k</sub> (E<sub>i</sub> − E<sub>k</sub>) +
 * ψ(E<sub>i</sub> − E<sub>k</sub>) (T<sub>i</sub> − T<sub>k</sub>), ψ(x) = 1 where |x| &gt;= τ, else 0.
 *
 * <p><b>In:</b> performances &gt;= 0, costs &gt; 0.
 *
 * <p><b>Out:</b> any sign, more is better; the scores sum to 0.
 *
 * <p><b>Holds:</b> unit change. <b>Fails:</b> translation, an option more or less, a duplicated option; dominance too,
 * where the threshold lets the taxicab distance count for one option of a pair and not for the other.
 *
 * <p><b>Cost:</b> O(m n + m log m): the sum over k is taken over the options sorted by E, where those within τ stand
 * together.
 *
 * <p><b>Source:</b> Keshavarz Ghorabaee, Zavadskas, Turskis &amp; Antucheviciene (2016), A new combinative distance-based
 * assessment (CODAS) method for multi-criteria decision-making, ECECSR 50(3), 25–44.
 */
final class Codas implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "codas",
                        "CODAS",
                        "Ranks by distance from the worst of everything, Euclidean first, taxicab where that is clear.")
                .formula(
                        "r_ij = w_j x_ij / max x_j (cost: w_j min x_j / x_ij); ns_j = min_i r_ij; E, T = Euclidean and "
                                + "taxicab distance from ns; H_i = sum_k (E_i - E_k) + psi(E_i - E_k) (T_i - T_k); "
                                + "psi(x) = 1 if |x| >= threshold, else 0")
                .source("Keshavarz Ghorabaee, Zavadskas, Turskis & Antucheviciene (2016), A new combinative "
                        + "distance-based assessment (CODAS) method for multi-criteria decision-making, Economic "
                        + "Computation and Economic Cybernetics Studies and Research 50(3), 25-44")
                .takes("Performances >= 0, above 0 where less is better, and one above 0 on every criterion.")
                .gives("Any sign, more is better; the scores of all options sum to 0.")
                .parameter(ParameterSpec.number("threshold", 0.02)
                        .atLeast(0)
                        .help("difference of Euclidean distances from which the taxicab distances count too"))
                .output("euclidean", "Euclidean distance from the negative ideal by option (E)")
                .output("taxicab", "taxicab distance from the negative ideal by option (T)");
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.of(Property.UNIT_CHANGE);
    }

    @Override
    public Optional<String> objection(Problem problem, Parameters parameters) {
        return Normalization.RATIO_TO_BEST.objection(problem);
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        Matrix n = Normalization.RATIO_TO_BEST.apply(problem);
        double[] worst = new double[n.columns()];
        for (int j = 0; j < worst.length; j++) {
            worst[j] = n.least(j);
        }
        double threshold = parameters.number("threshold");
        return (weights, tracer) -> score(problem, n, worst, threshold, weights, tracer);
    }

    private static Scores score(
            Problem problem, Matrix n, double[] worst, double threshold, Weights weights, Tracer tracer) {
        double[] euclidean = new double[n.rows()];
        double[] taxicab = new double[n.rows()];
        for (int j = 0; j < worst.length; j++) {
            for (int i = 0; i < euclidean.length; i++) {
                double distance = weights.at(j) * (n.at(i, j) - worst[j]);
                euclidean[i] += distance * distance;
                taxicab[i] += distance;
            }
        }
        for (int i = 0; i < euclidean.length; i++) {
            euclidean[i] = Math.sqrt(euclidean[i]);
        }
        double[] scores = assessments(euclidean, taxicab, threshold);
        if (tracer.isOn()) {
            Tables.byOptionAndCriterion(tracer, problem, "n", "ratios to the best performance", n.toRows());
            Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
            Tables.byOption(tracer, problem, "E", "Euclidean distance from the negative ideal", euclidean);
            Tables.byOption(tracer, problem, "T", "taxicab distance from the negative ideal", taxicab);
            Tables.byOption(tracer, problem, "H", "score: assessment against all others", scores);
        }
        return Scores.higherIsBetter(scores)
                .madeOf(n.rows())
                .with("euclidean", new Output.ByOption(euclidean))
                .with("taxicab", new Output.ByOption(taxicab));
    }

    private static double[] assessments(double[] e, double[] t, double threshold) {
        int m = e.length;
        int[] ascending = Ordering.bestFirst(e, false);
        double[] before = new double[m + 1];
        for (int k = 0; k < m; k++) {
            before[k + 1] = before[k] + t[ascending[k]];
        }
        double sumOfE = Arrays.stream(e).sum();
        double near = threshold * (1 - Ranking.TIE_TOLERANCE);
        double[] scores = new double[m];
        int from = 0;
        int to = 0;
        for (int i : ascending) {
            while (near > 0 && e[i] - e[ascending[from]] >= near) {
                from++;
            }
            while (near > 0 && to < m && e[ascending[to]] - e[i] < near) {
                to++;
            }
            double sumOfFarT = before[from] + (before[m] - before[to]);
            scores[i] = m * e[i] - sumOfE + (m - (to - from)) * t[i] - sumOfFarT;
        }
        return scores;
    }
}
