package io.github.steelyard.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules that every decision keeps to, one by one, for readers that say at which place of a file one is broken. A
 * decision made in code is held to the same rules when it is built.
 */
public final class DecisionRules {

    private DecisionRules() {}

    /**
     * An id is made of lower-case letters and digits.
     *
     * @param noun what it is the id of
     * @param shown the id in quotes, as messages show it
     */
    public static Optional<Broken> id(String noun, String id, String shown) {
        return IdRules.wellFormed(noun, id, shown);
    }

    /** Points are a finite number of 0 or more. */
    public static Optional<Broken> weightPoints(String what, double points) {
        return WeightRules.points(what, points);
    }

    /** Bounds lie in 0..100 and ascend. */
    public static Optional<Broken> weightBounds(String id, double min, double max) {
        return WeightRules.bounds(id, min, max);
    }

    /**
     * Points on siblings: on all of them or on none, and not all 0. The part to blame is the id of a node; empty when it
     * is all of them.
     *
     * @param where "at the top level" or "in group 'people'"
     */
    public static List<Broken> siblingPoints(String where, Map<String, NodeWeight> weights) {
        return WeightRules.siblings(where, weights);
    }

    /** Bounds of siblings leave room for weights that sum to 100 %. */
    public static Optional<Broken> boundSums(String where, Collection<NodeWeight> weights) {
        return WeightRules.boundSums(where, weights);
    }

    /** What stands in the place of a group's weights leaves at least one that is more than 0. */
    public static Optional<Broken> replacedPoints(String who, Group group, Map<String, Double> weights) {
        return WeightRules.replaced(who, group, weights);
    }

    /** Worst and best of a declared scale differ. */
    public static Optional<Broken> scaleEnds(double worst, double best) {
        return ScaleRules.ends(worst, best);
    }

    /** Direction, scale and value function agree about which end is better, and end at the same performances. */
    public static Optional<Broken> direction(
            String id, Optional<Direction> stated, Optional<Scale> scale, Optional<ValueFunction> value) {
        return ScaleRules.direction(id, stated, scale, value);
    }

    /** Which end a declared scale says is better; constructed ones run from 0 to 100. */
    public static Optional<Direction> betterEnd(Scale scale) {
        return ScaleRules.better(scale);
    }

    /** Which end the points of a value function say is better. */
    public static Optional<Direction> risingEnd(ValueFunction value) {
        return ScaleRules.rising(value);
    }

    /** The midpoint of an exponential value function lies strictly inside a declared scale. */
    public static Optional<Broken> midpoint(String id, double midpoint, double low, double high) {
        return ScaleRules.midpoint(id, midpoint, low, high);
    }

    /**
     * Points of a value function: two or more by ascending performance, monotone, from 0 to 1. The part that is to blame
     * is the index of a point; empty when it is all of them.
     */
    public static Optional<Broken> curvePoints(String id, List<ValueFunction.Point> points) {
        return ScaleRules.points(id, points);
    }

    /** A word that cannot be a level: it stands for a missing performance. */
    public static Optional<Broken> level(String id, String word) {
        return ScaleRules.level(id, word);
    }

    /** Levels reach both ends of 0 to 100. */
    public static Optional<Broken> levels(String id, Map<String, Double> levels) {
        return ScaleRules.levels(id, levels);
    }

    /** Some performance can meet both limits of a requirement. */
    public static Optional<Broken> requirement(String id, Requirement requirement) {
        return ScaleRules.requirement(id, requirement);
    }

    /** Thresholds ascend from indifference over preference to veto. */
    public static List<Broken> thresholds(String id, Thresholds t) {
        return ScaleRules.thresholds(id, t);
    }

    /**
     * Every midpoint that does not, the part being the id of its criterion.
     *
     * @param tables the performances in each scenario, empty for the base
     */
    public static List<Broken> midpoints(
            List<Criterion> criteria,
            List<String> options,
            Function<Optional<Scenario>, PerformanceTable> tables,
            List<Scenario> scenarios) {
        return MidpointRule.broken(criteria, options, tables, scenarios);
    }

    /** An amount lies on the criterion's scale. */
    public static Optional<Broken> insideScale(String id, double x, double low, double high) {
        return PerformanceRules.inside(id, x, low, high);
    }

    /** The ends of a spread ascend. */
    public static Optional<Broken> ascending(String on, String less, double low, String more, double high) {
        return PerformanceRules.ascending(on, less, low, more, high);
    }

    /** The deviation of a normal is no less than 0, and its ends can be computed with. */
    public static Optional<Broken> deviation(String what, String on, double mean, double sd) {
        return PerformanceRules.deviation(what, on, mean, sd);
    }

