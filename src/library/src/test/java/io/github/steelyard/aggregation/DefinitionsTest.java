package io.github.steelyard.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Problem;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Methods that are computed by a shorter or faster way than their papers write, against what the papers write. */
class DefinitionsTest {

    private interface Definition {
        double[] scores(Sample sample, double[] w);
    }

    private static void agrees(String id, Definition definition) {
        AggregationMethod method = AggregationMethods.all().get(id);
        for (int seed = 0; seed < 60; seed++) {
            int m = seed > 0 ? 2 + seed % 9 : id.equals("topsis") ? 2500 : 300;
            Sample sample = Sample.random(new SplittableRandom(seed), m, 1 + seed % 4, Sample.Kind.values()[seed % 3]);
            Problem problem = sample.problem();
            double[] ours = method.prepared(problem, Parameters.defaults(method))
                    .score(sample.weights(), Tracer.OFF)
                    .toArray();
            double[] theirs = definition.scores(sample, sample.weights().toArray());
            double size = Arrays.stream(theirs).map(Math::abs).max().orElse(0);
            for (int i = 0; i < m; i++) {
                int option = i;
                assertThat(ours[i])
                        .as(() -> id + ", option " + option + " of " + sample)
                        .isEqualTo(theirs[i], within(1e-11 * (1 + size)));
            }
        }
    }

    private static boolean isMax(Sample sample, int j) {
        return sample.criteria().get(j).sign() > 0;
    }

    private static double greatest(Sample sample, int j) {
        return Arrays.stream(sample.rows()).mapToDouble(row -> row[j]).max().orElseThrow();
    }

    private static double least(Sample sample, int j) {
        return Arrays.stream(sample.rows()).mapToDouble(row -> row[j]).min().orElseThrow();
    }

    /** x / max x, for costs min x / x. */
    private static double ratio(Sample sample, int i, int j) {
        double x = sample.rows()[i][j];
        return isMax(sample, j) ? x / greatest(sample, j) : least(sample, j) / x;
    }

    private static double share(Sample sample, int i, int j) {
        double range = greatest(sample, j) - least(sample, j);
        double x = sample.rows()[i][j];
        return range == 0 ? 0 : (isMax(sample, j) ? x - least(sample, j) : greatest(sample, j) - x) / range;
    }

    @Test
    void topsisRowByRow() {
        agrees("topsis", (sample, w) -> {
            int n = sample.n();
            double[] norm = new double[n];
            double[] best = new double[n];
            double[] worst = new double[n];
            for (int j = 0; j < n; j++) {
                int column = j;
                norm[j] = Math.sqrt(Arrays.stream(sample.rows())
                        .mapToDouble(row -> row[column] * row[column])
                        .sum());
                best[j] = w[j] * (isMax(sample, j) ? greatest(sample, j) : least(sample, j)) / norm[j];
                worst[j] = w[j] * (isMax(sample, j) ? least(sample, j) : greatest(sample, j)) / norm[j];
            }
            return Arrays.stream(sample.rows())
                    .mapToDouble(row -> {
                        double toBest = 0;
                        double toWorst = 0;
                        for (int j = 0; j < n; j++) {
                            toBest += Math.pow(w[j] * row[j] / norm[j] - best[j], 2);
                            toWorst += Math.pow(w[j] * row[j] / norm[j] - worst[j], 2);
                        }
                        double both = Math.sqrt(toBest) + Math.sqrt(toWorst);
                        return both == 0 ? 1 : Math.sqrt(toWorst) / both;
                    })
                    .toArray();
        });
    }

    @Test
    void codasPairByPair() {
        agrees("codas", (sample, w) -> {
            int m = sample.m();
            double[] e = new double[m];
            double[] t = new double[m];
            for (int j = 0; j < sample.n(); j++) {
                double lowest = Double.POSITIVE_INFINITY;
                for (int i = 0; i < m; i++) {
                    lowest = Math.min(lowest, w[j] * ratio(sample, i, j));
                }
                for (int i = 0; i < m; i++) {
                    double distance = w[j] * ratio(sample, i, j) - lowest;
                    e[i] += distance * distance;
                    t[i] += distance;
                }
            }
            double[] h = new double[m];
            for (int i = 0; i < m; i++) {
                for (int k = 0; k < m; k++) {
                    double lead = Math.sqrt(e[i]) - Math.sqrt(e[k]);
                    h[i] += lead + (Math.abs(lead) >= 0.02 ? t[i] - t[k] : 0);
                }
            }
            return h;
        });
    }

