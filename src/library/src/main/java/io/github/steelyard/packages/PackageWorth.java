package io.github.steelyard.packages;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Combination;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Packages;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueCurve;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What packages are worth in the additive value model: Σ w<sub>j</sub> v<sub>j</sub>, the performance of a package being
 * made of those of its measures. Works on numbers, so that a million packages stream by.
 */
public final class PackageWorth {

    private final PackageSet set;
    private final PackageCells cells;
    private final List<Criterion> criteria;
    private final List<ValueCurve> curves;
    private final double[][] x;
    private final double[] low;
    private final double[] high;
    private final double[] whole;
    private final double[] weights;

    /**
     * @param measures expected performances of the measures, by criterion
     * @param curves value functions, one a criterion
     * @param weights one a criterion
     */
    private PackageWorth(
            PackageSet set,
            PackageCells cells,
            List<Criterion> criteria,
            List<ValueCurve> curves,
            double[][] measures,
            double[] weights) {
        this.set = set;
        this.cells = cells;
        this.criteria = criteria;
        this.curves = curves;
        this.x = measures;
        this.weights = weights.clone();
        this.low = new double[curves.size()];
        this.high = new double[curves.size()];
        this.whole = criteria.stream().mapToDouble(Packages::whole).toArray();
        for (int j = 0; j < low.length; j++) {
            double[] ends = criteria.get(j).ends();
            low[j] = Math.min(ends[0], ends[1]);
            high[j] = Math.max(ends[0], ends[1]);
        }
    }

    /**
     * The worth of packages of options of a problem.
     *
     * @param all every option, whether admitted or not
     * @throws Refusal when a performance is spread in a way that no number can stand for
     */
    public static PackageWorth of(
            PackageSet set, PackageCells cells, Problem all, List<ValueCurve> curves, double[] weights) {
        List<String> measures = set.packages().measures();
        double[][] x = new double[all.criteria().size()][measures.size()];
        for (int j = 0; j < x.length; j++) {
            boolean addsUp = cells.how(j) == Combination.SUM || cells.how(j) == Combination.MEAN;
            boolean isFree = Double.isInfinite(all.criteria().get(j).ends()[0]);
            if (weights[j] > 0 && !cells.isExact(j) && !(addsUp && curves.get(j).isLinear() && isFree)) {
                throw new Refusal("there are more than " + Expansion.MOST
                        + " packages, and performances on '"
                        + all.criteria().get(j).id()
                        + "' are uncertain or missing, so that no number can stand for what packages come to;"
                        + " add rules or limits, or state numbers");
            }
            for (int i = 0; i < measures.size(); i++) {
                x[j][i] = all.central().at(all.optionIndex(measures.get(i)), j);
            }
        }
        return new PackageWorth(set, cells, all.criteria(), curves, x, weights);
    }

    /** The same at other weights. */
    public PackageWorth at(double[] other) {
        return new PackageWorth(set, cells, criteria, curves, x, other);
    }

    PackageSet set() {
        return set;
    }

    int criteria() {
        return curves.size();
    }

    double weight(int j) {
        return weights[j];
    }

    /** The performance of a package on criterion j, cut at the ends of the scale. */
    public double performance(long bits, int j) {
        double[] own = x[j];
        double added = cells.added(bits, j);
        double out;
        if (cells.how(j) == Combination.SUM) {
            out = 0;
            for (int i = 0; i < own.length; i++) {
                out += (bits >> i & 1) == 1 ? own[i] : 0;
            }
        } else {
            double[] parts = new double[Long.bitCount(bits)];
            int count = 0;
            for (int i = 0; i < own.length; i++) {
                if ((bits >> i & 1) == 1) {
                    parts[count++] = own[i];
                }
            }
            out = cells.how(j).of(parts, direction(j), whole[j]);
        }
        return Math.max(low[j], Math.min(high[j], out + added));
    }

    /** The value of a package on criterion j. */
    public double value(long bits, int j) {
        return curves.get(j).value(performance(bits, j));
    }

