package io.github.steelyard.evaluation;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.Scorer;
import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.catalogue.Trace;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Notice;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.Weights;
import io.github.steelyard.weighting.NodeWeights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A decision seen one way: whose weights, which scenario, which method, which seed. Immutable; every change gives a new
 * study. What all analyses start from.
 */
public final class Study {

    private final Ground ground;
    private final Optional<Stakeholder> stakeholder;
    private final Admission admission;
    private final WeightsInUse weighed;

    /** By node id, in place of what the decision states; empty when the weights do not come from its statements. */
    private final Optional<Map<String, Double>> points;

    private final MethodInUse ranked;
    private final long seed;

    private Study(
            Ground ground,
            Optional<Stakeholder> stakeholder,
            Admission admission,
            WeightsInUse weighed,
            Optional<Map<String, Double>> points,
            MethodInUse ranked,
            long seed) {
        this.ground = ground;
        this.stakeholder = stakeholder;
        this.admission = admission;
        this.weighed = weighed;
        this.points = points;
        this.ranked = ranked;
        this.seed = seed;
    }

    /**
     * {@return the decision as it stands: base weights, no scenario, its own method and seed}
     *
     * @param decision what to rank
     * @throws Refusal when the weights cannot be had
     */
    public static Study of(Decision decision) {
        return seen(decision, Optional.empty(), Optional.empty());
    }

    /**
     * {@return the decision with anybody's weights in any scenario, stated in the decision or made of what it states}
     *
     * @param decision what to rank
     * @param who empty for the base weights
     * @param when empty for the base performances
     * @throws Refusal when the weights cannot be had
     */
    public static Study seen(Decision decision, Optional<Stakeholder> who, Optional<Scenario> when) {
        return seen(Ground.of(decision, who, when), who);
    }

    private static Study seen(Ground ground, Optional<Stakeholder> who) {
        Decision decision = ground.decision();
        return new Study(
                ground,
                who,
                ground.admission(),
                WeightsInUse.of(ground.weights(who)),
                Optional.of(Map.of()),
                MethodInUse.listed(decision.method()),
                decision.seed());
    }

    /**
     * {@return the options of a decision with their performances in a scenario, whether they can be ranked or not}
     *
     * @param decision what to rank
     * @param when empty for the base performances
     */
    public static Problem problem(Decision decision, Optional<Scenario> when) {
        return Selection.problem(decision, when);
    }

    /** {@return the decision, with its strategies as options, and its packages where they are ranked} */
    public Decision decision() {
        return ground.decision();
    }

    /** {@return the decision as it was given} */
    public Decision origin() {
        return ground.origin();
    }

    /** {@return whose weights; empty for the base weights} */
    public Optional<Stakeholder> stakeholder() {
        return stakeholder;
    }

    /** {@return which scenario; empty for the base performances} */
    public Optional<Scenario> scenario() {
        return ground.scenario();
    }

    /** {@return the options that meet all requirements, with criteria and performances} */
    public Problem problem() {
        return admission.problem();
    }

    /** {@return the options that do not} */
    public List<Exclusion> exclusions() {
        return admission.exclusions();
    }

    /** {@return weights of the whole value tree} */
    public NodeWeights nodeWeights() {
        return weighed.nodes();
    }

    /** {@return cumulative weights of the criteria} */
    public Weights weights() {
        return weighed.weights();
    }

    /** {@return the ranking method and its parameters} */
    public MethodChoice choice() {
        return ranked.choice();
    }

    /** {@return what random draws begin with} */
    public long seed() {
        return seed;
    }

    /**
     * {@return the ranking method: the one given in code, or else the one of the list}
     *
     * @throws Refusal when there is none of that id
     */
    public AggregationMethod method() {
        return ranked.method();
    }

    /**
     * {@return the method of that id, which may be the study's own, given in code}
     *
     * @param id id of a ranking method
     * @throws Refusal when there is none of that id
     */
    public AggregationMethod method(String id) {
        return ranked.method(id);
    }

    /**
     * {@return the method's parameters, checked, with defaults}
     *
     * @throws Refusal naming every wrong value
     */
    public Parameters parameters() {
        return ranked.parameters(this::scope);
    }

    /** {@return the ids that parameters of methods and analyses may name} */
    public Scope scope() {
        return Selection.scope(problem());
    }

    /**
     * {@return the same with the weights of a stakeholder, as stated in the decision}
     *
     * @param id id of a stakeholder of the decision
     * @throws Refusal when there is none of that id, or the weights cannot be had
     */
    public Study withStakeholder(String id) {
        Optional<Stakeholder> who = Selection.stakeholder(decision(), id);
        Ground own = ground.isEverybodys() ? ground : Ground.of(origin(), who, scenario());
        return seen(own, who).rankedAs(this).withSeed(seed);
    }

