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
     * @param id the id itself
     * @param shown the id in quotes, as messages show it
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> id(String noun, String id, String shown) {
        return IdRules.wellFormed(noun, id, shown);
    }

    /**
     * Points are a finite number of 0 or more.
     *
     * @param what whose it is, as messages show it
     * @param points points among siblings
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> weightPoints(String what, double points) {
        return WeightRules.points(what, points);
    }

    /**
     * Bounds lie in 0..100 and ascend.
     *
     * @param id the id that messages show
     * @param min in per cent of the siblings' total
     * @param max in per cent of the siblings' total
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> weightBounds(String id, double min, double max) {
        return WeightRules.bounds(id, min, max);
    }

    /**
     * Points on siblings: on all of them or on none, and not all 0. The part to blame is the id of a node; empty when it
     * is all of them.
     *
     * @param where "at the top level" or "in group 'people'"
     * @param weights of all siblings, by id
     * @return the broken rules; empty when nothing is wrong
     */
    public static List<Broken> siblingPoints(String where, Map<String, NodeWeight> weights) {
        return WeightRules.siblings(where, weights);
    }

    /**
     * Bounds of siblings leave room for weights that sum to 100 %.
     *
     * @param where the siblings, as messages show them
     * @param weights of all siblings
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> boundSums(String where, Collection<NodeWeight> weights) {
        return WeightRules.boundSums(where, weights);
    }

    /**
     * What stands in the place of a group's weights leaves at least one that is more than 0.
     *
     * @param who whose weights they are, as messages show it
     * @param group the group whose children are weighed
     * @param weights points by id of a child
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> replacedPoints(String who, Group group, Map<String, Double> weights) {
        return WeightRules.replaced(who, group, weights);
    }

    /**
     * Worst and best of a declared scale differ.
     *
     * @param worst the performance whose value is 0
     * @param best the performance whose value is 1
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> scaleEnds(double worst, double best) {
        return ScaleRules.ends(worst, best);
    }

    /**
     * Direction, scale and value function agree about which end is better, and end at the same performances.
     *
     * @param id the id that messages show
     * @param stated the direction, where one is stated
     * @param scale the scale, where one is stated
     * @param value the value function, where one is stated
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> direction(
            String id, Optional<Direction> stated, Optional<Scale> scale, Optional<ValueFunction> value) {
        return ScaleRules.direction(id, stated, scale, value);
    }

    /**
     * {@return which end a declared scale says is better; constructed ones run from 0 to 100}
     *
     * @param scale the scale
     */
    public static Optional<Direction> betterEnd(Scale scale) {
        return ScaleRules.better(scale);
    }

    /**
     * {@return which end the points of a value function say is better}
     *
     * @param value a value function
     */
    public static Optional<Direction> risingEnd(ValueFunction value) {
        return ScaleRules.rising(value);
    }

    /**
     * The midpoint of an exponential value function lies strictly inside a declared scale.
     *
     * @param id the id that messages show
     * @param midpoint the performance whose value is a half
     * @param low the lower end
     * @param high the upper end
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> midpoint(String id, double midpoint, double low, double high) {
        return ScaleRules.midpoint(id, midpoint, low, high);
    }

    /**
     * Points of a value function: two or more by ascending performance, monotone, from 0 to 1. The part that is to blame
     * is the index of a point; empty when it is all of them.
     *
     * @param id the id that messages show
     * @param points in the order of the author
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> curvePoints(String id, List<ValueFunction.Point> points) {
        return ScaleRules.points(id, points);
    }

    /**
     * A word that cannot be a level: it stands for a missing performance.
     *
     * @param id the id that messages show
     * @param word the name of a level
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> level(String id, String word) {
        return ScaleRules.level(id, word);
    }

    /**
     * Levels reach both ends of 0 to 100.
     *
     * @param id the id that messages show
     * @param levels value by word, 0..100
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> levels(String id, Map<String, Double> levels) {
        return ScaleRules.levels(id, levels);
    }

    /**
     * Some performance can meet both limits of a requirement.
     *
     * @param id the id that messages show
     * @param requirement limits on the performances
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> requirement(String id, Requirement requirement) {
        return ScaleRules.requirement(id, requirement);
    }

    /**
     * Thresholds ascend from indifference over preference to veto.
     *
     * @param id the id that messages show
     * @param t the thresholds of the criterion
     * @return the broken rules; empty when nothing is wrong
     */
    public static List<Broken> thresholds(String id, Thresholds t) {
        return ScaleRules.thresholds(id, t);
    }

    /**
     * Every midpoint that does not, the part being the id of its criterion.
     *
     * @param criteria in the order of the columns
     * @param options their ids, in the order of the rows
     * @param tables the performances in each scenario, empty for the base
     * @param scenarios all of the decision
     * @return the broken rules; empty when nothing is wrong
     */
    public static List<Broken> midpoints(
            List<Criterion> criteria,
            List<String> options,
            Function<Optional<Scenario>, PerformanceTable> tables,
            List<Scenario> scenarios) {
        return MidpointRule.broken(criteria, options, tables, scenarios);
    }

    /**
     * An amount lies on the criterion's scale.
     *
     * @param id the id that messages show
     * @param x an amount in the criterion's unit
     * @param low the lower end
     * @param high the upper end
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> insideScale(String id, double x, double low, double high) {
        return PerformanceRules.inside(id, x, low, high);
    }

    /**
     * The ends of a spread ascend.
     *
     * @param on behind what the message names, such as the cell; may be empty
     * @param less what the lower end is called
     * @param low the lower end
     * @param more what the upper end is called
     * @param high the upper end
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> ascending(String on, String less, double low, String more, double high) {
        return PerformanceRules.ascending(on, less, low, more, high);
    }

    /**
     * The deviation of a normal is no less than 0, and its ends can be computed with.
     *
     * @param what whose it is, as messages show it
     * @param on behind what the message names, such as the cell; may be empty
     * @param mean of the normal distribution
     * @param sd standard deviation
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> deviation(String what, String on, double mean, double sd) {
        return PerformanceRules.deviation(what, on, mean, sd);
    }

    /**
     * The deviation of a logarithm is no less than 0, and the mean and the ends can be computed with.
     *
     * @param of whose it is, as messages show it
     * @param logMean mean of the natural logarithm
     * @param logSd standard deviation of the natural logarithm
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> logarithm(String of, double logMean, double logSd) {
        return PerformanceRules.logarithm(of, logMean, logSd);
    }

    /**
     * A parameter of a beta or gamma is more than 0.
     *
     * @param what whose it is, as messages show it
     * @param x any number
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> positive(String what, double x) {
        return PerformanceRules.positive(what, x);
    }

    /**
     * Probabilities have a sum to divide them by.
     *
     * @param what whose it is, as messages show it
     * @param id the id that messages show
     * @param sum of the stated probabilities
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> probabilitySum(String what, String id, double sum) {
        return PerformanceRules.sum(what, id, sum);
    }

    /**
     * A number is finite.
     *
     * @param what whose it is, as messages show it
     * @param x any number
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> finite(String what, double x) {
        return PerformanceRules.finite(what, x);
    }

    /**
     * An id that formulas can name, and that no criterion has.
     *
     * @param id the id that messages show
     * @param criteria their ids
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> uncertaintyId(String id, Collection<String> criteria) {
        return UncertaintyRules.id(id, criteria);
    }

    /**
     * Probabilities of states sum to 1, and are those of all states.
     *
     * @param id the id that messages show
     * @param under the option that they hold for, as messages show it; may be empty
     * @param states probability by state
     * @param all the states that there are
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> stateProbabilities(
            String id, String under, Map<String, Double> states, Collection<String> all) {
        return UncertaintyRules.states(id, under, states, all);
    }

    /**
     * A quantity is a number, in every draw.
     *
     * @param id the id that messages show
     * @param spread how the quantity is spread
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> quantity(String id, Performance spread) {
        return UncertaintyRules.spread(id, spread);
    }

    /**
     * What a scenario sets suits the uncertainty.
     *
     * @param uncertainty what the scenario sets
     * @param setting what it sets it to
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> setting(Uncertainty uncertainty, Setting setting) {
        return UncertaintyRules.setting(uncertainty, setting);
    }

    /**
     * A correlation is of two quantities, which no other names.
     *
     * @param c the correlation to look at
     * @param all the uncertainties of the decision
     * @param before those that stand before it
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> correlation(Correlation c, Uncertainties all, Collection<Correlation> before) {
        return UncertaintyRules.correlation(c, all, before);
    }

    /**
     * All correlations can hold together.
     *
     * @param all the uncertainties of the decision
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> correlationsTogether(Uncertainties all) {
        return UncertaintyRules.together(all);
    }

    /**
     * A performance by state names an uncertainty of several states, and all of them.
     *
     * @param all the uncertainties of the decision
     * @param id the id that messages show
     * @param named states that the performance names
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> allStates(Uncertainties all, String id, Collection<String> named) {
        return DependentCheck.states(all, id, named);
    }

    /**
     * {@return a way round in the performances of one option, its start at both ends; empty when there is none}
     *
     * @param row performances by criterion
     */
    public static Optional<List<String>> circle(Map<String, Performance> row) {
        return DependentCheck.circle(row);
    }

    /**
     * Says that the performances of an option depend on each other in a circle.
     *
     * @param option id of the option
     * @param circle ids of criteria, the first also at the end
     * @return the rule that is broken
     */
    public static Broken circular(String option, List<String> circle) {
        return DependentCheck.circular(option, circle);
    }

    /**
     * Everything that a formula breaks; the part is the text that is to blame.
     *
     * @param uncertainties what the formula may name
     * @param criteria ids, which the formula may name
     * @param formula what to check
     * @param isCondition whether it must be true or false
     * @return the broken rules; empty when nothing is wrong
     */
    public static List<Broken> formula(
            Uncertainties uncertainties, Collection<String> criteria, Formula formula, boolean isCondition) {
        return new FormulaRules(uncertainties, criteria).broken(formula, isCondition);
    }

    /**
     * What names a part of the decision names one that is there.
     *
     * @param noun what it is the id of
     * @param id the id that is named
     * @param where what names it, as messages show it
     * @param ids those that are there
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> known(String noun, String id, String where, Collection<String> ids) {
        return IdRules.known(noun, id, where, ids);
    }

    /**
     * Both sides of a judgement are of one kind: two options, or two profiles over the same criteria.
     *
     * @param judgement the judgement to look at
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> judgementSides(Judgement judgement) {
        return JudgementRules.sides(judgement);
    }

    /**
     * Measures are options, each once, and no more than {@link Packages#MOST_MEASURES}.
     *
     * @param measures ids of all measures
     * @param options ids of all options
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> measures(List<String> measures, Collection<String> options) {
        return PackageRules.measures(measures, options);
    }

    /**
     * What names measures names those of the list, each once, and enough of them.
     *
     * @param what names them, as messages show it
     * @param named ids in the order of the author
     * @param least how many must be named
     * @param measures ids of all measures
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> namedMeasures(
            String what, List<String> named, int least, Collection<String> measures) {
        return PackageRules.named(what, named, least, measures);
    }

    /**
     * How many measures a rule names at least.
     *
     * @param kind of the rule
     * @return 1 or more
     */
    public static int leastMeasures(PackageRule.Kind kind) {
        return PackageRules.least(kind);
    }

    /**
     * The id of a strategy is no option's.
     *
     * @param id id of the strategy
     * @param options ids of all options
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> strategyId(String id, Collection<String> options) {
        return StrategyRules.id(id, options);
    }

    /**
     * What a strategy names is an option or a package, not a strategy.
     *
     * @param key of the file that names it
     * @param id the id that is named
     * @param options ids of all options
     * @param strategies ids of all strategies
     * @param packages whose ids may be named too; empty where there are none
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> strategyOption(
            String key,
            String id,
            Collection<String> options,
            Collection<String> strategies,
            Optional<Packages> packages) {
        return StrategyRules.option(key, id, options, strategies, packages);
    }

    /**
     * Start and follow-up of a strategy differ.
     *
     * @param strategy the strategy to look at
     * @return the broken rule; empty when nothing is wrong
     */
    public static Optional<Broken> strategySteps(Strategy strategy) {
        return StrategyRules.differ(strategy);
    }
}
