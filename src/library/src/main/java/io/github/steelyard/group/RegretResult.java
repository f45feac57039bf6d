package io.github.steelyard.group;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.Keyed;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** How each option does in every scenario, and which to choose by the classical rules. */
@Outputs({
    "scores",
    "ranks",
    "regret",
    "minimax-regret",
    "maximin",
    "maximax",
    "hurwicz",
    "hurwicz-alpha",
    "hurwicz-turns",
    "laplace",
    "expected",
    "values",
    "probability-turns",
    "fails",
    "limit",
    "weight-regret",
    "minimax-weight-regret",
    "excluded",
    "common-scales"
})
public final class RegretResult {

    private final Regrets regrets;

    RegretResult(Regrets regrets) {
        this.regrets = regrets;
    }

    Regrets regrets() {
        return regrets;
    }

    /** {@return what was asked} */
    public Study study() {
        return regrets.study();
    }

    private Map<Option, Double> byOption(double[] numbers) {
        return Keyed.by(regrets.options(), i -> numbers[i]);
    }

    /** {@return scores by scenario and option} */
    @Meaning("score by scenario and option")
    public Map<Scenario, Map<Option, Double>> scores() {
        return Keyed.by(
                regrets.scenarios(),
                s -> Keyed.by(regrets.options(), regrets.scores().get(s)::at));
    }

    /** {@return ranks by scenario and option} */
    @Meaning("rank by scenario and option")
    public Map<Scenario, Map<Option, Integer>> ranks() {
        return Keyed.by(regrets.scenarios(), s -> Keyed.by(regrets.options(), regrets.ranking(s)::rank));
    }

    /** {@return regret by scenario and option} */
    @Meaning(
            "how far each option is behind the best, by scenario and option; counts missing performances at the worst for"
                    + " the option itself and at the best for the others")
    public Map<Scenario, Map<Option, Double>> regret() {
        double[][] regret = regrets.payoffs().regret();
        return Keyed.by(regrets.scenarios(), s -> Keyed.by(regrets.options(), i -> regret[i][s]));
    }

    /** {@return options with the smallest largest regret} */
    @Meaning("options with the smallest largest regret")
    public List<Option> minimaxRegret() {
        return regrets.minimaxRegret();
    }

    /** {@return options whose worst is best, missing performances at their worst} */
    @Meaning("options whose worst is best, missing performances at their worst")
    public List<Option> maximin() {
        return regrets.maximin();
    }

    /** {@return options whose best is best} */
    @Meaning("options whose best is best")
    public List<Option> maximax() {
        return regrets.maximax();
    }

    /** {@return options best by Hurwicz's rule} */
    @Meaning("options best by Hurwicz's rule")
    public List<Option> hurwicz() {
        return regrets.hurwicz();
    }

    /** {@return the optimism of Hurwicz's rule} */
    @Meaning("the optimism of Hurwicz's rule")
    public double hurwiczAlpha() {
        return regrets.alpha();
    }

    /** {@return where the choice by Hurwicz's rule turns} */
    @Meaning("the optimism at which the choice by Hurwicz's rule turns")
    public List<AlphaTurn> hurwiczTurns() {
        List<Envelope.Stretch> stretches = regrets.payoffs().byOptimism().stretches();
        return IntStream.range(1, stretches.size())
                .mapToObj(k -> new AlphaTurn(
                        stretches.get(k).from(),
                        regrets.at(stretches.get(k - 1).leaders()),
                        regrets.at(stretches.get(k).leaders())))
                .toList();
    }

    /** Where the choice turns as optimism grows. */
    public record AlphaTurn(
            @Meaning("the optimism") double alpha,
            @Meaning("who is chosen below") List<Option> from,
            @Meaning("who is chosen above") List<Option> to) {}

    /** {@return options best on average} */
    @Meaning("options best on average")
    public List<Option> laplace() {
        return regrets.laplace();
    }

    /** {@return options best by probability; empty when no probabilities are stated} */
    @Meaning("options best by probability; null when no probabilities are stated")
    public Optional<List<Option>> expected() {
        return regrets.expected();
    }

    /** {@return the figures of each rule by option} */
    @Meaning("the figures of each rule by option")
    public Values values() {
        Payoffs payoffs = regrets.payoffs();
        return new Values(
                byOption(payoffs.worst()),
                byOption(payoffs.best()),
                byOption(payoffs.hurwicz(regrets.alpha())),
                byOption(payoffs.mean()),
                regrets.probabilities().map(p -> byOption(payoffs.expected(p))),
                byOption(payoffs.largestRegret()));
    }