    /**
     * {@return the same in a scenario of the decision}
     *
     * @param id id of a scenario of the decision
     * @throws Refusal when there is none of that id, or the weights cannot be had
     */
    public Study withScenario(String id) {
        return seen(origin(), stakeholder, Selection.scenario(decision(), id))
                .rankedAs(this)
                .withSeed(seed);
    }

    /**
     * {@return the weights that a stakeholder of the decision states, over the options of this study}
     *
     * @param someone a stakeholder of the decision
     * @throws Refusal when the weights cannot be had
     */
    public Weights weightsOf(Stakeholder someone) {
        return ground.weights(Optional.of(someone)).weights();
    }

    /**
     * {@return the same with another method, or with other parameters of the same}
     *
     * @param other the method and its parameters
     */
    public Study with(MethodChoice other) {
        return rankedBy(ranked.with(other));
    }

    /**
     * {@return the same ranked by a method given in code} Analyses then ask that method.
     *
     * @param method whose id is none of the list, unless it is that method
     * @param parameters of the method, as {@link Parameters#of} gives them with the {@link #scope()} of this study
     * @throws Refusal when another method of the list has that id
     */
    public Study with(AggregationMethod method, Parameters parameters) {
        return rankedBy(MethodInUse.own(method, parameters));
    }

    /**
     * {@return the same ranked by the method of another study, with its parameters}
     *
     * @param other whose method and parameters are taken
     */
    public Study rankedAs(Study other) {
        return rankedBy(other.ranked.afresh());
    }

    private Study rankedBy(MethodInUse other) {
        return new Study(ground, stakeholder, admission, weighed, points, other, seed);
    }

    /**
     * {@return the same with another seed}
     *
     * @param other the seed of everything random
     */
    public Study withSeed(long other) {
        return new Study(ground, stakeholder, admission, weighed, points, ranked, other);
    }

    /**
     * {@return the same with other weights of the criteria, in their order}
     *
     * @param weights one share a criterion, in their order
     */
    public Study with(Weights weights) {
        WeightsInUse other = weighed.with(problem().tree(), weights);
        return new Study(ground, stakeholder, admission, other, Optional.empty(), ranked, seed);
    }

    /**
     * {@return the same with points replaced at some nodes}
     *
     * @param points by node id
     * @throws Refusal when an id is unknown, a number is negative or the weights cannot be had
     */
    public Study weighting(Map<String, ? extends Number> points) {
        Map<String, Double> other = Selection.points(problem(), points);
        WeightsInUse weights = weighed.with(weigh(other, Tracer.OFF));
        return new Study(ground, stakeholder, admission, weights, Optional.of(other), ranked, seed);
    }

    private NodeWeights weigh(Map<String, Double> other, Tracer tracer) {
        return NodeWeights.resolve(
                problem(), stakeholder, decision().stakeholders(), new LinkedHashMap<>(other), tracer);
    }

    /**
     * {@return the same with another problem in place of the admitted one, for analyses that remove, copy or change
     * options}
     *
     * @param problem options that are ranked from now on
     */
    public Study with(Problem problem) {
        Admission other = new Admission(problem, admission.exclusions(), admission.notices());
        return new Study(ground, stakeholder, other, weighed, points, ranked.afresh(), seed);
    }

    /**
     * {@return the method prepared for this problem}
     *
     * @throws Refusal when the method cannot take it
     */
    public Scorer scorer() {
        return ranked.scorer(problem(), parameters());
    }

    /** What a reader should know of what goes into a ranking. */
    List<Notice> notices() {
        return StudyNotices.of(this, admission);
    }

    /**
     * {@return the scores and ranks of the options} Without any option left, the ranking is empty.
     *
     * @throws Refusal when the method cannot take the problem or its parameters
     */
    public Evaluation evaluate() {
        Parameters parameters = parameters();
        if (problem().options().isEmpty()) {
            Scores none = Scores.higherIsBetter(new double[0]);
            return new Evaluation(this, parameters, none, Optional.empty());
        }
        Scorer scorer = scorer();
        return new Evaluation(this, parameters, scorer.score(weights(), Tracer.OFF), scorer.terms());
    }

    /** {@return the intermediate tables of the weighting methods and of the method, ending in the score} */
    public Trace explain() {
        Trace trace = new Trace();
        points.ifPresent(given -> weigh(given, trace));
        scorer().score(weights(), trace);
        return trace;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Study s
                && decision().equals(s.decision())
                && stakeholder.equals(s.stakeholder)
                && scenario().equals(s.scenario())
                && admission.equals(s.admission)
                && weighed.equals(s.weighed)
                && ranked.equals(s.ranked)
                && seed == s.seed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(decision().title(), stakeholder, scenario(), weighed, ranked, seed);
    }

    /** The decision's title, whose weights, which scenario and which method. */
    @Override
    public String toString() {
        return decision().title()
                + stakeholder.map(s -> ", as " + s.id() + " sees it").orElse("")
                + scenario().map(s -> ", in " + s.id()).orElse("")
                + ", by " + choice().id();
    }
}
