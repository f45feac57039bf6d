package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Refusal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a method gives: one score an option, which way is better, and its own quantities. Always finite numbers. */
public final class Scores {

    private final double[] values;
    private final boolean higherIsBetter;
    private final double unit;
    private final Map<String, Output> outputs;

    private Scores(double[] values, boolean higherIsBetter, double unit, Map<String, Output> outputs) {
        this.values = values;
        this.higherIsBetter = higherIsBetter;
        this.unit = unit;
        this.outputs = outputs;
    }

    /**
     * {@return scores of which more is better} The array is taken over, not copied: the caller must not keep it.
     *
     * @param values one score an option
     * @throws Refusal when one is not a finite number, because the performances are too far apart in size
     */
    public static Scores higherIsBetter(double[] values) {
        return new Scores(finite(values), true, 0, Map.of());
    }

    /**
     * {@return scores of which less is better} The array is taken over.
     *
     * @param values one score an option
     * @throws Refusal when one is not a finite number
     */
    public static Scores lowerIsBetter(double[] values) {
        return new Scores(finite(values), false, 0, Map.of());
    }

    private static double[] finite(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new Refusal("the score of option " + (i + 1) + " (of " + values.length
                        + ") is not a finite number; the performances are too far apart in size for this method");
            }
        }
        return values;
    }

    /**
     * {@return the same, made of numbers of this size} Scores that are differences may all be 0 but for rounding: then
     * ties are measured by what they are differences of.
     *
     * @param size the size of the numbers that scores are differences of, more than 0
     */
    public Scores madeOf(double size) {
        return new Scores(values, higherIsBetter, size, outputs);
    }

    /**
     * {@return the same with one more quantity of the method's own}
     *
     * @param name kebab-case name of the quantity, as the method's description lists it
     * @param output the quantity
     */
    public Scores with(String name, Output output) {
        Map<String, Output> more = new LinkedHashMap<>(outputs);
        more.put(name, output);
        return new Scores(values, higherIsBetter, unit, Collections.unmodifiableMap(more));
    }

    /**
     * {@return the scores of the first n options alone, without anything else}
     *
     * @param n how many options are kept, from the first
     */
    public Scores first(int n) {
        return new Scores(Arrays.copyOf(values, n), higherIsBetter, unit, Map.of());
    }

    /** {@return the size of the numbers that scores are differences of; 0 when they are none} */
    public double unit() {
        return unit;
    }

    /** {@return how many options there are} */
    public int size() {
        return values.length;
    }

    /**
     * {@return the score of option i}
     *
     * @param i index of the option, from 0
     */
    public double at(int i) {
        return values[i];
    }

    /** {@return a copy} */
    public double[] toArray() {
        return values.clone();
    }

    /** {@return whether the larger of two scores is the better} */
    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    /** {@return the method's own quantities by name} */
    public Map<String, Output> outputs() {
        return outputs;
    }

    /** {@return ranks by these scores} */
    public Ranking ranking() {
        return Ranking.of(values, higherIsBetter, unit);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scores s
                && Arrays.equals(values, s.values)
                && higherIsBetter == s.higherIsBetter
                && outputs.equals(s.outputs);
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
