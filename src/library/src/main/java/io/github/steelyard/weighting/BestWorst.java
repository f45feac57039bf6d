package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Weights;
import io.github.steelyard.optimization.LinearProgram;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Weights from comparing the best child with all others and all others with the worst.
 *
 * <p><b>Formula:</b> linear: min ξ with |w<sub>B</sub> − a<sub>Bj</sub> w<sub>j</sub>| ≤ ξ, |w<sub>j</sub> −
 * a<sub>jW</sub> w<sub>W</sub>| ≤ ξ, Σw = 1. Nonlinear: min ξ with |w<sub>B</sub> / w<sub>j</sub> − a<sub>Bj</sub>| ≤ ξ,
 * |w<sub>j</sub> / w<sub>W</sub> − a<sub>jW</sub>| ≤ ξ; its optimum is had exactly, see {@link BestWorstRatios}.
 *
 * <p><b>In:</b> ratios ≥ 1; a<sub>BB</sub> and a<sub>WW</sub> may be left out, a<sub>BW</sub> in one of the two lists.
 *
 * <p><b>Out:</b> {@code consistency-ratio} = ξ of the nonlinear model over the largest ξ that a<sub>BW</sub> allows, a
 * property of the judgements and so given with both models; {@code input-consistency} = max<sub>j</sub> |a<sub>Bj</sub>
 * a<sub>jW</sub> − a<sub>BW</sub>| / (a<sub>BW</sub>² − a<sub>BW</sub>).
 *
 * <p><b>Edge:</b> several optima. Nonlinear: each child takes the weight at which its own largest deviation is smallest,
 * which is unique, and the ranges of optimal weights are given. Linear: the middle of the range of w<sub>B</sub> (then
 * of w<sub>W</sub>), which fixes the others. One child: 1. The two lists disagree on a<sub>BW</sub>: refused.
 *
 * <p><b>Source:</b> Rezaei (2015), Omega 53, 49–57; linear: Rezaei (2016), Omega 64, 126–130; input consistency: Liang,
 * Brunelli &amp; Rezaei (2020), Omega 96, 102175.
 *
 * <p><b>Differs:</b> programs that hand the nonlinear model to a general solver return any of its optima, or none.
 */
final class BestWorst implements WeightingMethod {

    @Override
    public Description description() {
        return Description.of(
                        "best-worst",
                        "Best-worst method",
                        "Weights from how many times as important the best node is as each, and each as the worst.")
                .formula("linear: min xi, |w_B - a_Bj w_j| <= xi, |w_j - a_jW w_W| <= xi; nonlinear: min xi,"
                        + " |w_B / w_j - a_Bj| <= xi, |w_j / w_W - a_jW| <= xi; sum(w) = 1")
                .source(
                        "Rezaei (2015), Best-worst multi-criteria decision-making method, Omega 53, 49-57; linear model:"
                                + " Rezaei (2016), Omega 64, 126-130; input consistency: Liang, Brunelli & Rezaei (2020),"
                                + " Omega 96, 102175")
                .parameter(
                        ParameterSpec.required("best", ParameterKind.CRITERION).help("the node that matters most"))
                .parameter(
                        ParameterSpec.required("worst", ParameterKind.CRITERION).help("the node that matters least"))
                .parameter(ParameterSpec.required("best-to-others", ParameterKind.NUMBER_BY_CRITERION)
                        .in(1, 1e6)
                        .help("how many times as important the best is as each other node, usually 1 to 9"))
                .parameter(ParameterSpec.required("others-to-worst", ParameterKind.NUMBER_BY_CRITERION)
                        .in(1, 1e6)
                        .help("how many times as important each other node is as the worst, usually 1 to 9"))
                .parameter(ParameterSpec.choice("model", "linear", "nonlinear")
                        .help("linear has one optimum in practice; nonlinear is the original"))
                .output("xi", "the largest deviation of the model, smallest possible; 0 when nothing contradicts")
                .output(
                        "consistency-ratio",
                        "xi of the nonlinear model over the largest that is possible for the best against the worst")
                .output(
                        "input-consistency",
                        "largest |a_Bj a_jW - a_BW| / (a_BW^2 - a_BW): 0 when the judgements agree, 1 at worst")
                .output("weight-intervals", "nonlinear: smallest and largest optimal weight of each node");
    }

