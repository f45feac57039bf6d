package io.github.steelyard.model;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A leaf of the value tree: something by which options are judged.
 *
 * @param label id, name and reasons
 * @param unit of the performances, empty when they have none
 * @param direction which end is better
 * @param scale what the performances are measured against
 * @param value how performances turn into values
 * @param requirement what an option must reach to be ranked
 * @param thresholds for outranking methods
 * @param preferenceFunction for PROMETHEE; empty when not stated
 * @param weight what the file says of its weight among its siblings
 * @param missing what a missing performance counts as; empty where what holds for the whole decision does
 */
public record Criterion(
        Label label,
        String unit,
        Direction direction,
        Scale scale,
        ValueFunction value,
        Optional<Requirement> requirement,
        Thresholds thresholds,
        Optional<PreferenceFunction> preferenceFunction,
        NodeWeight weight,
        Optional<MissingPolicy> missing)
        implements Node {

    /**
     * Checks that every part is given.
     *
     * @param label id, name and reasons
     * @param unit of the performances, empty when they have none
     * @param direction which end is better
     * @param scale what the performances are measured against
     * @param value how performances turn into values
     * @param requirement what an option must reach to be ranked
     * @param thresholds for outranking methods
     * @param preferenceFunction for PROMETHEE; empty when not stated
     * @param weight what the file says of its weight among its siblings
     * @param missing what a missing performance counts as; empty where what holds for the whole decision does
     * @throws InvalidDecision when a part is null
     */
    public Criterion {
        Given.value(label, "the label of a criterion");
        String of = " of '" + label.id() + "'";
        Given.value(unit, "the unit" + of);
        Given.value(direction, "the direction" + of);
        Given.value(scale, "the scale" + of);
        Given.value(value, "the value function" + of);
        Given.value(requirement, "the requirement" + of);
        Given.value(thresholds, "the thresholds" + of);
        Given.value(preferenceFunction, "the preference function" + of);
        Given.value(weight, "the weight" + of);
        Given.value(missing, "the policy for missing performances" + of);
    }

    /**
     * A criterion whose missing performances count as those of the whole decision do.
     *
     * @param label id, name and description
     * @param unit of its performances; empty for none
     * @param direction whether more or less is better
     * @param scale which performances have the values 0 and 1
     * @param value the value of the performances between
     * @param requirement which performances can be ranked at all; empty for every one
     * @param thresholds of indifference, preference and veto, in its unit
     * @param preferenceFunction for outranking methods; empty for their default
     * @param weight points and bounds among its siblings
     */
    public Criterion(
            Label label,
            String unit,
            Direction direction,
            Scale scale,
            ValueFunction value,
            Optional<Requirement> requirement,
            Thresholds thresholds,
            Optional<PreferenceFunction> preferenceFunction,
            NodeWeight weight) {
        this(
                label,
                unit,
                direction,
                scale,
                value,
                requirement,
                thresholds,
                preferenceFunction,
                weight,
                Optional.empty());
    }

    /**
     * {@return a criterion where more is better, on the local scale, with a straight value function}
     *
     * @param id kebab-case id; the name is made from it
     */
    public static Criterion max(String id) {
        return of(id, Direction.MAX);
    }

    /**
     * {@return a criterion where less is better, on the local scale, with a straight value function}
     *
     * @param id kebab-case id; the name is made from it
     */
    public static Criterion min(String id) {
        return of(id, Direction.MIN);
    }

    private static Criterion of(String id, Direction direction) {
        return new Criterion(
                Label.of(id),
                "",
                direction,
                new Scale.Local(),
                new ValueFunction.Linear(),
                Optional.empty(),
                Thresholds.NONE,
                Optional.empty(),
                NodeWeight.NONE);
    }

    /**
     * {@return the same with points among its siblings}
     *
     * @param points any finite number of 0 or more
     */
    public Criterion weighing(double points) {
        return with(scale, value, NodeWeight.points(points));
    }

    /**
     * {@return the same on a declared scale; the direction follows from its ends}
     *
     * @param worst the performance whose value is 0
     * @param best the performance whose value is 1
     */
    public Criterion between(double worst, double best) {
        return on(new Scale.Declared(worst, best));
    }

    /**
     * {@return the same on a scale whose ends an analysis took from some of the options; others may lie outside}
     *
     * @param worst the performance whose value is 0
     * @param best the performance whose value is 1
     */
    public Criterion measured(double worst, double best) {
        return on(new Scale.Declared(worst, best, true));
    }

    private Criterion on(Scale.Declared declared) {
        return new Criterion(
                label,
                unit,
                declared.best() > declared.worst() ? Direction.MAX : Direction.MIN,
                declared,
                value,
                requirement,
                thresholds,
                preferenceFunction,
                weight,
                missing);
    }

    /**
     * {@return the same under another name}
     *
     * @param name the name that people read
     */
    public Criterion named(String name) {
        return labelled(label.named(name), unit);
    }

    /**
     * {@return the same with performances in this unit}
     *
     * @param newUnit a unit; empty for none
     */
    public Criterion in(String newUnit) {
        return labelled(label, newUnit);
    }

    private Criterion labelled(Label newLabel, String newUnit) {
        return new Criterion(
                newLabel,
                newUnit,
                direction,
                scale,
                value,
                requirement,
                thresholds,
                preferenceFunction,
                weight,
                missing);
    }

    /**
     * {@return a criterion on a constructed scale}
     *
     * @param id kebab-case id; the name is made from it
     * @param levels words with values 0..100, both reached
     */
    public static Criterion levels(String id, Map<String, ? extends Number> levels) {
        return max(id).with(
                        new Scale.Levels(Given.numbers(levels, "levels of '" + id + "'")),
                        new ValueFunction.Linear(),
                        NodeWeight.NONE);
    }

    /**
     * {@return the same where options must reach at least this performance to be ranked}
     *
     * @param limit the least performance that can be ranked
     */
    public Criterion atLeast(double limit) {
        return requiring(new Requirement(OptionalDouble.of(limit), OptionalDouble.empty()));
    }

    /**
     * {@return the same where options must stay at or below this performance to be ranked}
     *
     * @param limit the greatest performance that can be ranked
     */
    public Criterion atMost(double limit) {
        return requiring(new Requirement(OptionalDouble.empty(), OptionalDouble.of(limit)));
    }

    private Criterion requiring(Requirement limits) {
        return new Criterion(
                label,
                unit,
                direction,
                scale,
                value,
                Optional.of(limits),
                thresholds,
                preferenceFunction,
                weight,
                missing);
    }

    /**
     * {@return the same where missing performances count as this}
     *
     * @param policy what is taken in the place of what is missing
     */
    public Criterion filling(MissingPolicy policy) {
        return new Criterion(
                label,
                unit,
                direction,
                scale,
                value,
                requirement,
                thresholds,
                preferenceFunction,
                weight,
                Optional.of(policy));
    }

    /**
     * {@return the same with another value function}
     *
     * @param function from 0 at the worst end of the scale to 1 at the best
     */
    public Criterion valued(ValueFunction function) {
        return with(scale, function, weight);
    }

    /**
     * {@return the same with thresholds and a preference function for outranking methods}
     *
     * @param function how a difference becomes a preference
     * @param limits of indifference, preference and veto, in its unit
     */
    public Criterion preferring(PreferenceFunction function, Thresholds limits) {
        return new Criterion(
                label,
                unit,
                direction,
                scale,
                value,
                requirement,
                limits,
                Optional.ofNullable(function),
                weight,
                missing);
    }

    /**
     * {@return the same on another scale, with another value function and weight}
     *
     * @param newScale which performances have the values 0 and 1
     * @param newValue the value of the performances between
     * @param newWeight points and bounds among its siblings
     */
    public Criterion with(Scale newScale, ValueFunction newValue, NodeWeight newWeight) {
        return new Criterion(
                label,
                unit,
                direction,
                newScale,
                newValue,
                requirement,
                thresholds,
                preferenceFunction,
                newWeight,
                missing);
    }

    /**
     * {@return whether its scale is the range of the options at hand: no ends are declared, by a scale, levels or
     * points} On a scale with ends, spreads are drawn inside them only.
     */
    public boolean isLocal() {
        return scale instanceof Scale.Local && !(value instanceof ValueFunction.Piecewise);
    }

    /** {@return +1 where more is better, −1 where less is} */
    public int sign() {
        return direction == Direction.MAX ? 1 : -1;
    }

    @Override
    public String toString() {
        return id() + " (" + direction.word() + (unit.isEmpty() ? "" : ", " + unit) + ")";
    }

    /**
     * {@return where performances may lie: on the declared or constructed scale, or between the points of a value
     * function; infinite where they may be anything}
     */
    public double[] ends() {
        if (scale instanceof Scale.Declared declared && declared.isMeasured()) {
            return new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        }
        if (scale instanceof Scale.Declared declared) {
            return new double[] {declared.worst(), declared.best()};
        }
        if (scale instanceof Scale.Levels || scale instanceof Scale.Compared) {
            return new double[] {0, 100};
        }
        return value instanceof ValueFunction.Piecewise p
                ? new double[] {
                    p.points().get(0).performance(),
                    p.points().get(p.points().size() - 1).performance()
                }
                : new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
    }
}