    /** The deviation of a logarithm is no less than 0, and the mean and the ends can be computed with. */
    public static Optional<Broken> logarithm(String of, double logMean, double logSd) {
        return PerformanceRules.logarithm(of, logMean, logSd);
    }

    /** A parameter of a beta or gamma is more than 0. */
    public static Optional<Broken> positive(String what, double x) {
        return PerformanceRules.positive(what, x);
    }

    /** Probabilities have a sum to divide them by. */
    public static Optional<Broken> probabilitySum(String what, String id, double sum) {
        return PerformanceRules.sum(what, id, sum);
    }

    /** A number is finite. */
    public static Optional<Broken> finite(String what, double x) {
        return PerformanceRules.finite(what, x);
    }

    /** An id that formulas can name, and that no criterion has. */
    public static Optional<Broken> uncertaintyId(String id, Collection<String> criteria) {
        return UncertaintyRules.id(id, criteria);
    }

    /** Probabilities of states sum to 1, and are those of all states. */
    public static Optional<Broken> stateProbabilities(
            String id, String under, Map<String, Double> states, Collection<String> all) {
        return UncertaintyRules.states(id, under, states, all);
    }

    /** A quantity is a number, in every draw. */
    public static Optional<Broken> quantity(String id, Performance spread) {
        return UncertaintyRules.spread(id, spread);
    }

    /** What a scenario sets suits the uncertainty. */
    public static Optional<Broken> setting(Uncertainty uncertainty, Setting setting) {
        return UncertaintyRules.setting(uncertainty, setting);
    }

    /** A correlation is of two quantities, which no other names. */
    public static Optional<Broken> correlation(Correlation c, Uncertainties all, Collection<Correlation> before) {
        return UncertaintyRules.correlation(c, all, before);
    }

    /** All correlations can hold together. */
    public static Optional<Broken> correlationsTogether(Uncertainties all) {
        return UncertaintyRules.together(all);
    }

    /** A performance by state names an uncertainty of several states, and all of them. */
    public static Optional<Broken> allStates(Uncertainties all, String id, Collection<String> named) {
        return DependentCheck.states(all, id, named);
    }

    /** A way round in the performances of one option, its start at both ends; empty when there is none. */
    public static Optional<List<String>> circle(Map<String, Performance> row) {
        return DependentCheck.circle(row);
    }

    /** Says that the performances of an option depend on each other in a circle. */
    public static Broken circular(String option, List<String> circle) {
        return DependentCheck.circular(option, circle);
    }

    /**
     * Everything that a formula breaks; the part is the text that is to blame.
     *
     * @param criteria ids, which the formula may name
     * @param isCondition whether it must be true or false
     */
    public static List<Broken> formula(
            Uncertainties uncertainties, Collection<String> criteria, Formula formula, boolean isCondition) {
        return new FormulaRules(uncertainties, criteria).broken(formula, isCondition);
    }

    /**
     * What names a part of the decision names one that is there.
     *
     * @param noun what it is the id of
     * @param where what names it, as messages show it
     * @param ids those that are there
     */
    public static Optional<Broken> known(String noun, String id, String where, Collection<String> ids) {
        return IdRules.known(noun, id, where, ids);
    }

    /** Both sides of a judgement are of one kind: two options, or two profiles over the same criteria. */
    public static Optional<Broken> judgementSides(Judgement judgement) {
        return JudgementRules.sides(judgement);
    }

    /** Measures are options, each once, and no more than {@link Packages#MOST_MEASURES}. */
    public static Optional<Broken> measures(List<String> measures, Collection<String> options) {
        return PackageRules.measures(measures, options);
    }

    /**
     * What names measures names those of the list, each once, and enough of them.
     *
     * @param what names them, as messages show it
     * @param least how many must be named
     */
    public static Optional<Broken> namedMeasures(
            String what, List<String> named, int least, Collection<String> measures) {
        return PackageRules.named(what, named, least, measures);
    }

    /** How many measures a rule names at least. */
    public static int leastMeasures(PackageRule.Kind kind) {
        return PackageRules.least(kind);
    }

    /** The id of a strategy is no option's. */
    public static Optional<Broken> strategyId(String id, Collection<String> options) {
        return StrategyRules.id(id, options);
    }

    /**
     * What a strategy names is an option or a package, not a strategy.
     *
     * @param key of the file that names it
     * @param packages whose ids may be named too; empty where there are none
     */
    public static Optional<Broken> strategyOption(
            String key,
            String id,
            Collection<String> options,
            Collection<String> strategies,
            Optional<Packages> packages) {
        return StrategyRules.option(key, id, options, strategies, packages);
    }

    /** Start and follow-up of a strategy differ. */
    public static Optional<Broken> strategySteps(Strategy strategy) {
        return StrategyRules.differ(strategy);
    }
}