    @Override
    public LocalWeights weigh(WeightingTask task, Parameters parameters, Tracer tracer) {
        BestWorstJudgements judgements = BestWorstJudgements.of(task, parameters);
        BestWorstRatios ratios = new BestWorstRatios(judgements);
        boolean linear = parameters.text("model").equals("linear");
        Map<String, Object> outputs = new LinkedHashMap<>();
        double[] w;
        if (linear) {
            double[] optimum = linear(judgements);
            outputs.put("xi", optimum[task.size()]);
            w = Arrays.copyOf(optimum, task.size());
        } else {
            outputs.put("xi", ratios.xi());
            w = ratios.weights();
        }
        judgements.consistencyRatio(ratios.xi()).ifPresent(r -> outputs.put("consistency-ratio", r));
        outputs.put("input-consistency", judgements.inputConsistency());
        if (!linear) {
            Map<String, Object> intervals = new LinkedHashMap<>();
            double[][] ends = ratios.intervals();
            for (int j = 0; j < w.length; j++) {
                intervals.put(task.ids().get(j), List.of(ends[j][0], ends[j][1]));
            }
            outputs.put("weight-intervals", intervals);
        }
        tracer.row("a_B", "the best over each node", task.names(), judgements.overOthers());
        tracer.row("a_W", "each node over the worst", task.names(), judgements.overWorst());
        tracer.row("w", "weights", task.names(), w);
        Contradiction contradiction = judgements.contradiction(task.ids());
        return new LocalWeights(Weights.of(w), outputs, judgements.remarks(contradiction), Optional.of(contradiction));
    }

    /** The weights, then ξ. */
    private static double[] linear(BestWorstJudgements judgements) {
        int n = judgements.size();
        int best = judgements.best();
        int worst = judgements.worst();
        LinearProgram program = new LinearProgram(n + 1);
        double[] sum = new double[n + 1];
        Arrays.fill(sum, 0, n, 1);
        program.exactly(sum, 1);
        for (int j = 0; j < n; j++) {
            if (j != best) {
                within(program, best, j, judgements.overOthers()[j]);
            }
            if (j != worst && j != best) {
                within(program, j, worst, judgements.overWorst()[j]);
            }
        }
        double[] xi = new double[n + 1];
        xi[n] = 1;
        LinearProgram.Optimal optimum = (LinearProgram.Optimal) program.minimize(xi);
        double[] point = optimum.point();
        program.atMost(xi, optimum.value() + 1e-12);
        for (int j : new int[] {best, worst}) {
            double[] one = new double[n + 1];
            one[j] = 1;
            if (program.minimize(one) instanceof LinearProgram.Optimal low
                    && program.maximize(one) instanceof LinearProgram.Optimal high
                    && high.value() - low.value() > 1e-6) {
                double middle = low.value() / 2 + high.value() / 2;
                program.atLeast(one, middle - 1e-12).atMost(one, middle + 1e-12);
                if (program.minimize(xi) instanceof LinearProgram.Optimal centred) {
                    point = centred.point();
                }
            }
        }
        for (int j = 0; j <= n; j++) {
            point[j] = Math.max(0, point[j]);
        }
        return point;
    }

    /** |w_i − ratio w_j| ≤ ξ. */
    private static void within(LinearProgram program, int i, int j, double ratio) {
        double[] a = new double[program.variables()];
        a[i] = 1;
        a[j] = -ratio;
        a[a.length - 1] = -1;
        program.atMost(a, 0);
        a[a.length - 1] = 1;
        program.atLeast(a, 0);
    }
}
