package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * MOORA with the full multiplicative form: three rankings, brought together by the theory of ordinal dominance.
 *
 * <p><b>Formula:</b> ratio system and reference point as in MOORA; full multiplicative form U<sub>i</sub> =
 * Π<sub>benefits</sub> x* / Π<sub>costs</sub> x*, weights as exponents, as factors (w x*) or not at all. An option
 * dominates another when it ranks better in more of the three than it ranks worse; score = options it dominates less
 * options that dominate it.
 *
 * <p><b>In:</b> performances &gt;= 0, costs &gt; 0; at most {@value #MOST_OPTIONS} options.
 *
 * <p><b>Out:</b> 1 − m .. m − 1, more is better; a cycle of dominance ends in equal scores.
 *
 * <p><b>Holds:</b> dominance, unit change. <b>Fails:</b> translation, an option more or less, a duplicated option.
 *
 * <p><b>Edge:</b> a criterion of weight 0 is left out of the products.
 *
 * <p><b>Cost:</b> O(m²) comparisons, O(m) memory.
 *
 * <p><b>Source:</b> Brauers &amp; Zavadskas (2010), Project management by MULTIMOORA as an instrument for transition
 * economies, Technological and Economic Development of Economy 16(1), 5–24; dominance: Brauers &amp; Zavadskas (2011).
 */
final class Multimoora implements AggregationMethod {

    private static final int MOST_OPTIONS = 50_000;

    @Override
    public Description description() {
        return Description.of(
                        "multimoora",
                        "MULTIMOORA",
                        "Ranks by ratio system, reference point and product form, and lets two of the three decide.")
                .formula("y_i = sum_benefits w_j x*_ij - sum_costs w_j x*_ij; d_i = max_j w_j |r_j - x*_ij|; "
                        + "U_i = product_benefits x*_ij^w_j / product_costs x*_ij^w_j; x* = x / |x_j|; "
                        + "score_i = options it beats in more of the three ranks than not, less those that beat it")
                .source("Brauers & Zavadskas (2010), Project management by MULTIMOORA as an instrument for transition "
                        + "economies, Technological and Economic Development of Economy 16(1), 5-24")
                .takes("Performances >= 0, above 0 where less is better; at most 50000 options.")
                .gives("Whole number: options beaten in more of the three rankings than not, less those that "
                        + "beat it; more is better.")
                .parameter(ParameterSpec.choice("multiplicative", "exponents", "factors", "none")
                        .help("where the weights stand in the product form: x^w, w x, or nowhere"))
                .output("ratio", "ratio system by option, more is better")
                .output("reference-point-distance", "largest weighted distance by option, less is better")
                .output("full-multiplicative", "product form by option, more is better");
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.of(Property.DOMINANCE, Property.UNIT_CHANGE);
    }

    @Override
    public Optional<String> objection(Problem problem, Parameters parameters) {
        return problem.options().size() > MOST_OPTIONS
                ? Optional.of("it compares every two options; more than " + MOST_OPTIONS + " take too long")
                : Sign.POSITIVE_COSTS.objection(problem, "the product form");
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        Matrix ratios = Moora.ratios(problem);
        double[] reference = Moora.reference(ratios);
        Matrix logs = logsOfRatios(problem.central());
        String form = parameters.text("multiplicative");
        return (weights, tracer) -> {
            double[] ratio = Linear.sum(ratios, weights);
            double[] distance = Moora.distances(ratios, reference, weights);
            double[] logOfProduct = logOfProduct(problem, logs, form, weights);
            double[] product = exp(logOfProduct);
            double[] scores = dominance(
                    Ranking.of(ratio, true).ranks(),
                    Ranking.of(distance, false).ranks(),
                    Ranking.of(logOfProduct, true).ranks());
            if (tracer.isOn()) {
                Tables.byOptionAndCriterion(tracer, problem, "x*", "ratios, costs negative", ratios.toRows());
                Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
                show(tracer, problem, ratio, distance, product, scores);
            }
            return Scores.higherIsBetter(scores)
                    .with("ratio", new Output.ByOption(ratio))
                    .with("reference-point-distance", new Output.ByOption(distance))
                    .with("full-multiplicative", new Output.ByOption(product));
        };
    }

    private static void show(
            Tracer tracer, Problem problem, double[] ratio, double[] distance, double[] product, double[] scores) {
        Tables.byOption(tracer, problem, "y", "ratio system", ratio);
        Tables.byOption(tracer, problem, "d", "distance from the reference point", distance);
        Tables.byOption(tracer, problem, "U", "full multiplicative form", product);
        Tables.byOption(tracer, problem, "D", "score: options dominated less options that dominate", scores);
    }

    /** ln x* = ln x − ln ‖x‖, where x* itself might vanish. */
    private static Matrix logsOfRatios(Matrix x) {
        Matrix logs = WeightedProduct.logs(x);
        double[][] columns = new double[x.columns()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = logs.column(j);
            double largest = logs.greatest(j);
            double squares = 0;
            for (double log : columns[j]) {
                squares += Math.exp(2 * (log - largest));
            }
            double logOfNorm = largest + Math.log(squares) / 2;
            for (int i = 0; i < columns[j].length; i++) {
                columns[j][i] -= logOfNorm;
            }
        }
        return Matrix.taking(x.rows(), columns);
    }

    private static double[] logOfProduct(Problem problem, Matrix logs, String form, Weights weights) {
        double[] sums = new double[logs.rows()];
        for (int j = 0; j < logs.columns(); j++) {
            double w = weights.at(j);
            if (w != 0) {
                int sign = problem.criteria().get(j).sign();
                double factor = form.equals("factors") ? Math.log(w) : 0;
                double exponent = form.equals("exponents") ? w : 1;
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += sign * exponent * (factor + logs.at(i, j));
                }
            }
        }
        return sums;
    }

    private static double[] exp(double[] logs) {
        double[] products = new double[logs.length];
        for (int i = 0; i < products.length; i++) {
            products[i] = Math.exp(logs[i]);
            if (products[i] == Double.POSITIVE_INFINITY) {
                throw new Refusal("the product form of 'multimoora' is too large to be a number; "
                        + "'multiplicative: exponents' keeps it small");
            }
        }
        return products;
    }

    private static double[] dominance(int[] first, int[] second, int[] third) {
        double[] scores = new double[first.length];
        for (int i = 0; i < scores.length; i++) {
            for (int other = i + 1; other < scores.length; other++) {
                int wins = Integer.signum(first[other] - first[i])
                        + Integer.signum(second[other] - second[i])
                        + Integer.signum(third[other] - third[i]);
                int sign = Integer.signum(wins);
                scores[i] += sign;
                scores[other] -= sign;
            }
        }
        return scores;
    }
}
