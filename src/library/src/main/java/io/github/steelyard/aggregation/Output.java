package io.github.steelyard.aggregation;

import java.util.Arrays;
import java.util.List;

/** A quantity of a method's own beside the score. Indices count options or criteria of the problem. */
public sealed interface Output {

    /** A number. */
    record Number(double value) implements Output {}

    /** Yes or no. */
    record Flag(boolean value) implements Output {}

    /** One number an option. */
    final class ByOption implements Output {

        private final double[] values;

        /**
         * Numbers of options, in their order.
         *
         * @param values one number an option; copied
         */
        public ByOption(double[] values) {
            this(values, true);
        }

        private ByOption(double[] values, boolean copy) {
            this.values = copy ? values.clone() : values;
        }

        /** Takes the array over, not a copy: the caller must not keep it. */
        static ByOption taking(double[] values) {
            return new ByOption(values, false);
        }

        /** {@return a copy} */
        public double[] values() {
            return values.clone();
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof ByOption b && Arrays.equals(values, b.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return Arrays.toString(values);
        }
    }

    /** One word an option. */
    record TextByOption(List<String> values) implements Output {
        /**
         * Copies {@code values}.
         *
         * @param values one word an option
         * @throws NullPointerException when it or a part of it is null
         */
        public TextByOption {
            values = List.copyOf(values);
        }
    }

    /** One number a criterion. */
    record ByCriterion(double[] values) implements Output {
        /**
         * Copies {@code values}.
         *
         * @param values one number a criterion
         */
        public ByCriterion {
            values = values.clone();
        }

        /** {@return a copy of the numbers} */
        @Override
        public double[] values() {
            return values.clone();
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof ByCriterion b && Arrays.equals(values, b.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /** Some options. */
    record Options(List<Integer> indices) implements Output {
        /**
         * Copies {@code indices}.
         *
         * @param indices of options, from 0
         * @throws NullPointerException when it or a part of it is null
         */
        public Options {
            indices = List.copyOf(indices);
        }
    }

    /** Groups of options. */
    record OptionGroups(List<List<Integer>> groups) implements Output {
        /**
         * Copies {@code groups}.
         *
         * @param groups indices of options, from 0
         * @throws NullPointerException when it or a part of it is null
         */
        public OptionGroups {
            groups = groups.stream().map(List::copyOf).toList();
        }
    }

    /** Ordered pairs of options. */
    record Pairs(List<Pair> pairs) implements Output {
        /**
         * Copies {@code pairs}.
         *
         * @param pairs in the order in which they are shown
         * @throws NullPointerException when it or a part of it is null
         */
        public Pairs {
            pairs = List.copyOf(pairs);
        }
    }

    /** One pair. */
    record Pair(int first, int second) {}

    /** One number for each ordered pair of options; the diagonal is not shown. */
    record OptionMatrix(double[][] values) implements Output {
        /**
         * Copies {@code values}.
         *
         * @param values a row and a column an option
         */
        public OptionMatrix {
            values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        }

        /** {@return a copy of the numbers} */
        @Override
        public double[][] values() {
            return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof OptionMatrix m && Arrays.deepEquals(values, m.values);
        }

        @Override
        public int hashCode() {
            return Arrays.deepHashCode(values);
        }
    }

    /** One word for each ordered pair of options; the diagonal is not shown. */
    record TextMatrix(List<List<String>> values) implements Output {
        /**
         * Copies {@code values}.
         *
         * @param values a row and a column an option
         * @throws NullPointerException when it or a part of it is null
         */
        public TextMatrix {
            values = values.stream().map(List::copyOf).toList();
        }
    }

    /** One number for each option and criterion. */
    record Table(double[][] values) implements Output {
        /**
         * Copies {@code values}.
         *
         * @param values a row an option, a column a criterion
         */
        public Table {
            values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        }

        /** {@return a copy of the numbers} */
        @Override
        public double[][] values() {
            return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Table t && Arrays.deepEquals(values, t.values);
        }

        @Override
        public int hashCode() {
            return Arrays.deepHashCode(values);
        }
    }

    /** Rules of the form "a point with these performances is worth that much". */
    record Rules(List<Rule> rules) implements Output {
        /**
         * Copies {@code rules}.
         *
         * @param rules in the order in which they are shown
         * @throws NullPointerException when it or a part of it is null
         */
        public Rules {
            rules = List.copyOf(rules);
        }
    }

    /** One rule: performances by criterion, and their worth. */
    record Rule(double[] performances, double worth) {
        /**
         * Copies {@code performances}.
         *
         * @param performances one a criterion
         * @param worth what the method says that such a point is worth
         */
        public Rule {
            performances = performances.clone();
        }

        /** {@return a copy of the performances} */
        @Override
        public double[] performances() {
            return performances.clone();
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Rule r && worth == r.worth && Arrays.equals(performances, r.performances);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(performances) + Double.hashCode(worth);
        }
    }
}
