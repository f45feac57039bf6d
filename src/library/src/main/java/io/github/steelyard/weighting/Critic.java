package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Weights by how much a criterion tells the options apart and how little it says what the others say already.
 *
 * <p><b>Formula:</b> c<sub>j</sub> = σ<sub>j</sub> Σ<sub>k</sub> (1 − r<sub>jk</sub>), σ and the correlations r of the
 * columns brought to 0 … 1 so that 1 is best; w<sub>j</sub> = c<sub>j</sub> / Σ<sub>k</sub> c<sub>k</sub>. 1 − r is half
 * the squared distance of the standardised columns, which leaves no rounding where columns agree.
 *
 * <p><b>Holds:</b> unit change and translation (unless normalisation is none).
 *
 * <p><b>Edge:</b> a constant column has weight 0 and no say in the conflict of the others. When only one column is not
 * constant, it takes all the weight. When all such columns agree perfectly, there is no conflict: refused.
 *
 * <p><b>Cost:</b> O(m n²).
 *
 * <p><b>Source:</b> Diakoulaki, Mavrotas &amp; Papayannakis (1995), Computers &amp; Operations Research 22(7), 763–770.
 *
 * <p><b>Differs:</b> some published figures rest on all columns being read as benefits: {@code normalization: benefit}.
 */
final class Critic implements DataWeighting {

    @Override
    public Description description() {
        return Description.of(
                        "critic",
                        "CRITIC",
                        "Criteria count by how much they tell options apart and how little the others say the same.")
                .formula("c_j = s_j sum_k (1 - r_jk); w_j = c_j / sum_k c_k; s the standard deviations and r the"
                        + " correlations of the normalised columns")
                .source("Diakoulaki, Mavrotas & Papayannakis (1995), Determining objective weights in multiple criteria"
                        + " problems: the CRITIC method, Computers & Operations Research 22(7), 763-770")
                .parameter(ParameterSpec.choice("correlation", "pearson", "spearman")
                        .help("pearson, as in the paper, or spearman: of the ranks, ties sharing the mean rank"))
                .parameter(ParameterSpec.choice("normalization", "directed", "benefit", "none")
                        .help("directed brings each column to 0..1 with 1 the best, as in the paper; benefit with 1 the"
                                + " largest; none leaves the performances as they are"))
                .output("standard-deviation", "population standard deviation by criterion, after normalisation")
                .output("conflict", "sum of 1 - r over the other criteria, by criterion");
    }

    @Override
    public Found find(Columns columns, Parameters parameters, Tracer tracer) {
        int n = columns.size();
        String normalization = parameters.text("normalization");
        double[][] y = new double[n][];
        double[][] z = new double[n][];
        double[] deviations = new double[n];
        for (int j = 0; j < n; j++) {
            y[j] = normalization.equals("none")
                    ? columns.x()[j]
                    : columns.minMax(j, normalization.equals("directed") && !columns.isMax(j));
            deviations[j] = Columns.deviation(y[j]);
            z[j] = standard(parameters.text("correlation").equals("spearman") ? ranks(y[j]) : y[j]);
        }
        int[] telling = IntStream.range(0, n).filter(j -> deviations[j] > 0).toArray();
        double[][] correlations = new double[n][n];
        double[] conflict = new double[n];
        double[] points = new double[n];
        for (int j : telling) {
            for (int k : telling) {
                double distance = halfSquare(z[j], z[k]);
                correlations[j][k] = 1 - distance;
                conflict[j] += distance;
            }
            points[j] = deviations[j] * (telling.length == 1 ? 1 : conflict[j]);
        }
        columns.trace(tracer, "y", "normalised performances", y);
        tracer.row("s", "standard deviation", columns.names(), deviations);
        tracer.table("r", "correlations, 0 with a constant column", columns.names(), columns.names(), correlations);
        tracer.row("sum(1-r)", "conflict with the other criteria", columns.names(), conflict);
        tracer.row("c", "information", columns.names(), points);
        return Found.of(points).with("standard-deviation", columns, deviations).with("conflict", columns, conflict);
    }

    /** (x − mean) / ‖x − mean‖; all 0 for a constant column. */
    private static double[] standard(double[] x) {
        double largest = Arrays.stream(x).map(Math::abs).max().getAsDouble();
        double[] scaled =
                Arrays.stream(x).map(v -> largest == 0 ? 0 : v / largest).toArray();
        double mean = Columns.mean(scaled);
        double length = Columns.deviation(scaled) * Math.sqrt(x.length);
        return Arrays.stream(scaled)
                .map(v -> length == 0 ? 0 : (v - mean) / length)
                .toArray();
    }

    private static double halfSquare(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum < 1e-20 ? 0 : sum / 2;
    }

    /** Ranks from 1, equal numbers sharing the mean of their places. */
    private static double[] ranks(double[] x) {
        Integer[] order = IntStream.range(0, x.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> x[i]));
        double[] ranks = new double[x.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && x[order[to]] == x[order[from]]) {
                to++;
            }
            for (int k = from; k < to; k++) {
                ranks[order[k]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