    @Test
    void marcosByItsUtilityFunctions() {
        agrees("marcos", (sample, w) -> {
            double ideal = Arrays.stream(w).sum();
            double antiIdeal = 0;
            for (int j = 0; j < w.length; j++) {
                int column = j;
                antiIdeal += w[j]
                        * IntStream.range(0, sample.m())
                                .mapToDouble(i -> ratio(sample, i, column))
                                .min()
                                .orElseThrow();
            }
            double s0 = antiIdeal;
            return IntStream.range(0, sample.m())
                    .mapToDouble(i -> {
                        double s = 0;
                        for (int j = 0; j < w.length; j++) {
                            s += w[j] * ratio(sample, i, j);
                        }
                        double minus = s / s0;
                        double plus = s / ideal;
                        double fMinus = plus / (plus + minus);
                        double fPlus = minus / (plus + minus);
                        return (plus + minus) / (1 + (1 - fPlus) / fPlus + (1 - fMinus) / fMinus);
                    })
                    .toArray();
        });
    }

    @Test
    void cradisCellByCell() {
        agrees("cradis", (sample, w) -> {
            int m = sample.m();
            int n = sample.n();
            double[][] v = new double[m][n];
            double[] optimal = new double[n];
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    v[i][j] = w[j] * ratio(sample, i, j);
                    optimal[j] = Math.max(optimal[j], v[i][j]);
                }
            }
            double t = Arrays.stream(v).flatMapToDouble(Arrays::stream).max().orElseThrow();
            double a = Arrays.stream(v).flatMapToDouble(Arrays::stream).min().orElseThrow();
            double toIdeal = Arrays.stream(optimal).map(x -> t - x).sum();
            double fromAntiIdeal = Arrays.stream(optimal).map(x -> x - a).sum();
            return Arrays.stream(v)
                    .mapToDouble(row -> {
                        double plus = Arrays.stream(row).map(x -> t - x).sum();
                        double minus = Arrays.stream(row).map(x -> x - a).sum();
                        boolean isOptimal = Arrays.equals(row, optimal);
                        return ((isOptimal ? 1 : toIdeal / plus) + (isOptimal ? 1 : minus / fromAntiIdeal)) / 2;
                    })
                    .toArray();
        });
    }

    @Test
    void mabacByWeightedTableAndBorder() {
        agrees("mabac", (sample, w) -> {
            double[] scores = new double[sample.m()];
            for (int j = 0; j < w.length; j++) {
                double border = 1;
                for (int i = 0; i < scores.length; i++) {
                    border *= Math.pow(w[j] * (share(sample, i, j) + 1), 1.0 / scores.length);
                }
                for (int i = 0; i < scores.length; i++) {
                    scores[i] += w[j] * (share(sample, i, j) + 1) - border;
                }
            }
            return scores;
        });
    }

    @Test
    void weightedProductWithoutLogarithms() {
        agrees(
                "weighted-product",
                (sample, w) -> IntStream.range(0, sample.m())
                        .mapToDouble(i -> {
                            double product = 1;
                            for (int j = 0; j < w.length; j++) {
                                product *= Math.pow(ratio(sample, i, j), w[j]);
                            }
                            return product;
                        })
                        .toArray());
    }

    @Test
    void cometByPairwiseJudgements() {
        AggregationMethod comet = AggregationMethods.all().get("comet");
        AggregationMethod topsis = AggregationMethods.all().get("topsis");
        for (int seed = 0; seed < 20; seed++) {
            Sample sample = Sample.random(new SplittableRandom(seed), 5, 1 + seed % 4, Sample.Kind.DECLARED);
            int n = sample.n();
            double[][] objects = new double[1 << n][n];
            for (int t = 0; t < objects.length; t++) {
                for (int j = 0; j < n; j++) {
                    objects[t][j] = (t >> j & 1) == 0 ? 0.5 : 10;
                }
            }
            Sample characteristic = new Sample(sample.criteria(), Sample.ids(objects.length), objects, sample.points());
            Setting expert = new Setting(topsis, "topsis", p -> Map.of("normalization", "min-max"));
            double[] p = worthBySummedJudgements(expert.scores(characteristic).toArray());
            double[] ours = comet.prepared(sample.problem(), Parameters.defaults(comet))
                    .score(sample.weights(), Tracer.OFF)
                    .toArray();
            for (int i = 0; i < sample.m(); i++) {
                double worth = 0;
                for (int t = 0; t < objects.length; t++) {
                    double membership = 1;
                    for (int j = 0; j < n; j++) {
                        double upper = (sample.rows()[i][j] - 0.5) / 9.5;
                        membership *= (t >> j & 1) == 0 ? 1 - upper : upper;
                    }
                    worth += membership * p[t];
                }
                assertThat(ours[i]).isEqualTo(worth, within(1e-12));
            }
        }
    }

    private static double[] worthBySummedJudgements(double[] preferred) {
        int t = preferred.length;
        double[] sums = new double[t];
        for (int a = 0; a < t; a++) {
            for (int b = 0; b < t; b++) {
                double lead = preferred[a] - preferred[b];
                sums[a] += Math.abs(lead) <= 1e-12 ? 0.5 : lead > 0 ? 1 : 0;
            }
        }
        TreeSet<Double> different = new TreeSet<>();
        Arrays.stream(sums).forEach(different::add);
        return Arrays.stream(sums)
                .map(sum -> different.headSet(sum).size() / (different.size() - 1.0))
                .toArray();
    }
}
