package io.github.steelyard.model;

import io.github.steelyard.text.PlainValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How one option does on one criterion, in the criterion's unit, with what is uncertain about it. */
public sealed interface Performance
        permits Performance.Exact,
                Performance.Uniform,
                Performance.Triangular,
                Performance.Normal,
                Performance.Beta,
                Performance.Discrete,
                Performance.Missing,
                Lognormal,
                Gamma,
                Dependent,
                BoundCell {

    /** {@return the mean of what is stated, whatever the scale may cut off; NaN when missing} */
    double central();

    /**
     * {@return the smallest performance to expect: the low end, mean − 1.96 sd of a normal or beta, the 2.5% point of
     * others without end; NaN when missing}
     */
    double low();

    /**
     * {@return the largest performance to expect: the high end, mean + 1.96 sd of a normal or beta, the 97.5% point of
     * others without end; NaN when missing}
     */
    double high();

    /** {@return whether a draw may differ from the central value} */
    default boolean isUncertain() {
        return low() != high();
    }

    /** {@return whether nothing is known of it, under any uncertainty that it depends on} */
    default boolean isMissing() {
        return false;
    }

    /** {@return what it counts as where it is missing, or is in some branch, and somebody said so} */
    default Optional<Filling> filling() {
        return Optional.empty();
    }

    /** {@return the performance as it is stated, without what it comes to} */
    default Performance stated() {
        return this;
    }

    /** One number. */
    record Exact(double value) implements Performance {
        /**
         * Checks the number.
         *
         * @param value a finite number in the criterion's unit
         * @throws InvalidDecision when it is not finite
         */
        public Exact {
            finite(value);
        }

        @Override
        public double central() {
            return value;
        }

        @Override
        public double low() {
            return value;
        }

        @Override
        public double high() {
            return value;
        }
    }

    /** Anything from min to max, all equally likely. */
    record Uniform(double min, double max) implements Performance {
        /**
         * Checks the ends.
         *
         * @param min lower end, in the criterion's unit
         * @param max upper end, in the criterion's unit
         * @throws InvalidDecision when one is not finite, or min is greater than max
         */
        public Uniform {
            finite(min);
            finite(max);
            ordered(min, max);
        }

        @Override
        public double central() {
            return min / 2 + max / 2;
        }

        @Override
        public double low() {
            return min;
        }

        @Override
        public double high() {
            return max;
        }
    }

    /** From low to high with a peak at mode; the mean is a third of the sum. */
    record Triangular(double low, double mode, double high) implements Performance {
        /**
         * Checks the three numbers.
         *
         * @param low lower end, in the criterion's unit
         * @param mode the most probable performance
         * @param high upper end, in the criterion's unit
         * @throws InvalidDecision when one is not finite, or they are not in ascending order
         */
        public Triangular {
            finite(low);
            finite(high);
            ordered(low, mode);
            ordered(mode, high);
        }

        @Override
        public double central() {
            return low / 3 + mode / 3 + high / 3;
        }
    }

    /** A normal distribution; draws outside a scale with ends are redrawn. */
    record Normal(double mean, double sd) implements Performance {
        /**
         * Checks the numbers.
         *
         * @param mean mean, in the criterion's unit
         * @param sd standard deviation, 0 or more
         * @throws InvalidDecision when one is not finite, or sd is negative or too large for the mean
         */
        public Normal {
            finite(mean);
            finite(sd);
            PerformanceRules.require(PerformanceRules.deviation("sd of a performance", "", mean, sd));
        }

        @Override
        public double central() {
            return mean;
        }

        @Override
        public double low() {
            return mean - 1.96 * sd;
        }

        @Override
        public double high() {
            return mean + 1.96 * sd;
        }
    }

    /** A proportion between 0 and 1 after counting: alpha − 1 successes and beta − 1 failures on a flat prior. */
    record Beta(double alpha, double beta) implements Performance {
        /**
         * Checks the numbers.
         *
         * @param alpha first shape, more than 0
         * @param beta second shape, more than 0
         * @throws InvalidDecision when one is not positive and finite
         */
        public Beta {
            finite(alpha);
            finite(beta);
            PerformanceRules.require(PerformanceRules.positive("alpha of a performance", alpha));
            PerformanceRules.require(PerformanceRules.positive("beta of a performance", beta));
        }

        @Override
        public double central() {
            return alpha / (alpha + beta);
        }

        private double sd() {
            return Math.sqrt(central() * (1 - central()) / (alpha + beta + 1));
        }

        @Override
        public double low() {
            return Math.max(0, central() - 1.96 * sd());
        }

        @Override
        public double high() {
            return Math.min(1, central() + 1.96 * sd());
        }
    }

    /** A few performances with probabilities that sum to 1. */
    record Discrete(List<Outcome> outcomes) implements Performance {
        /**
         * Copies the outcomes.
         *
         * @param outcomes with probabilities of sum 1
         * @throws InvalidDecision when there are none
         */
        public Discrete {
            outcomes = Given.list(outcomes, "outcomes of a performance");
            if (outcomes.isEmpty()) {
                throw new InvalidDecision(new Broken("outcomes", "outcomes are empty; at least one is needed"));
            }
        }

        @Override
        public double central() {
            return outcomes.stream()
                    .mapToDouble(o -> o.performance() * o.probability())
                    .sum();
        }

        @Override
        public double low() {
            return outcomes.stream().mapToDouble(Outcome::performance).min().getAsDouble();
        }

        @Override
        public double high() {
            return outcomes.stream().mapToDouble(Outcome::performance).max().getAsDouble();
        }
    }

    /** One outcome of a discrete performance. */
    record Outcome(double performance, double probability) {
        /**
         * Checks the numbers.
         *
         * @param performance in the criterion's unit
         * @param probability 0..1
         * @throws InvalidDecision when the performance is not finite, or the probability is negative
         */
        public Outcome {
            finite(performance);
            PerformanceRules.require(
                    PerformanceRules.within("probability of an outcome", probability, 0, Double.POSITIVE_INFINITY));
        }
    }

    /**
     * Not known.
     *
     * @param filling what it counts as where somebody said so; empty where nobody did
     */
    record Missing(Optional<Filling> filling) implements Performance {
        /**
         * Checks that every part is given.
         *
         * @param filling what it counts as where somebody said so; empty where nobody did
         * @throws InvalidDecision when a part is null
         */
        public Missing {
            Given.value(filling, "the filling of a missing performance");
        }

        @Override
        public Performance stated() {
            return MISSING;
        }

        @Override
        public double central() {
            return Double.NaN;
        }

        @Override
        public double low() {
            return Double.NaN;
        }

        @Override
        public double high() {
            return Double.NaN;
        }

        @Override
        public boolean isUncertain() {
            return true;
        }

        @Override
        public boolean isMissing() {
            return true;
        }
    }

    /** The one missing performance. */
    Performance MISSING = new Missing(Optional.empty());

    /**
     * {@return an exact performance}
     *
     * @param value a finite number in the criterion's unit
     */
    static Performance exact(double value) {
        return new Exact(value);
    }

    /**
     * {@return anything from min to max, all equally likely}
     *
     * @param min lower end, in the criterion's unit
     * @param max upper end, in the criterion's unit
     */
    static Performance between(double min, double max) {
        return new Uniform(min, max);
    }

    /**
     * From low to high with a peak at mode.
     *
     * @param low lower end, in the criterion's unit
     * @param mode the most probable performance
     * @param high upper end, in the criterion's unit
     * @return that distribution; one number where both ends are the same
     */
    static Performance triangular(double low, double mode, double high) {
        return new Triangular(low, mode, high);
    }

    /**
     * {@return a normal distribution}
     *
     * @param mean mean, in the criterion's unit
     * @param sd standard deviation, 0 or more
     */
    static Performance normal(double mean, double sd) {
        return new Normal(mean, sd);
    }

    /**
     * {@return a few performances with their probabilities, which are divided by their sum}
     *
     * @param outcomes performance to probability
     * @throws InvalidDecision when there are none, or the probabilities are negative or sum to 0
     */
    static Performance outcomes(Map<? extends Number, ? extends Number> outcomes) {
        List<Outcome> given = new ArrayList<>();
        Given.map(outcomes, "outcomes of a performance")
                .forEach((x, p) -> given.add(new Outcome(PlainValues.number(x), PlainValues.number(p))));
        double sum = given.stream().mapToDouble(Outcome::probability).sum();
        PerformanceRules.require(PerformanceRules.sum("outcomes have probabilities that", "outcomes", sum));
        return new Discrete(given.stream()
                .map(o -> new Outcome(o.performance(), o.probability() / sum))
                .toList());
    }

    private static void finite(double x) {
        PerformanceRules.require(PerformanceRules.finite("a performance", x));
    }

    private static void ordered(double low, double high) {
        PerformanceRules.require(PerformanceRules.ascending("", "lower end", low, "the upper end of a spread", high));
    }
}