    /**
     * The figures of the rules.
     *
     * @param maximin the worst score
     * @param maximax the best score
     * @param hurwicz their mix
     * @param laplace the mean
     * @param expected the mean by probability; empty when none are stated
     * @param maxRegret the largest regret
     */
    public record Values(
            @Meaning("the worst score by option") Map<Option, Double> maximin,
            @Meaning("the best score by option") Map<Option, Double> maximax,
            @Meaning("the mix of both by option") Map<Option, Double> hurwicz,
            @Meaning("the mean score by option") Map<Option, Double> laplace,

            @Meaning("the mean by probability by option; null when none are stated")
            Optional<Map<Option, Double>> expected,

            @Meaning("the largest regret by option") Map<Option, Double> maxRegret) {}

    /** {@return where the choice by expected value turns, by scenario} */
    @Meaning(
            "by scenario the probabilities at which the choice by expected value turns, the other scenarios in proportion")
    public Map<Scenario, List<ProbabilityTurn>> probabilityTurns() {
        Map<Scenario, List<ProbabilityTurn>> turns = new LinkedHashMap<>();
        for (int s = 0; s < regrets.scenarios().size() && regrets.scenarios().size() > 1; s++) {
            List<Envelope.Stretch> stretches = regrets.byProbability(s).stretches();
            turns.put(
                    regrets.scenarios().get(s),
                    IntStream.range(1, stretches.size())
                            .mapToObj(k -> new ProbabilityTurn(
                                    stretches.get(k).from(),
                                    regrets.at(stretches.get(k - 1).leaders()),
                                    regrets.at(stretches.get(k).leaders())))
                            .toList());
        }
        return turns;
    }

    /** Where the choice turns as a scenario becomes more probable. */
    public record ProbabilityTurn(
            @Meaning("the probability") double probability,
            @Meaning("who is chosen below") List<Option> from,
            @Meaning("who is chosen above") List<Option> to) {}

    /** {@return the scenarios in which each option fails} */
    @Meaning("by option the scenarios in which it fails")
    public Map<Option, List<Scenario>> fails() {
        return Keyed.by(regrets.options(), regrets::failing);
    }

    /** {@return the regret above which an option fails} */
    @Meaning("the regret above which an option fails")
    public double limit() {
        return regrets.limit();
    }

    /**
     * {@return the largest regret over scenarios and feasible weights; empty when scores are not linear in the weights}
     */
    @Meaning(
            "largest regret over scenarios and feasible weights by option; null when scores are not linear in the weights")
    public Optional<Map<Option, Double>> weightRegret() {
        return regrets.overWeights().map(this::byOption);
    }

    /** {@return options with the smallest of these; empty when scores are not linear in the weights} */
    @Meaning("options with the smallest of these; null when scores are not linear in the weights")
    public Optional<List<Option>> minimaxWeightRegret() {
        return regrets.minimaxRegretOverWeights();
    }

    /** {@return options that fail a requirement in a scenario} */
    @Meaning("options that fail a requirement in a scenario")
    public List<Failed> excluded() {
        return regrets.failures().stream()
                .map(f -> new Failed(
                        f.exclusion().option(),
                        f.scenario(),
                        f.exclusion().criterion(),
                        f.exclusion().why(),
                        f.exclusion().isJudged()))
                .toList();
    }

    /**
     * An option that fails a requirement in a scenario.
     *
     * @param option which
     * @param scenario where
     * @param criterion whose requirement; empty when it is not judged at all
     * @param why in words
     * @param isJudged whether anything is known of it
     */
    public record Failed(
            @Meaning("which option") Option option,
            @Meaning("in which scenario") Scenario scenario,

            @Meaning("whose requirement; null when it is not judged at all")
            Optional<Criterion> criterion,

            @Meaning("why, in words") String why,
            @Meaning("whether anything is known of it") boolean isJudged) {}

    /** {@return criteria whose local scale was widened to all scenarios} */
    @Meaning("criteria whose local scale was widened to all scenarios")
    public List<Criterion> commonScales() {
        return regrets.widened();
    }

    /** {@return the analysis that gives it} */
    public static Analysis<RegretResult> analysis() {
        return new ScenarioRegret();
    }
}
