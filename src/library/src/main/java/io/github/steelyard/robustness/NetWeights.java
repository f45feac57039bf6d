package io.github.steelyard.robustness;

import io.github.steelyard.sampling.DirichletWeights;
import io.github.steelyard.sampling.Draws;
import io.github.steelyard.sampling.PolytopeWeights;
import io.github.steelyard.sampling.SimplexWeights;
import io.github.steelyard.sampling.WeightSampler;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Weights from the points of {@link ScrambledNets}, spread as those of another sampler are.
 *
 * <p><b>Formula:</b> a Dirichlet distribution as broken sticks: the weight of the largest shape first, each is a share
 * B(α<sub>j</sub>, Σ of the later α) of what is left. All weights alike are shapes of 1. One uniform a weight, and the
 * first ones decide most, as quasi-random points like it.
 *
 * <p><b>Edge:</b> weights that a random walk draws stay as they are.
 *
 * <p><b>Source:</b> Devroye (1986), Non-Uniform Random Variate Generation, section XI.4.
 */
final class NetWeights {

    private NetWeights() {}

    /** How many coordinates the weights take. */
    static int coordinates(WeightSampler sampler) {
        if (sampler instanceof PolytopeWeights polytope) {
            return polytope.coordinates();
        }
        double[] shapes = shapes(sampler);
        return (int) Arrays.stream(shapes).filter(a -> a > 0).skip(1).count();
    }

    /** Shapes of the gamma variates behind the weights; none where they are not a Dirichlet distribution. */
    private static double[] shapes(WeightSampler sampler) {
        if (sampler instanceof DirichletWeights dirichlet) {
            return dirichlet.shapes();
        }
        double[] shapes = new double[sampler instanceof SimplexWeights ? sampler.size() : 0];
        Arrays.fill(shapes, 1);
        return shapes;
    }

    /** The same weights from coordinates 0, 1, … of the points. */
    static WeightSampler of(WeightSampler sampler, PerformanceSampler performances, ScrambledNets nets) {
        if (sampler instanceof PolytopeWeights polytope) {
            return new Polytope(polytope, nets);
        }
        double[] shapes = shapes(sampler);
        return shapes.length == 0 ? sampler : Sticks.of(sampler, shapes, performances, nets);
    }

    private record Polytope(PolytopeWeights plain, ScrambledNets nets) implements WeightSampler {
        @Override
        public int size() {
            return plain.size();
        }

        @Override
        public void fill(long first, int count, double[][] w) {
            double[] numbers = new double[plain.coordinates()];
            for (int k = 0; k < count; k++) {
                for (int c = 0; c < numbers.length; c++) {
                    numbers[c] = Draws.uniform(nets.bits(c, first + k));
                }
                double[] point = plain.at(numbers);
                for (int j = 0; j < point.length; j++) {
                    w[j][k] = point[j];
                }
            }
        }

        @Override
        public String words() {
            return plain.words();
        }
    }

    /**
     * @param order criteria with a weight above 0, the last of which has what is left
     * @param shares of what is left, but for the last
     */
    private record Sticks(WeightSampler plain, int[] order, Quantile[] shares, ScrambledNets nets)
            implements WeightSampler {

        static Sticks of(WeightSampler plain, double[] shapes, PerformanceSampler performances, ScrambledNets nets) {
            int[] order = IntStream.range(0, shapes.length)
                    .map(performances::criterion)
                    .filter(j -> shapes[j] > 0)
                    .boxed()
                    .sorted(Comparator.comparingDouble(j -> -shapes[j]))
                    .mapToInt(j -> j)
                    .toArray();
            Quantile[] shares = new Quantile[order.length - 1];
            double later = shapes[order[shares.length]];
            for (int s = shares.length - 1; s >= 0; s--) {
                shares[s] = SmoothQuantile.beta(shapes[order[s]], later, 0, 1);
                later += shapes[order[s]];
            }
            return new Sticks(plain, order, shares, nets);
        }

        @Override
        public int size() {
            return plain.size();
        }

        @Override
        public void fill(long first, int count, double[][] w) {
            for (double[] own : w) {
                Arrays.fill(own, 0, count, 0);
            }
            int[] bits = new int[count];
            double[] left = new double[count];
            Arrays.fill(left, 1);
            double[] share = new double[count];
            for (int s = 0; s < shares.length; s++) {
                nets.fill(s, first, count, bits);
                shares[s].fill(bits, count, share);
                take(share, left, w[order[s]], count);
            }
            System.arraycopy(left, 0, w[order[shares.length]], 0, count);
        }

        private static void take(double[] share, double[] left, double[] out, int count) {
            for (int k = 0; k < count; k++) {
                out[k] = left[k] * share[k];
                left[k] *= 1 - share[k];
            }
        }

        @Override
        public Optional<double[]> point() {
            return plain.point();
        }

        @Override
        public String words() {
            return plain.words();
        }
    }
}
