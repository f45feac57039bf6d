package io.github.steelyard.aggregation;

/**
 * Flows under the gaussian preference function.
 *
 * <p>Few options are summed pair by pair. Many are put into boxes half a bend wide; what a full box adds is a short
 * series in Hermite polynomials about its middle, so that the work grows with the number of options, not its square.
 * A series of {@value #TERMS} terms is exact to rounding; beyond 9 bends the preference is 1.
 *
 * <p><b>Formula:</b> with u = (x − c)/s and v = (y − c)/s: exp(−(u − v)²/2) = exp(−u²/2) Σ He<sub>n</sub>(u)
 * v<sup>n</sup>/n!.
 *
 * <p><b>Source:</b> Greengard &amp; Strain (1991), The fast Gauss transform, SIAM J. Sci. Stat. Comput. 12(1), 79–94.
 */
final class GaussianFlows {

    private static final int TERMS = 18;
    private static final double REACH = 9;
    private static final int FEW = 1000;

    private GaussianFlows() {}

    /** Adds to both flows of performances sorted in ascending order. */
    static void add(double[] y, double s, double[] plus, double[] minus) {
        if (y.length <= FEW) {
            pairs(y, s, plus, minus);
        } else {
            int m = y.length;
            new Boxes(y, s).addTo(plus);
            double[] mirrored = new double[m];
            double[] flows = new double[m];
            for (int k = 0; k < m; k++) {
                mirrored[k] = -y[m - 1 - k];
            }
            new Boxes(mirrored, s).addTo(flows);
            for (int k = 0; k < m; k++) {
                minus[k] += flows[m - 1 - k];
            }
        }
    }

    private static void pairs(double[] y, double s, double[] plus, double[] minus) {
        for (int k = 1; k < y.length; k++) {
            for (int t = 0; t < k; t++) {
                if (Gap.exceeds(y[k], y[t], 0)) {
                    double d = (y[k] - y[t]) / s;
                    double preference = -Math.expm1(-d * d / 2);
                    plus[k] += preference;
                    minus[t] += preference;
                }
            }
        }
    }

    /** One direction: what each option is preferred to those before it. */
    private static final class Boxes {
        private final double[] y;
        private final double s;
        private final int[] start;
        private final double[] middle;
        private final double[][] moments;
        private int boxes;

        Boxes(double[] y, double s) {
            this.y = y;
            this.s = s;
            this.start = new int[y.length + 1];
            this.middle = new double[y.length];
            for (int k = 0; k < y.length; k++) {
                if (boxes == 0 || y[k] - y[start[boxes - 1]] > s / 2) {
                    start[boxes] = k;
                    middle[boxes] = y[k] + s / 4;
                    boxes++;
                }
            }
            start[boxes] = y.length;
            this.moments = new double[boxes][];
        }

        void addTo(double[] plus) {
            int nearest = 0;
            for (int b = 0; b < boxes; b++) {
                boolean full = start[b + 1] - start[b] > TERMS;
                double[] here = new double[TERMS];
                while (y[start[b]] - y[start[nearest + 1] - 1] > REACH * s) {
                    nearest++;
                }
                for (int k = start[b]; k < start[b + 1]; k++) {
                    double near = 0;
                    for (int c = nearest; c < b; c++) {
                        near += moments[c] == null
                                ? direct(k, start[c], start[c + 1])
                                : series(moments[c], (y[k] - middle[c]) / s);
                    }
                    if (full) {
                        collect(here, (y[k] - middle[b]) / s);
                        near += series(here, (y[k] - middle[b]) / s);
                    } else {
                        near += direct(k, start[b], k + 1);
                    }
                    plus[k] += Math.max(0, k + 1 - start[nearest] - near) + start[nearest];
                }
                moments[b] = full ? here : null;
            }
        }

        private double direct(int k, int from, int to) {
            double sum = 0;
            for (int t = from; t < to; t++) {
                double d = (y[k] - y[t]) / s;
                sum += Math.exp(-d * d / 2);
            }
            return sum;
        }

        private static void collect(double[] moments, double v) {
            double power = 1;
            for (int n = 0; n < TERMS; n++) {
                moments[n] += power;
                power *= v / (n + 1);
            }
        }

        private static double series(double[] moments, double u) {
            double before = 0;
            double hermite = 1;
            double sum = 0;
            for (int n = 0; n < TERMS; n++) {
                sum += moments[n] * hermite;
                double next = u * hermite - n * before;
                before = hermite;
                hermite = next;
            }
            return sum * Math.exp(-u * u / 2);
        }
    }
}
