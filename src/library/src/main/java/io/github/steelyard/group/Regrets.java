package io.github.steelyard.group;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.aggregation.Scorer;
import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Exclusion;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Settled;
import io.github.steelyard.views.CommonScales;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The options in every scenario, with the weights and the method of a study, on one scale a criterion.
 *
 * <p>An option that fails a requirement in any scenario is left out, with the reason.
 *
 * @param study what was asked
 * @param scenarios in the order of the file
 * @param options those that meet all requirements in every scenario
 * @param failures those that do not, with the scenario
 * @param scores by scenario, of these options
 * @param payoffs the same, turned so that more is better, by option and scenario
 * @param widened criteria whose local scale was made common
 * @param alpha optimism of Hurwicz's rule
 * @param limit regret up to which an option does well enough in a scenario
 * @param overWeights largest regret over scenarios and feasible weights; empty when scores are not linear in the weights
 */
record Regrets(
        Study study,
        List<Scenario> scenarios,
        List<Option> options,
        List<Failure> failures,
        List<Scores> scores,
        Payoffs payoffs,
        List<Criterion> widened,
        double alpha,
        double limit,
        Optional<double[]> overWeights) {

    /** An option that fails a requirement in a scenario. */
    record Failure(Scenario scenario, Exclusion exclusion) {}

    /**
     * Ranks in every scenario.
     *
     * @param alpha optimism of Hurwicz's rule
     * @param share of the spread of all scores up to which an option may be behind the best of a scenario
     */
    static Regrets of(Study study, double alpha, double share, Cancellation cancellation) {
        List<Scenario> scenarios = study.decision().scenarios();
        if (scenarios.isEmpty()) {
            throw new Refusal("the decision has no scenarios");
        }
        CommonScales scales = CommonScales.of(study.decision());
        List<Study> studies = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        List<Option> options = new ArrayList<>(study.problem().options());
        for (Scenario scenario : scenarios) {
            Study own = Study.seen(scales.decision(), Optional.empty(), Optional.of(scenario))
                    .rankedAs(study);
            studies.add(own);
            for (Exclusion exclusion : own.exclusions()) {
                if (options.remove(exclusion.option())) {
                    failures.add(new Failure(scenario, exclusion));
                }
            }
        }
        if (options.isEmpty()) {
            throw new Refusal("no option meets all requirements in every scenario");
        }
        List<Scores> scores = new ArrayList<>();
        List<Matrix> lowTerms = new ArrayList<>();
        List<Matrix> highTerms = new ArrayList<>();
        double[][] payoffs = new double[options.size()][scenarios.size()];
        double[][] lows = new double[options.size()][scenarios.size()];
        double[][] highs = new double[options.size()][scenarios.size()];
        for (int s = 0; s < scenarios.size(); s++) {
            cancellation.check();
            Study here = only(studies.get(s), options);
            Scorer scorer = here.scorer();
            scores.add(scorer.score(study.weights(), Tracer.OFF));
            put(scores.get(s), s, payoffs);
            Scorer low = missingAt(here, scorer, false);
            Scorer high = missingAt(here, scorer, true);
            put(low.score(study.weights(), Tracer.OFF), s, lows);
            put(high.score(study.weights(), Tracer.OFF), s, highs);
            low.terms().ifPresent(lowTerms::add);
            high.terms().ifPresent(highTerms::add);
        }
        int sign = scores.get(0).higherIsBetter() ? 1 : -1;
        Optional<double[]> overWeights = lowTerms.size() == scenarios.size()
                ? Optional.of(WeightRegret.of(
                        lowTerms, highTerms, sign, FeasibleWeights.of(study.nodeWeights()), cancellation))
                : Optional.empty();
        return new Regrets(
                study,
                scenarios,
                options,
                failures,
                scores,
                new Payoffs(payoffs, lows, highs),
                scales.widened(),
                alpha,
                share * spread(payoffs),
                overWeights);
    }

    private static void put(Scores scores, int s, double[][] payoffs) {
        for (int i = 0; i < payoffs.length; i++) {
            payoffs[i][s] = scores.higherIsBetter() ? scores.at(i) : -scores.at(i);
        }
    }

    /** The scorer with the missing performances at an end of their scales; methods that take any are monotone in them. */
    private static Scorer missingAt(Study study, Scorer scorer, boolean isBest) {
        return study.problem().hasMissing()
                ? study.with(Settled.missingAt(study.problem(), isBest)).scorer()
                : scorer;
    }

    private static Study only(Study study, List<Option> options) {
        int[] indices = options.stream()
                .mapToInt(o -> study.problem().optionIndex(o.id()))
                .toArray();
        Problem problem = indices.length == study.problem().options().size()
                ? study.problem()
                : study.problem().options(indices);
        return study.with(problem);
    }

    private static double spread(double[][] payoffs) {
        double low =
                Arrays.stream(payoffs).flatMapToDouble(Arrays::stream).min().orElseThrow();
        double high =
                Arrays.stream(payoffs).flatMapToDouble(Arrays::stream).max().orElseThrow();
        return high - low;
    }

    /** Ranks in scenario s. */
    Ranking ranking(int s) {
        return scores.get(s).ranking();
    }

    /** The stated probabilities; empty when there are none. */
    Optional<double[]> probabilities() {
        return scenarios.stream().allMatch(s -> s.probability().isPresent())
                        && scenarios.stream()
                                        .mapToDouble(s -> s.probability().getAsDouble())
                                        .sum()
                                > 0
                ? Optional.of(scenarios.stream()
                        .mapToDouble(s -> s.probability().getAsDouble())
                        .toArray())
                : Optional.empty();
    }

    /** The probability of scenario s among all; empty when none are stated. */
    OptionalDouble probability(int s) {
        return probabilities().isPresent()
                ? OptionalDouble.of(probabilities().get()[s]
                        / Arrays.stream(probabilities().get()).sum())
                : OptionalDouble.empty();
    }

    /** Where the probability of scenario s turns the choice by expected value; without probabilities the others count the same. */
    Envelope byProbability(int s) {
        double[] equal = new double[scenarios.size()];
        Arrays.fill(equal, 1);
        return payoffs.byProbability(s, probabilities().orElse(equal));
    }

    List<Option> at(List<Integer> indices) {
        return indices.stream().map(options::get).toList();
    }

    List<Option> maximin() {
        return at(Payoffs.largest(payoffs.worst()));
    }

    List<Option> maximax() {
        return at(Payoffs.largest(payoffs.best()));
    }

    List<Option> hurwicz() {
        return at(Payoffs.largest(payoffs.hurwicz(alpha)));
    }

    List<Option> laplace() {
        return at(Payoffs.largest(payoffs.mean()));
    }

    Optional<List<Option>> expected() {
        return probabilities().map(p -> at(Payoffs.largest(payoffs.expected(p))));
    }

    List<Option> minimaxRegret() {
        return at(Payoffs.smallest(payoffs.largestRegret()));
    }

    Optional<List<Option>> minimaxRegretOverWeights() {
        return overWeights.map(r -> at(Payoffs.smallest(r)));
    }

    /** The scenarios in which option i falls further behind the best than the limit. */
    List<Scenario> failing(int i) {
        double[][] regret = payoffs.regret();
        List<Scenario> failing = new ArrayList<>();
        for (int s = 0; s < scenarios.size(); s++) {
            if (regret[i][s] > limit * (1 + 1e-12)) {
                failing.add(scenarios.get(s));
            }
        }
        return failing;
    }
}
