package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Weighted aggregated sum product assessment: a mean of weighted sum and weighted product.
 *
 * <p><b>Formula:</b> Q = λ Σ<sub>j</sub> w<sub>j</sub> y<sub>ij</sub> + (1 − λ) Π<sub>j</sub>
 * y<sub>ij</sub><sup>w<sub>j</sub></sup>, y = x / max x (cost: min x / x).
 *
 * <p><b>In:</b> performances &gt;= 0, costs &gt; 0.
 *
 * <p><b>Out:</b> 0..1, 1 for an option that is best everywhere.
 *
 * <p><b>Holds:</b> dominance, unit change, duplicated option. <b>Fails:</b> translation; an option more or less (the
 * best of a column moves the ratios of the sum).
 *
 * <p><b>Edge:</b> as for the weighted product.
 *
 * <p><b>Source:</b> Zavadskas, Turskis, Antucheviciene &amp; Zakarevicius (2012), Optimization of weighted aggregated
 * sum product assessment, Elektronika ir Elektrotechnika 122(6), 3–6.
 */
final class Waspas implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "waspas",
                        "WASPAS",
                        "Mixes the weighted sum and the weighted product of ratios to the best performance.")
                .formula("Q_i = lambda sum_j w_j y_ij + (1 - lambda) product_j y_ij^w_j; "
                        + "y = x / max x (cost: min x / x)")
                .source("Zavadskas, Turskis, Antucheviciene & Zakarevicius (2012), Optimization of weighted aggregated "
                        + "sum product assessment, Elektronika ir Elektrotechnika 122(6), 3-6")
                .takes("Performances >= 0, above 0 where less is better, and one above 0 on every criterion.")
                .gives("0 to 1, 1 for an option that is best everywhere.")
                .parameter(ParameterSpec.number("lambda", 0.5)
                        .in(0, 1)
                        .help("share of the weighted sum; the rest is the weighted product"))
                .output("sum", "weighted sum by option (Q1)")
                .output("product", "weighted product by option (Q2)");
    }

    @Override
    public Sight sight(Parameters parameters) {
        return Sight.COLUMNS;
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.of(Property.DOMINANCE, Property.UNIT_CHANGE, Property.DUPLICATED_OPTION);
    }

    @Override
    public Optional<String> objection(Problem problem, Parameters parameters) {
        return Normalization.RATIO_TO_BEST.objection(problem);
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        double lambda = parameters.number("lambda");
        Matrix y = Normalization.RATIO_TO_BEST.apply(problem);
        Matrix logs = WeightedProduct.logs(y);
        return (weights, tracer) -> {
            double[] sums = Linear.sum(y, weights);
            double[] products = WeightedProduct.products(logs, weights);
            double[] scores = new double[sums.length];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = lambda * sums[i] + (1 - lambda) * products[i];
            }
            if (tracer.isOn()) {
                Tables.byOptionAndCriterion(tracer, problem, "y", "ratios to the best performance", y.toRows());
                Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
                Tables.byOption(tracer, problem, "Q1", "weighted sum", sums);
                Tables.byOption(tracer, problem, "Q2", "weighted product", products);
                Tables.byOption(tracer, problem, "Q", "score: mean of both by lambda", scores);
            }
            return Scores.higherIsBetter(scores)
                    .with("sum", new Output.ByOption(sums))
                    .with("product", new Output.ByOption(products));
        };
    }
}
