package io.github.steelyard.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a performance that depends on uncertainties may come to: by combination of events and states, with the probability
 * that these have for its option. Its ends are looked for when somebody asks, since they take longer than its mean.
 */
final class Outlook {

    private final List<Branch> branches;
    private final Supplier<double[]> search;
    /** Null until asked for. */
    private volatile double @Nullable [] ends;

    /**
     * @param branches together 1
     * @param search for the least to expect under what has a chance above 0, and for the most; NaN where nothing is known
     */
    Outlook(List<Branch> branches, Supplier<double[]> search) {
        this.branches = List.copyOf(branches);
        this.search = search;
    }

    private double[] ends() {
        double[] known = ends;
        if (known == null) {
            known = search.get();
            ends = known;
        }
        return known;
    }

    /** The least to expect under what has a chance above 0; NaN where nothing is known. */
    double low() {
        return ends()[0];
    }

    /** The most to expect. */
    double high() {
        return ends()[1];
    }

    /** Whether some draw shows a number. */
    boolean isKnown() {
        return branches.stream()
                .anyMatch(branch -> branch.part instanceof Simple s
                        ? !s.performance.isMissing()
                        : Arrays.stream(((Drawn) branch.part).draws).anyMatch(x -> x == x));
    }

    /** A combination, or several that come to the same. */
    record Branch(double probability, Part part) {}

    /** What it comes to there. */
    sealed interface Part permits Simple, Drawn {}

    /**
     * A simple performance, moved.
     *
     * @param by what it is added to; empty when it stands alone
     */
    record Simple(Performance performance, OptionalDouble by) implements Part {
        double moved() {
            return by.orElse(0);
        }

        private Expectation seen(Expectation expectation) {
            return by.isPresent() ? expectation.moved(by.getAsDouble()) : expectation;
        }
    }

    /**
     * A number that quantities make.
     *
     * @param mean its mean where that is exact, else NaN
     * @param draws the fixed draws, NaN where missing
     */
    record Drawn(double mean, double[] draws) implements Part {}

    /** The mean of what is known, whatever the scale may cut off; NaN where nothing is. */
    double central() {
        double sum = 0;
        double known = 0;
        for (Branch branch : branches) {
            double mean;
            double share = 1;
            if (branch.part instanceof Simple s) {
                mean = s.performance.central() + s.moved();
                share = mean == mean ? 1 : 0;
            } else {
                Drawn drawn = (Drawn) branch.part;
                double total = 0;
                int count = 0;
                for (double x : drawn.draws) {
                    total += x == x ? x : 0;
                    count += x == x ? 1 : 0;
                }
                share = (double) count / drawn.draws.length;
                mean = drawn.mean == drawn.mean ? drawn.mean : total / count;
            }
            sum += share > 0 ? branch.probability * share * mean : 0;
            known += branch.probability * share;
        }
        return known > 0 ? Math.max(low(), Math.min(high(), sum / known)) : Double.NaN;
    }

    /** How many outcomes a spread becomes that is drawn apart from what it depends on. */
    static final int STEPS = 64;

    /** All that is known as outcomes. */
    Performance alone() {
        Map<Double, Double> outcomes = new LinkedHashMap<>();
        for (Branch branch : branches) {
            if (branch.part instanceof Simple s && !s.performance.isMissing()) {
                SpreadQuantile spread = new SpreadQuantile(s.performance);
                int steps = s.performance.isUncertain() ? STEPS : 1;
                for (int k = 0; k < steps; k++) {
                    double x = s.performance.isUncertain()
                            ? spread.at((k + 0.5) / steps, low() - s.moved(), high() - s.moved())
                            : s.performance.central();
                    outcomes.merge(x + s.moved(), branch.probability / steps, Double::sum);
                }
            } else if (branch.part instanceof Drawn drawn) {
                for (double x : drawn.draws) {
                    if (x == x) {
                        outcomes.merge(x, branch.probability / drawn.draws.length, Double::sum);
                    }
                }
            }
        }
        return Performance.outcomes(outcomes);
    }

    /** The probability that it is missing. */
    double missing() {
        double missing = 0;
        for (Branch branch : branches) {
            if (branch.part instanceof Simple s) {
                missing += s.performance.isMissing() ? branch.probability : 0;
            } else {
                double[] draws = ((Drawn) branch.part).draws;
                int none = 0;
                for (double x : draws) {
                    none += x == x ? 0 : 1;
                }
                missing += branch.probability * none / draws.length;
            }
        }
        return missing;
    }

    /** Whether some of its mean performance is that of fixed draws. */
    boolean isSampled() {
        return branches.stream().anyMatch(b -> b.part instanceof Drawn d && d.mean != d.mean);
    }

    /** Whether it may be another number in another draw. */
    boolean isUncertain() {
        return branches.size() > 1
                || branches.get(0).part instanceof Drawn
                || ((Simple) branches.get(0).part).performance.isUncertain();
    }

    /** The mean of what is drawn. */
    double performance(Expectation expectation) {
        double sum = 0;
        for (Branch branch : branches) {
            sum += branch.probability
                    * (branch.part instanceof Simple s
                            ? s.seen(expectation).performance(s.performance) + s.moved()
                            : expectation.performance(((Drawn) branch.part).mean, ((Drawn) branch.part).draws));
        }
        return sum;
    }

    /** The mean of the values of what is drawn. */
    double value(Expectation expectation) {
        double sum = 0;
        for (Branch branch : branches) {
            sum += branch.probability
                    * (branch.part instanceof Simple s
                            ? s.seen(expectation).value(s.performance)
                            : expectation.value(((Drawn) branch.part).mean, ((Drawn) branch.part).draws));
        }
        return sum;
    }
}
