package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How options do on a criterion, from judgements how many times as well one does as another.
 *
 * <p><b>Formula:</b> priorities as weights are derived from pairs ({@link WeightingMethods} {@code ahp}): the principal
 * eigenvector, or geometric means; performance = 100 × priority / largest priority.
 *
 * <p><b>Edge:</b> an option that stands in no pair is missing. Options that no chain of judgements links are refused.
 *
 * <p><b>Source:</b> Saaty (1980), The Analytic Hierarchy Process; incomplete judgements: Harker (1987).
 *
 * @param criterion on which they are compared
 * @param derivation how priorities follow from judgements
 * @param priorities by option id, summing to 1
 * @param lambdaMax the largest eigenvalue of the matrix of judgements
 * @param consistencyIndex (lambda-max − n) / (n − 1)
 * @param consistencyRatio that over the index of random judgements
 * @param remark what contradicts what, where the ratio is above 0.1
 */
@Outputs({"criterion", "derivation", "priorities", "lambda-max", "consistency-index", "consistency-ratio"})
public record OptionComparison(
        @Meaning("the criterion") String criterion,
        @Meaning("how priorities follow from judgements") String derivation,
        @Meaning("priorities by option, summing to 1") Map<String, Double> priorities,

        @Meaning("largest eigenvalue of the matrix of judgements")
        double lambdaMax,

        @Meaning("(lambda-max - n) / (n - 1)") double consistencyIndex,

        @Meaning("consistency-index over that of random judgements; up to 0.1 is accepted")
        double consistencyRatio,

        Optional<String> remark) {

    public OptionComparison {
        priorities = Collections.unmodifiableMap(new LinkedHashMap<>(priorities));
    }

    /**
     * The comparison behind a scale.
     *
     * @throws Refusal when some options are linked to the others by no chain of judgements
     */
    public static OptionComparison of(String criterion, Scale.Compared scale) {
        Set<String> names = new LinkedHashSet<>();
        scale.ratios().forEach((first, others) -> {
            names.add(first);
            names.addAll(others.keySet());
        });
        List<String> ids = List.copyOf(names);
        Map<String, Object> pairs = new LinkedHashMap<>(scale.ratios());
        PairwiseJudgements judgements = PairwiseJudgements.of(ids, pairs);
        judgements.requireLinked(ids);
        Priorities.Principal principal = Priorities.eigenvector(judgements);
        double[] w = scale.derivation().equals(Scale.Compared.GEOMETRIC_MEAN)
                ? Priorities.geometricMean(judgements)
                : principal.weights();
        Map<String, Double> priorities = new LinkedHashMap<>();
        for (int i = 0; i < w.length; i++) {
            priorities.put(ids.get(i), w[i]);
        }
        Consistency consistency = Consistency.of(principal.lambda(), ids.size());
        Optional<String> remark = consistency.ratio() > Consistency.ACCEPTABLE
                ? Consistency.mend(judgements, principal.lambda())
                        .map(m -> "the comparisons of options on '" + criterion
                                + "' contradict each other: their consistency ratio is "
                                + shown(consistency.ratio()) + ", where 0.1 is usual at most; '"
                                + ids.get(m.judgement().first()) + "' over '"
                                + ids.get(m.judgement().second()) + "', stated as "
                                + shown(m.judgement().ratio()) + ", fits the others least; " + shown(m.mended())
                                + " would bring the ratio to " + shown(m.ratio()))
                : Optional.empty();
        return new OptionComparison(
                criterion,
                scale.derivation(),
                priorities,
                principal.lambda(),
                consistency.index(),
                consistency.ratio(),
                remark);
    }

    /** The comparisons of a problem, in the order of its criteria. */
    public static List<OptionComparison> all(Problem problem) {
        List<OptionComparison> all = new ArrayList<>();
        for (Criterion criterion : problem.criteria()) {
            if (criterion.scale() instanceof Scale.Compared compared) {
                all.add(of(criterion.id(), compared));
            }
        }
        return all;
    }

    /** The performances by option id: 100 for the best. */
    public Map<String, Double> performances() {
        double most = Collections.max(priorities.values());
        Map<String, Double> performances = new LinkedHashMap<>();
        priorities.forEach((id, p) -> performances.put(id, 100 * p / most));
        return performances;
    }

    private static String shown(double x) {
        return Numbers.plain(new BigDecimal(x).round(new MathContext(2)).doubleValue());
    }
}
