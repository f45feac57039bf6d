package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ranks by net flow: how much an option is preferred to the others less how much they are preferred to it.
 *
 * <p><b>Formula:</b> π(a,b) = Σ<sub>j</sub> w<sub>j</sub> P<sub>j</sub>(d<sub>j</sub>(a,b)); φ⁺(a) = Σ<sub>b</sub>
 * π(a,b)/(m − 1), φ⁻(a) = Σ<sub>b</sub> π(b,a)/(m − 1); score φ = φ⁺ − φ⁻.
 *
 * <p><b>In:</b> performances in their units with {@link Preference} functions and thresholds of the criteria.
 *
 * <p><b>Out:</b> −1..1, 1 best, together 0; linear in the weights. Not comparable between decisions.
 *
 * <p><b>Holds:</b> dominance, unit change and translation (thresholds in the same unit). <b>Fails:</b> an option more or
 * less, a copy.
 *
 * <p><b>Edge:</b> one option alone has flows 0. At a threshold exactly, preference is 0 at indifference and 1 at
 * preference, except the level shape, which is ½ there.
 *
 * <p><b>Cost:</b> O(m n log m); no table of pairs.
 *
 * <p><b>Source:</b> Brans &amp; Vincke (1985), A preference ranking organisation method, Management Science 31(6),
 * 647–656.
 *
 * <p><b>Differs:</b> from libraries that leave flows as sums: {@code flows: sum} gives theirs.
 */
final class PrometheeTwo implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "promethee-ii",
                        "PROMETHEE II",
                        "Ranks by how much each option is preferred to the others less how much they are preferred to it. "
                                + PrometheeFlows.CRITERIA)
                .formula(PrometheeFlows.FORMULA + "; score phi = phi+ - phi-")
                .source("Brans & Vincke (1985), A preference ranking organisation method, Management Science 31(6),"
                        + " 647-656; flows by sorting: Calders & Van Assche (2018), Omega 76, 63-69")
                .takes("Performances of any sign, with a preference function and thresholds on each criterion "
                        + "in its unit; usual where none is stated.")
                .gives("Net flow from -1 to 1, more is better, together 0.")
                .parameter(PrometheeFlows.PARAMETER)
                .output("positive", "phi+ by option: how much it is preferred to the others")
                .output("negative", "phi- by option: how much the others are preferred to it");
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.of(Property.DOMINANCE, Property.UNIT_CHANGE, Property.TRANSLATION);
    }

    @Override
    public Optional<String> objection(Problem problem, Parameters parameters) {
        return Preference.objection(problem);
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        return new NetFlow(PrometheeFlows.of(problem, parameters));
    }

    private static final class NetFlow implements Scorer {

        private final PrometheeFlows flows;
        /** Null until asked for. */
        private @Nullable Matrix net;

        NetFlow(PrometheeFlows flows) {
            this.flows = flows;
        }

        @Override
        public Scores score(Weights weights, Tracer tracer) {
            return flows.score(weights, tracer);
        }

        @Override
        public synchronized Optional<Matrix> terms() {
            net = net == null ? flows.net() : net;
            return Optional.of(net);
        }
    }
}
