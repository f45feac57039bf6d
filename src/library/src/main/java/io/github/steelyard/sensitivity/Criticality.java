package io.github.steelyard.sensitivity;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.Keyed;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The most critical criterion and the most critical performance as Triantaphyllou and Sánchez define them: the smallest
 * relative change of one weight, or of one term, that makes two options level.
 *
 * <p><b>Formula:</b> for options i before k in the ranking and criterion j, δ = (P<sub>k</sub> − P<sub>i</sub>) /
 * (a<sub>kj</sub> − a<sub>ij</sub>), in per cent of w<sub>j</sub>; the new weight is w<sub>j</sub> − δ, after which all are
 * divided by their sum; possible where δ ≤ w<sub>j</sub>. For a term, τ = (P<sub>i</sub> − P<sub>k</sub>) / w<sub>j</sub>
 * in per cent of a<sub>ij</sub>; the new term is a<sub>ij</sub> − τ; possible where τ ≤ 100 %. P are scores, a the terms.
 * Criticality degree: the smallest absolute percentage; sensitivity coefficient: its reciprocal.
 *
 * <p><b>Edge:</b> a weight or term of 0 has no percentage; equal terms never change a pair. Level options give 0.
 *
 * <p><b>Differs:</b> only the changed weight moves before the division, so that the other weights keep their proportions
 * as in {@link Stability}, but the percentage is of the weight before the division. Terms are what the method makes of
 * performances (values, for the additive value model), as the weighted sum model of the paper takes them.
 *
 * <p><b>Source:</b> Triantaphyllou &amp; Sánchez (1997), A sensitivity analysis approach for some deterministic
 * multi-criteria decision-making methods, Decision Sciences 28(1), 151–194.
 *
 * @param study what was asked
 * @param weights one a pair and criterion: pairs in rank order, criteria in file order
 * @param terms one an option and criterion: the smallest change over all other options
 */
@Outputs({
    "critical-top",
    "critical-top-percent",
    "critical-any",
    "critical-any-percent",
    "criticality-degree-percent",
    "sensitivity-coefficient",
    "relative-change-percent"
})
public record Criticality(Study study, List<WeightChange> weights, List<TermChange> terms) {

    /**
     * Copies {@code weights} and {@code terms}.
     *
     * @param study what was asked
     * @param weights one a pair and criterion: pairs in rank order, criteria in file order
     * @param terms one an option and criterion: the smallest change over all other options
     * @throws NullPointerException when one of them or a part of one is null
     */
    public Criticality {
        weights = List.copyOf(weights);
        terms = List.copyOf(terms);
    }

    /**
     * The change of one weight that makes a pair level.
     *
     * @param first the option ahead
     * @param second the option behind
     * @param criterion whose weight changes
     * @param percent of the weight by which it falls (rises when negative); empty when none does it
     */
    public record WeightChange(Option first, Option second, Criterion criterion, OptionalDouble percent) {}

    /**
     * The smallest change of one term that makes its option level with another.
     *
     * @param option whose term
     * @param criterion on which
     * @param other with whom it becomes level; empty when no change does it
     * @param percent of the term by which it falls (rises when negative); empty when none does it
     */
    @Outputs({"option", "criterion", "percent", "level-with", "sensitivity-coefficient"})
    public record TermChange(
            @Meaning("whose term") Option option,
            @Meaning("on which criterion") Criterion criterion,

            @Meaning(value = "with whom it becomes level; null: no change does it", name = "level-with")
            Optional<Option> other,

            @Meaning("by how many per cent the term falls; negative: rises; null: no change does it")
            OptionalDouble percent) {

        /** {@return the reciprocal of the change; empty where none does it} */
        @Meaning("the reciprocal of the change; null where none does it")
        public OptionalDouble sensitivityCoefficient() {
            return percent.isPresent() && percent.getAsDouble() != 0
                    ? OptionalDouble.of(1 / Math.abs(percent.getAsDouble()))
                    : OptionalDouble.empty();
        }
    }

    @Meaning("the criterion with the smallest change that touches the first place; null when there is none")
    private Optional<Criterion> criticalTop() {
        return top().map(WeightChange::criterion);
    }

    @Meaning("the size of that change in per cent of the weight")
    private Optional<Double> criticalTopPercent() {
        return top().map(Criticality::size);
    }

    @Meaning("the criterion with the smallest change that touches any two options; null when there is none")
    private Optional<Criterion> criticalAny() {
        return any().map(WeightChange::criterion);
    }

    @Meaning("the size of that change in per cent of the weight")
    private Optional<Double> criticalAnyPercent() {
        return any().map(Criticality::size);
    }

    private static double size(WeightChange change) {
        return Math.abs(change.percent().orElseThrow());
    }

    @Meaning("the smallest change of each criterion; null when none")
    private Map<Criterion, OptionalDouble> criticalityDegreePercent() {
        return Keyed.by(study.problem().criteria(), degrees()::get);
    }

    @Meaning("the reciprocal of the smallest change of each criterion")
    private Map<Criterion, OptionalDouble> sensitivityCoefficient() {
        return Keyed.by(study.problem().criteria(), j -> {
            OptionalDouble degree = degrees().get(j);
            return degree.isPresent() && degree.getAsDouble() > 0
                    ? OptionalDouble.of(1 / degree.getAsDouble())
                    : OptionalDouble.empty();
        });
    }

