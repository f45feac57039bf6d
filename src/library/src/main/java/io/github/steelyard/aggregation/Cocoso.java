package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.ColumnTotals;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.EnumSet;
import java.util.Set;

/**
 * Combined compromise solution: three ways to weigh a sum against a sum of powers, taken together.
 *
 * <p><b>Formula:</b> r = (x − min) / (max − min) (cost: (max − x) / (max − min)); S = Σ w r; P = Σ r<sup>w</sup>;
 * k<sub>a</sub> = (P + S) / Σ (P + S); k<sub>b</sub> = S / min S + P / min P; k<sub>c</sub> = (λ S + (1 − λ) P) /
 * (λ max S + (1 − λ) max P); score k = (k<sub>a</sub> k<sub>b</sub> k<sub>c</sub>)<sup>1/3</sup> + (k<sub>a</sub> +
 * k<sub>b</sub> + k<sub>c</sub>) / 3.
 *
 * <p><b>Out:</b> more is better.
 *
 * <p><b>Holds:</b> dominance, unit change, translation. <b>Fails:</b> an option more or less, a duplicated option.
 *
 * <p><b>Edge:</b> a criterion of weight 0 and a constant column are left out of both sums. Options that are all alike
 * have the same score. <b>Throws:</b> when one option is the worst on every criterion that counts, while others are
 * not: it would be divided by.
 *
 * <p><b>Source:</b> Yazdani, Zarate, Zavadskas &amp; Turskis (2019), A combined compromise solution (CoCoSo) method for
 * multi-criteria decision-making problems, Management Decision 57(9), 2501–2519.
 */
final class Cocoso implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "cocoso",
                        "CoCoSo",
                        "Combines three compromises between a weighted sum and a sum of powered values.")
                .formula("r_ij = (x - min) / (max - min) (cost: (max - x) / (max - min)); S_i = sum_j w_j r_ij; "
                        + "P_i = sum_j r_ij^w_j; k_a = (P_i + S_i) / sum(P + S); k_b = S_i / min S + P_i / min P; "
                        + "k_c = (lambda S_i + (1 - lambda) P_i) / (lambda max S + (1 - lambda) max P); "
                        + "score k = (k_a k_b k_c)^(1/3) + (k_a + k_b + k_c) / 3")
                .source("Yazdani, Zarate, Zavadskas & Turskis (2019), A combined compromise solution (CoCoSo) method "
                        + "for multi-criteria decision-making problems, Management Decision 57(9), 2501-2519")
                .takes("Performances of any sign; no option may be the worst on every criterion that counts.")
                .gives("Above 0, more is better; not comparable between decisions.")
                .parameter(ParameterSpec.number("lambda", 0.5)
                        .in(0, 1)
                        .help("share of the weighted sum in k_c; the rest is the sum of powers"))
                .output("k-a", "first compromise by option: share of the total")
                .output("k-b", "second compromise by option: multiples of the least")
                .output("k-c", "third compromise by option: share of the greatest");
    }

    @Override
    public Sight sight(Parameters parameters) {
        return Sight.SUMS;
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.of(Property.DOMINANCE, Property.UNIT_CHANGE, Property.TRANSLATION);
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        Matrix r = Normalization.MIN_MAX.apply(problem);
        double lambda = parameters.number("lambda");
        return (weights, tracer) -> score(problem, r, lambda, weights, tracer);
    }

    private static Scores score(Problem problem, Matrix r, double lambda, Weights weights, Tracer tracer) {
        double[] s = Linear.sum(r, weights);
        double[] p = powers(r, weights);
        Overall[] overall = Overall.of(problem, 0, s, p);
        double leastS = overall[0].least();
        double leastP = overall[1].least();
        double greatestS = overall[0].greatest();
        double greatestP = overall[1].greatest();
        if (leastS == 0 && greatestS > 0) {
            throw new Refusal("'cocoso' divides by the score of the worst option; '" + worst(problem, s)
                    + "' is the worst on every criterion that counts, which makes it 0");
        }
        boolean alike = greatestS == 0;
        double total = sum(s, overall[0]) + sum(p, overall[1]);
        double[] a = new double[s.length];
        double[] b = new double[s.length];
        double[] c = new double[s.length];
        double[] scores = new double[s.length];
        for (int i = 0; i < s.length; i++) {
            a[i] = alike ? 1.0 / s.length : (p[i] + s[i]) / total;
            b[i] = alike ? 2 : s[i] / leastS + p[i] / leastP;
            c[i] = alike ? 1 : (lambda * s[i] + (1 - lambda) * p[i]) / (lambda * greatestS + (1 - lambda) * greatestP);
            scores[i] = Math.cbrt(a[i] * b[i] * c[i]) + (a[i] + b[i] + c[i]) / 3;
        }
        if (tracer.isOn()) {
            Tables.byOptionAndCriterion(tracer, problem, "r", "performances as shares of the range", r.toRows());
            Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
            Tables.byOption(tracer, problem, "S", "weighted sum", s);
            Tables.byOption(tracer, problem, "P", "sum of powers", p);
            Tables.byOption(tracer, problem, "k_a", "share of the total", a);
            Tables.byOption(tracer, problem, "k_b", "multiples of the least", b);
            Tables.byOption(tracer, problem, "k_c", "share of the greatest", c);
            Tables.byOption(tracer, problem, "k", "score: the three together", scores);
        }
        return Scores.higherIsBetter(scores)
                .with("k-a", new Output.ByOption(a))
                .with("k-b", new Output.ByOption(b))
                .with("k-c", new Output.ByOption(c));
    }

    private static double sum(double[] x, Overall all) {
        return all.beyond().map(ColumnTotals::sum).orElseGet(() -> ColumnTotals.sum(x));
    }

    private static double[] powers(Matrix r, Weights weights) {
        double[] sums = new double[r.rows()];
        for (int j = 0; j < r.columns(); j++) {
            if (weights.at(j) > 0) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += Math.pow(r.at(i, j), weights.at(j));
                }
            }
        }
        return sums;
    }

    private static String worst(Problem problem, double[] s) {
        int i = 0;
        while (s[i] > 0) {
            i++;
        }
        return problem.options().get(i).id();
    }
}
