package io.github.steelyard.aggregation;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sorts options into ordered categories by comparing each with the profiles that part the categories, never with each
 * other.
 *
 * <p><b>Formula:</b> a S b when the {@link Credibility} of (a, b) is at least λ. Pessimistic: the category above the
 * highest profile b<sub>h</sub> with a S b<sub>h</sub>. Optimistic: the category below the lowest b<sub>h</sub> with
 * b<sub>h</sub> S a and not a S b<sub>h</sub>.
 *
 * <p><b>Out:</b> score is the number of the pessimistic category, 1 worst; comparable between decisions with the same
 * profiles.
 *
 * <p><b>Holds:</b> dominance, any option more or less, a copy; unit change and translation when thresholds and profiles
 * move along.
 *
 * <p><b>Edge:</b> profiles out of order, or missing for a criterion: refused.
 *
 * <p><b>Cost:</b> O(m n) times the number of profiles.
 *
 * <p><b>Source:</b> Yu (1992), ELECTRE TRI: aspects méthodologiques et manuel d'utilisation, Document du LAMSADE 74.
 */
final class ElectreTri implements AggregationMethod {

    private static final double ROUNDING = 1e-12;

    @Override
    public Description description() {
        return Description.of(
                        "electre-tri",
                        "ELECTRE TRI",
                        "Sorts options into ordered categories by comparing each with the profiles between the categories;"
                                + " ranks by the category of the cautious (pessimistic) rule. thresholds on a criterion:"
                                + " {indifference, preference, veto} in its unit; left out: 0, the indifference, no veto.")
                .formula(
                        "a S b: credibility (as in electre-iii) >= lambda; pessimistic: category above the highest profile"
                                + " b with a S b; optimistic: category below the lowest profile b with b S a and not a S b;"
                                + " score = number of the pessimistic category, 1 worst")
                .source(
                        "Yu (1992), ELECTRE TRI: aspects methodologiques et manuel d'utilisation, Document du LAMSADE 74")
                .takes("Performances of any sign, with thresholds and profiles in their units.")
                .gives("Number of the pessimistic category, 1 the worst.")
                .parameter(ParameterSpec.required("profiles", ParameterKind.NUMBERS_BY_CRITERION)
                        .help("for every criterion its performance in each profile, from the lowest profile to the"
                                + " highest, none worse than the one before"))
                .parameter(
                        ParameterSpec.optional("categories", ParameterKind.TEXTS)
                                .help(
                                        "names of the categories, worst first, one more than profiles; left out: category-1, ..."))
                .parameter(ParameterSpec.number("lambda", 0.75)
                        .in(0.5, 1)
                        .help("credibility from which an option counts as at least as good as a profile"))
                .output("pessimistic", "category by option under the cautious rule")
                .output("optimistic", "category by option under the generous rule; never worse than the other");
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
    public Optional<String> objection(Problem problem, Parameters parameters) {
        Map<String, double[]> profiles = parameters.numbersById("profiles");
        int count = profiles.values().stream().mapToInt(p -> p.length).max().orElse(0);
        if (count == 0) {
            return Optional.of("profiles must give at least one performance for every criterion");
        }
        for (Criterion criterion : problem.criteria()) {
            double[] of = profiles.get(criterion.id());
            if (of == null || of.length != count) {
                return Optional.of("profiles must give " + count + " performances for '" + criterion.id() + "', as for"
                        + " the other criteria; found " + (of == null ? 0 : of.length));
            }
            for (int h = 1; h < count; h++) {
                if (of[h] * criterion.sign() < of[h - 1] * criterion.sign()) {
                    return Optional.of("profiles go from the lowest to the highest; on '" + criterion.id()
                            + "' profile " + (h + 1) + " is worse than profile " + h);
                }
            }
        }
        if (parameters.has("categories") && parameters.texts("categories").size() != count + 1) {
            return Optional.of(count + " profiles part " + (count + 1) + " categories; found "
                    + parameters.texts("categories").size());
        }
        return PseudoCriterion.objection(problem);
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        double[][] rows = ElectreOne.rows(problem);
        List<PseudoCriterion> criteria = PseudoCriterion.of(problem);
        Map<String, double[]> stated = parameters.numbersById("profiles");
        int count = stated.values().iterator().next().length;
        double[][] profiles = new double[count][problem.criteria().size()];
        for (int j = 0; j < problem.criteria().size(); j++) {
            Criterion criterion = problem.criteria().get(j);
            for (int h = 0; h < count; h++) {
                profiles[h][j] = requireNonNull(stated.get(criterion.id()))[h] * criterion.sign();
            }
        }
        List<String> categories = new ArrayList<>();
        for (int c = 0; c <= count; c++) {
            categories.add(
                    parameters.has("categories")
                            ? parameters.texts("categories").get(c)
                            : "category-" + (c + 1));
        }
        double lambda = parameters.number("lambda") - ROUNDING;
        return (weights, tracer) -> score(problem, rows, criteria, profiles, categories, lambda, weights, tracer);
    }

    private static Scores score(
            Problem problem,
            double[][] rows,
            List<PseudoCriterion> criteria,
            double[][] profiles,
            List<String> categories,
            double lambda,
            Weights weights,
            Tracer tracer) {
        Credibility pair = new Credibility(criteria, weights.toArray());
        double[] scores = new double[rows.length];
        List<String> pessimistic = new ArrayList<>();
        List<String> optimistic = new ArrayList<>();
        double[][] over = new double[rows.length][];
        double[][] under = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            double[] reaches = new double[profiles.length];
            double[] isReached = new double[profiles.length];
            int low = 0;
            int high = profiles.length;
            for (int h = 0; h < profiles.length; h++) {
                reaches[h] = pair.of(rows[i], profiles[h], pair.concordance(rows[i], profiles[h]));
                isReached[h] = pair.of(profiles[h], rows[i], pair.concordance(profiles[h], rows[i]));
                if (reaches[h] >= lambda) {
                    low = h + 1;
                } else if (isReached[h] >= lambda) {
                    high = Math.min(high, h);
                }
            }
            if (tracer.isOn()) {
                over[i] = reaches;
                under[i] = isReached;
            }
            scores[i] = low + 1.0;
            pessimistic.add(categories.get(low));
            optimistic.add(categories.get(high));
        }
        if (tracer.isOn()) {
            List<String> names = new ArrayList<>();
            for (int h = 0; h < profiles.length; h++) {
                names.add(categories.get(h) + " | " + categories.get(h + 1));
            }
            Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
            tracer.table(
                    "sigma(a,b)",
                    "credibility that the option reaches the profile",
                    Tables.options(problem),
                    names,
                    over);
            tracer.table(
                    "sigma(b,a)",
                    "credibility that the profile reaches the option",
                    Tables.options(problem),
                    names,
                    under);
            Tables.byOption(tracer, problem, "k", "score: number of the pessimistic category, 1 worst", scores);
        }
        return Scores.higherIsBetter(scores)
                .with("pessimistic", new Output.TextByOption(pessimistic))
                .with("optimistic", new Output.TextByOption(optimistic));
    }
}
