package io.github.steelyard.aggregation;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A partial order: one option is preferred to another when neither of its two flows speaks against it.
 *
 * <p><b>Formula:</b> a P b when φ⁺(a) ≥ φ⁺(b) and φ⁻(a) ≤ φ⁻(b), one of them strictly; a I b when both are equal; else
 * the two are incomparable. Flows as in {@link PrometheeTwo}.
 *
 * <p><b>Out:</b> score and rank are those of the net flow, which never contradict the partial order; the pairs tell
 * which of these ranks both flows agree on.
 *
 * <p><b>Holds:</b> dominance, unit change, translation. <b>Fails:</b> an option more or less, a copy.
 *
 * <p><b>Edge:</b> flows within a rounding error are equal. One option alone has no pair. Above {@value #PAIRS_UP_TO}
 * options the pairs, which grow with the square, are left out.
 *
 * <p><b>Cost:</b> O(m n log m), and O(m²) for the pairs.
 *
 * <p><b>Source:</b> Brans &amp; Vincke (1985), Management Science 31(6), 647–656.
 */
final class PrometheeOne implements AggregationMethod {

    private static final int PAIRS_UP_TO = 2000;

    @Override
    public Description description() {
        return Description.of(
                        "promethee-i",
                        "PROMETHEE I",
                        "Compares options by two flows at once and leaves incomparable what the flows disagree on; score"
                                + " and rank are those of the net flow. "
                                + PrometheeFlows.CRITERIA)
                .formula(PrometheeFlows.FORMULA
                        + "; a preferred to b: phi+(a) >= phi+(b) and phi-(a) <= phi-(b), not both"
                        + " equal; incomparable: the flows disagree; score phi = phi+ - phi-")
                .source("Brans & Vincke (1985), A preference ranking organisation method, Management Science 31(6),"
                        + " 647-656")
                .takes("Performances of any sign, with a preference function and thresholds on each criterion "
                        + "in its unit; usual where none is stated.")
                .gives("Net flow from -1 to 1, more is better, together 0; which pairs stay incomparable is in "
                        + "the outputs.")
                .parameter(PrometheeFlows.PARAMETER)
                .output("positive", "phi+ by option: how much it is preferred to the others")
                .output("negative", "phi- by option: how much the others are preferred to it")
                .output(
                        "preferred",
                        "pairs of which the first is preferred to the second; up to " + PAIRS_UP_TO + " options")
                .output("indifferent", "pairs with the same flows; up to " + PAIRS_UP_TO + " options")
                .output("incomparable", "pairs whose flows disagree; up to " + PAIRS_UP_TO + " options");
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
        PrometheeFlows flows = PrometheeFlows.of(problem, parameters);
        return new Partial(flows, flows.net());
    }

    private record Partial(PrometheeFlows flows, Matrix net) implements Scorer {

        @Override
        public Scores score(Weights weights, Tracer tracer) {
            Scores scores = flows.score(weights, tracer);
            return scores.size() > PAIRS_UP_TO ? scores : compare(scores);
        }

        @Override
        public Optional<Matrix> terms() {
            return Optional.of(net);
        }

        private static Scores compare(Scores scores) {
            int[] plus = Ranking.of(values(scores, "positive"), true).ranks();
            int[] minus = Ranking.of(values(scores, "negative"), false).ranks();
            List<Output.Pair> preferred = new ArrayList<>();
            List<Output.Pair> indifferent = new ArrayList<>();
            List<Output.Pair> incomparable = new ArrayList<>();
            for (int a = 0; a < plus.length; a++) {
                for (int b = a + 1; b < plus.length; b++) {
                    int byPlus = Integer.compare(plus[b], plus[a]);
                    int byMinus = Integer.compare(minus[b], minus[a]);
                    if (byPlus == 0 && byMinus == 0) {
                        indifferent.add(new Output.Pair(a, b));
                    } else if (byPlus * byMinus < 0) {
                        incomparable.add(new Output.Pair(a, b));
                    } else {
                        boolean first = byPlus + byMinus > 0;
                        preferred.add(first ? new Output.Pair(a, b) : new Output.Pair(b, a));
                    }
                }
            }
            return scores.with("preferred", new Output.Pairs(preferred))
                    .with("indifferent", new Output.Pairs(indifferent))
                    .with("incomparable", new Output.Pairs(incomparable));
        }

        private static double[] values(Scores scores, String output) {
            return requireNonNull(((Output.ByOption) scores.outputs().get(output)))
                    .values();
        }
    }
}
