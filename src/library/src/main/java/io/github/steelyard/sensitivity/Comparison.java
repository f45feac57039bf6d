package io.github.steelyard.sensitivity;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.Keyed;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Option;
import io.github.steelyard.statistics.RankCorrelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
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
@Outputs({"methods", "not-applicable", "kendall-tau-b", "weighted-spearman", "ws", "decisive", "choices"})
public record Comparison(Study study, List<Ranked> methods, List<NotApplicable> others, List<ModelChoice> choices) {

    /**
     * Copies {@code methods}, {@code others} and {@code choices}.
     *
     * @param study what was asked
     * @param methods those that can rank this, in the order of the catalogue
     * @param others those that cannot, and why
     * @param choices what else the modeller might have chosen, one after the other
     * @throws NullPointerException when one of them or a part of one is null
     */
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

    /** {@return the study's own ranking} */
    public Ranked own() {
        return methods.stream()
                .filter(r -> r.method().id().equals(study.choice().id()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * {@return the options that a ranking puts first}
     *
     * @param ranking one of the same options
     */
    public List<Option> leaders(Ranking ranking) {
        return ranking.leaders().stream()
                .map(i -> study.problem().options().get(i))
                .toList();
    }

    /**
     * {@return how alike two of the rankings are, ties at the mean of their places}
     *
     * @param a one ranking
     * @param b another ranking
     */
    public Agreement agreement(Ranked a, Ranked b) {
        double[] x = a.ranking().averageRanks();
        double[] y = b.ranking().averageRanks();
        return new Agreement(
                RankCorrelation.kendallTauB(x, y), RankCorrelation.weightedSpearman(x, y), RankCorrelation.ws(x, y));
    }

    @Meaning(value = "rank by method and option", name = "methods")
    private Map<AggregationMethod, Map<Option, Integer>> ranks() {
        return Keyed.by(
                methods.stream().map(Ranked::method).toList(),
                m -> Keyed.by(study.problem().options(), methods.get(m).ranking()::rank));
    }

    @Meaning("by method: why it cannot rank this decision")
    private Map<AggregationMethod, String> notApplicable() {
        return Keyed.by(
                others.stream().map(NotApplicable::method).toList(),
                m -> others.get(m).reason());
    }

    @Meaning("agreement of two methods over all pairs of options; null where undefined")
    private Map<AggregationMethod, Map<AggregationMethod, OptionalDouble>> kendallTauB() {
        return agreements(Agreement::kendallTauB);
    }

    @Meaning("the same with more weight on the top of both rankings")
    private Map<AggregationMethod, Map<AggregationMethod, OptionalDouble>> weightedSpearman() {
        return agreements(Agreement::weightedSpearman);
    }

    @Meaning("the same with more weight on the top of the first ranking")
    private Map<AggregationMethod, Map<AggregationMethod, OptionalDouble>> ws() {
        return agreements(Agreement::ws);
    }

    private Map<AggregationMethod, Map<AggregationMethod, OptionalDouble>> agreements(
            Function<Agreement, OptionalDouble> coefficient) {
        List<AggregationMethod> all = methods.stream().map(Ranked::method).toList();
        return Keyed.by(all, a -> Keyed.by(all, b -> coefficient.apply(agreement(methods.get(a), methods.get(b)))));
    }

    @Meaning("choices of which an alternative puts another option first")
    private List<ModelChoice.Told> decisive() {
        return choices.stream()
                .filter(ModelChoice::isDecisive)
                .map(choice -> new ModelChoice.Told(choice, false))
                .toList();
    }

    @Meaning(value = "all choices tried", name = "choices")
    private List<ModelChoice.Told> tried() {
        return choices.stream()
                .map(choice -> new ModelChoice.Told(choice, true))
                .toList();
    }

    /**
     * How alike two rankings are; empty where the coefficient is not defined.
     *
     * @param kendallTauB over all pairs
     * @param weightedSpearman with more weight on the top of both
     * @param ws with more weight on the top of the first
     */
    public record Agreement(OptionalDouble kendallTauB, OptionalDouble weightedSpearman, OptionalDouble ws) {}

    /** {@return the analysis that gives it} */
    public static Analysis<Comparison> analysis() {
        return new MethodComparison();
    }
}
