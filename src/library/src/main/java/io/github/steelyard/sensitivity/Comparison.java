package io.github.steelyard.sensitivity;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Option;
import io.github.steelyard.statistics.RankCorrelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The same decision ranked by every method that can take it, how far these rankings agree, and which choice of the
 * modeller puts another option first.
 *
 * <p>The study's own method keeps its parameters; the others run at their defaults.
 *
 * @param study what was asked
 * @param methods those that can rank this, in the order of the catalogue
 * @param others those that cannot, and why
 * @param choices what else the modeller might have chosen, one after the other
 */
public record Comparison(Study study, List<Ranked> methods, List<NotApplicable> others, List<ModelChoice> choices) {

    public Comparison {
        methods = List.copyOf(methods);
        others = List.copyOf(others);
        choices = List.copyOf(choices);
    }

    /** A method's ranking of the options. */
    public record Ranked(AggregationMethod method, Ranking ranking) {}

    /** A method that cannot take the decision. */
    public record NotApplicable(AggregationMethod method, String reason) {}

    /**
     * The rankings.
     *
     * @param ids methods to compare; the study's own is always among them
     */
    static Comparison of(Study study, List<String> ids, Cancellation cancellation, Progress progress) {
        List<Ranked> methods = new ArrayList<>();
        List<NotApplicable> others = new ArrayList<>();
        Ranking own = study.evaluate().ranking();
        AggregationMethod chosen = study.method();
        List<AggregationMethod> all = Stream.concat(
                        AggregationMethods.all().stream()
                                .filter(m -> ids.contains(m.id()) || m.id().equals(chosen.id())),
                        Stream.of(chosen)
                                .filter(m ->
                                        AggregationMethods.all().find(m.id()).isEmpty()))
                .toList();
        for (int k = 0; k < all.size(); k++) {
            cancellation.check();
            AggregationMethod method = all.get(k);
            if (method.id().equals(study.choice().id())) {
                methods.add(new Ranked(method, own));
            } else {
                try {
                    methods.add(new Ranked(method, ranking(study, method)));
                } catch (Refusal refusal) {
                    others.add(new NotApplicable(method, String.join("; ", refusal.reasons())));
                }
            }
            progress.done(0.5 * (k + 1) / all.size());
        }
        List<ModelChoice> choices = new ArrayList<>();
        choices.add(ModelChoice.ofMethods(study, methods));
        choices.addAll(ModelChoices.ofParameters(study, cancellation));
        progress.done(0.7);
        ModelChoices.ofValueFunctions(study, cancellation).ifPresent(choices::add);
        progress.done(1);
        return new Comparison(study, methods, others, choices);
    }

    /** The ranking by another method at its defaults; a refusal says only why. */
    private static Ranking ranking(Study study, AggregationMethod method) {
        Study other = study.with(new MethodChoice(method.id(), Map.of()));
        Parameters parameters = other.parameters();
        method.refusal(study.problem(), parameters).ifPresent(reason -> {
            throw new Refusal(reason);
        });
        return method.prepare(study.problem(), parameters)
                .score(study.weights(), Tracer.OFF)
                .ranking();
    }

    /** The study's own ranking. */
    public Ranked own() {
        return methods.stream()
                .filter(r -> r.method().id().equals(study.choice().id()))
                .findFirst()
                .orElseThrow();
    }

    /** The options that a ranking puts first. */
    public List<Option> leaders(Ranking ranking) {
        return ranking.leaders().stream()
                .map(i -> study.problem().options().get(i))
                .toList();
    }

    /** How alike two of the rankings are, ties at the mean of their places. */
    public Agreement agreement(Ranked a, Ranked b) {
        double[] x = a.ranking().averageRanks();
        double[] y = b.ranking().averageRanks();
        return new Agreement(
                RankCorrelation.kendallTauB(x, y), RankCorrelation.weightedSpearman(x, y), RankCorrelation.ws(x, y));
    }

    /**
     * How alike two rankings are; empty where the coefficient is not defined.
     *
     * @param kendallTauB over all pairs
     * @param weightedSpearman with more weight on the top of both
     * @param ws with more weight on the top of the first
     */
    public record Agreement(OptionalDouble kendallTauB, OptionalDouble weightedSpearman, OptionalDouble ws) {}
}
