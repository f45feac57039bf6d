package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Choquet integral: a weighted sum in which groups of criteria have weights of their own.
 *
 * <p><b>Formula:</b> C<sub>i</sub> = Σ<sub>k</sub> (v<sub>(k)</sub> − v<sub>(k−1)</sub>) μ(A<sub>(k)</sub>), v<sub>(1)</sub>
 * ≤ … ≤ v<sub>(n)</sub> the values of option i in order, A<sub>(k)</sub> the criteria of (k) and above, v<sub>(0)</sub> =
 * 0. Shapley value: φ<sub>j</sub> = Σ<sub>T ∌ j</sub> (n − t − 1)! t! / n! (μ(T ∪ j) − μ(T)).
 *
 * <p><b>In:</b> the capacity μ of every coalition of criteria, 0..1, never falling when a criterion joins; all together 1.
 * Without it, the sum of the weights: the additive model. At most 16 criteria with a stated capacity.
 *
 * <p><b>Out:</b> between the least and the greatest value of the option.
 *
 * <p><b>Holds:</b> everything, with declared scales.
 *
 * <p><b>Source:</b> Grabisch (1996), The application of fuzzy integrals in multicriteria decision making, EJOR 89(3),
 * 445–456.
 */
final class Choquet implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "choquet",
                        "Choquet integral",
                        "A weighted sum in which coalitions of criteria have weights of their own.")
                .formula("C_i = sum_k (v_(k) - v_(k-1)) mu(A_(k)); v_(1) <= ... <= v_(n) the values of option i in "
                        + "order, A_(k) the criteria from the k-th on; "
                        + "Shapley phi_j = sum_T (n - t - 1)! t! / n! (mu(T + j) - mu(T)) over T without j")
                .source("Grabisch (1996), The application of fuzzy integrals in multicriteria decision making, "
                        + "European Journal of Operational Research 89(3), 445-456")
                .takes("Performances of any sign, made values from 0 to 1 by value functions, or grades on one "
                        + "scale as they are; a missing one has value 0.5.")
                .gives("Between the least and the greatest value of the option, more is better.")
                .parameter(ParameterSpec.optional("capacity", ParameterKind.NUMBER_BY_COALITION)
                        .in(0, 1)
                        .help(
                                "mu of every coalition, criteria joined by '+'; never falling as criteria join, 1 for all "
                                        + "together (which may be left out); without it, the sum of the weights"))
                .parameter(Commensurate.parameter())
                .output("shapley", "average importance of each criterion over all coalitions; sums to 1");
    }

    @Override
    public Sight sight(Parameters parameters) {
        return Sight.OWN;
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.allOf(Property.class);
    }

    @Override
    public boolean acceptsMissing() {
        return true;
    }

    @Override
    public boolean usesWeights(Parameters parameters) {
        return !parameters.has("capacity");
    }

    @Override
    public Optional<String> objection(Problem problem, Parameters parameters) {
        Optional<String> values = Commensurate.objection(problem, parameters);
        return values.isPresent() || !parameters.has("capacity")
                ? values
                : Capacity.objection(ids(problem), parameters.numberById("capacity"));
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        Matrix v = Commensurate.values(problem, parameters);
        Optional<Capacity> capacity = parameters.has("capacity")
                ? Optional.of(Capacity.of(ids(problem), parameters.numberById("capacity")))
                : Optional.empty();
        double[] integrals = capacity.map(c -> c.integrals(v)).orElse(null);
        double[] shapley = capacity.map(Capacity::shapley).orElse(null);
        return (weights, tracer) -> {
            double[] scores = integrals == null ? Linear.sum(v, weights) : integrals.clone();
            double[] importance = shapley == null ? weights.toArray() : shapley;
            if (tracer.isOn()) {
                Tables.byOptionAndCriterion(tracer, problem, "v", "values", v.toRows());
                Tables.byCriterion(tracer, problem, "phi", "Shapley values of the capacity", importance);
                Tables.byOption(tracer, problem, "C", "score: Choquet integral", scores);
            }
            return Scores.higherIsBetter(scores).with("shapley", new Output.ByCriterion(importance));
        };
    }

    private static List<String> ids(Problem problem) {
        return problem.criteria().stream().map(Criterion::id).toList();
    }
}