    /** The weighted value of a package. */
    public double score(long bits) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] == 0 ? 0 : weights[j] * value(bits, j);
        }
        return sum;
    }

    private Direction direction(int j) {
        return criteria.get(j).direction();
    }

    /** The largest value that a package with these measures, and perhaps some of the open ones, can have on j. */
    double bestValue(long in, long open, int j) {
        double least = end(in, open, j, false);
        double most = end(in, open, j, true);
        if (least != least || most != most) {
            return 1;
        }
        ValueCurve curve = curves.get(j);
        return Math.max(
                curve.value(Math.max(low[j], Math.min(high[j], least))),
                curve.value(Math.max(low[j], Math.min(high[j], most))));
    }

    private double end(long in, long open, int j, boolean isMost) {
        double added = 0;
        long[] together = cells.together();
        for (int t = 0; t < together.length; t++) {
            double own = cells.add(t, j);
            boolean isComplete = (together[t] & in) == together[t];
            boolean canBe = (together[t] & (in | open)) == together[t];
            added += isComplete || canBe && own > 0 == isMost ? own : 0;
        }
        double out = Double.NaN;
        double sum = 0;
        double none = 1;
        int count = 0;
        Boolean largest = cells.how(j).takesLargest(direction(j)).orElse(null);
        for (int i = 0; i < x[j].length; i++) {
            boolean isIn = (in >> i & 1) == 1;
            boolean isOpen = (open >> i & 1) == 1;
            double own = x[j][i];
            count += isIn ? 1 : 0;
            sum += isIn || isOpen && cells.how(j) == Combination.SUM && own > 0 == isMost ? own : 0;
            none *= isIn || isOpen && isMost ? 1 - own / whole[j] : 1;
            boolean counts = isIn || isOpen && (largest == null || largest == isMost);
            out = !counts ? out : out != out ? own : best(out, own, largest == null ? isMost : largest);
        }
        if (largest != null) {
            // With nothing in, an open one may still be alone.
            double alone = count == 0 ? alone(open, j, isMost) : out;
            return (out != out || count == 0 ? alone : out) + added;
        }
        return switch (cells.how(j)) {
            case SUM -> sum + added;
            case JOINT -> whole[j] * (1 - none) + added;
            default -> mean(in, open, j, isMost) + added;
        };
    }

    private static double best(double a, double b, boolean isMost) {
        return isMost ? Math.max(a, b) : Math.min(a, b);
    }

    private double alone(long open, int j, boolean isMost) {
        double out = Double.NaN;
        for (int i = 0; i < x[j].length; i++) {
            if ((open >> i & 1) == 1) {
                out = out != out ? x[j][i] : best(out, x[j][i], isMost);
            }
        }
        return out;
    }

    /** The furthest mean: of those that are in, with open ones for as long as they move it further. */
    private double mean(long in, long open, int j, boolean isMost) {
        double sum = 0;
        int count = 0;
        double[] free = new double[Long.bitCount(open)];
        int f = 0;
        for (int i = 0; i < x[j].length; i++) {
            if ((in >> i & 1) == 1) {
                sum += x[j][i];
                count++;
            } else if ((open >> i & 1) == 1) {
                free[f++] = x[j][i];
            }
        }
        java.util.Arrays.sort(free);
        for (int k = 0; k < free.length; k++) {
            double own = isMost ? free[free.length - 1 - k] : free[k];
            if (count > 0 && (isMost ? own <= sum / count : own >= sum / count)) {
                break;
            }
            sum += own;
            count++;
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /**
     * What the score is where it is linear: a constant, what each measure adds, and what each interaction adds.
     *
     * @param none the score of doing nothing
     * @param measures what each adds
     * @param together what each interaction adds
     */
    record Linear(double none, double[] measures, double[] together) {}

    /** The score as a sum; null where some value function is bent, some performance is no sum, or a scale may cut. */
    @Nullable
    Linear linear() {
        double none = 0;
        double[] measures = new double[set.size()];
        double[] together = new double[cells.together().length];
        for (int j = 0; j < weights.length; j++) {
            if (weights[j] == 0) {
                continue;
            }
            ValueCurve curve = curves.get(j);
            boolean isCut = farthest(j, -1) < low[j] || farthest(j, 1) > high[j];
            if (cells.how(j) != Combination.SUM || !curve.isLinear() || isCut) {
                return null;
            }
            double zero = curve.value(0);
            double slope = curve.worst() == curve.best() ? 0 : curve.value(1) - zero;
            none += weights[j] * zero;
            for (int i = 0; i < measures.length; i++) {
                measures[i] += weights[j] * slope * x[j][i];
            }
            for (int t = 0; t < together.length; t++) {
                together[t] += weights[j] * slope * cells.add(t, j);
            }
        }
        return new Linear(none, measures, together);
    }

    /** No sum on criterion j goes farther to that side: what interactions add is shared among their measures. */
    private double farthest(int j, int side) {
        double[] own = x[j].clone();
        long[] together = cells.together();
        for (int t = 0; t < together.length; t++) {
            double add = cells.add(t, j);
            for (int i = 0; i < own.length && add * side > 0; i++) {
                own[i] += (together[t] >> i & 1) == 1 ? add / Long.bitCount(together[t]) : 0;
            }
        }
        double sum = 0;
        for (double one : own) {
            sum += one * side > 0 ? one : 0;
        }
        return sum;
    }

    long[] together() {
        return cells.together();
    }
}