    @Meaning(
            "by pair (better-worse) and criterion: by how many per cent the weight falls; negative: rises; null: no change"
                    + " does it")
    private Map<String, Map<Criterion, OptionalDouble>> relativeChangePercent() {
        Map<String, Map<Criterion, OptionalDouble>> changes = new LinkedHashMap<>();
        for (WeightChange c : weights) {
            changes.computeIfAbsent(c.first().id() + "-" + c.second().id(), pair -> new LinkedHashMap<>())
                    .put(c.criterion(), c.percent());
        }
        return changes;
    }

    /**
     * {@return both questions; only where scores are linear in the weights}
     *
     * @param study the study that is asked
     */
    public static Criticality of(Study study) {
        return of(study, Cancellation.NEVER);
    }

    static Criticality of(Study study, Cancellation cancellation) {
        ScoreModel model = ScoreModel.of(study);
        List<WeightChange> weights = new ArrayList<>();
        List<TermChange> terms = new ArrayList<>();
        for (int p = 0; p < model.options(); p++) {
            cancellation.check();
            for (int q = p + 1; q < model.options(); q++) {
                int i = model.ranking().option(p);
                int k = model.ranking().option(q);
                for (int j = 0; j < model.criteria(); j++) {
                    weights.add(new WeightChange(
                            model.option(i),
                            model.option(k),
                            study.problem().criteria().get(j),
                            weight(model, i, k, j)));
                }
            }
        }
        for (int i = 0; i < model.options(); i++) {
            cancellation.check();
            for (int j = 0; j < model.criteria(); j++) {
                terms.add(term(model, i, j));
            }
        }
        return new Criticality(study, weights, terms);
    }

    private static OptionalDouble weight(ScoreModel model, int i, int k, int j) {
        double w = model.weights()[j];
        double difference = model.row(k)[j] - model.row(i)[j];
        double tolerance = Ranking.TIE_TOLERANCE * model.size();
        if (w == 0 || Math.abs(difference) <= tolerance) {
            return OptionalDouble.empty();
        }
        double gap = model.scores()[k] - model.scores()[i];
        return possible(100 * (gap / difference) / w + 0.0, gap - w * difference, gap, tolerance);
    }

    /**
     * A percentage that closes a gap, when it is possible. Where the gap is all that the weight or term adds, up to the
     * tolerance of ties, it is 100 and not what the rounding of divisions makes of it.
     *
     * @param rest what would be left of the gap without the weight or term
     */
    private static OptionalDouble possible(double percent, double rest, double gap, double tolerance) {
        if (Math.abs(rest) <= tolerance && Math.abs(gap) > tolerance) {
            return OptionalDouble.of(100);
        }
        return percent > 100 || Double.isInfinite(percent) ? OptionalDouble.empty() : OptionalDouble.of(percent);
    }

    private static TermChange term(ScoreModel model, int i, int j) {
        double w = model.weights()[j];
        double a = model.row(i)[j];
        Optional<Option> other = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        double percent = 0;
        for (int k = 0; k < model.options() && w != 0 && a != 0; k++) {
            double gap = model.scores()[i] - model.scores()[k];
            OptionalDouble tau = k == i
                    ? OptionalDouble.empty()
                    : possible(100 * gap / w / a + 0.0, gap - w * a, gap, Ranking.TIE_TOLERANCE * model.size());
            if (tau.isPresent() && Math.abs(tau.getAsDouble()) < least) {
                least = Math.abs(tau.getAsDouble());
                percent = tau.getAsDouble();
                other = Optional.of(model.option(k));
            }
        }
        return new TermChange(
                model.option(i),
                model.study().problem().criteria().get(j),
                other,
                other.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(percent));
    }

    /** {@return the smallest change of a weight that makes the first option level with another} */
    public Optional<WeightChange> top() {
        Option first = study.evaluate().first();
        return smallest(weights.stream().filter(c -> c.first().equals(first)).toList());
    }

    /** {@return the smallest change of a weight that makes any two options level} */
    public Optional<WeightChange> any() {
        return smallest(weights);
    }

    /** {@return the smallest percentage of each criterion, in the order of the file} */
    public List<OptionalDouble> degrees() {
        List<OptionalDouble> degrees = new ArrayList<>();
        for (Criterion criterion : study.problem().criteria()) {
            degrees.add(smallest(weights.stream()
                            .filter(c -> c.criterion().equals(criterion))
                            .toList())
                    .map(c -> OptionalDouble.of(Math.abs(c.percent().orElseThrow())))
                    .orElse(OptionalDouble.empty()));
        }
        return degrees;
    }

    private static Optional<WeightChange> smallest(List<WeightChange> changes) {
        WeightChange smallest = null;
        for (WeightChange c : changes) {
            if (c.percent().isPresent()
                    && (smallest == null
                            || Math.abs(c.percent().getAsDouble())
                                    < Math.abs(smallest.percent().orElseThrow()))) {
                smallest = c;
            }
        }
        return Optional.ofNullable(smallest);
    }

    /** {@return the smallest change of a term} */
    public Optional<TermChange> term() {
        TermChange smallest = null;
        for (TermChange c : terms) {
            if (c.percent().isPresent()
                    && (smallest == null
                            || Math.abs(c.percent().getAsDouble())
                                    < Math.abs(smallest.percent().orElseThrow()))) {
                smallest = c;
            }
        }
        return Optional.ofNullable(smallest);
    }

    /** {@return the analysis that gives it} */
    public static Analysis<Criticality> analysis() {
        return new CriticalCriterion();
    }
}
