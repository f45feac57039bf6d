package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ranks by two distillations of a graded outranking relation, one taking out the best first, the other the worst.
 *
 * <p><b>Formula:</b> {@link Credibility} of each pair, {@link Distillation} downwards and upwards; score the mean of an
 * option's places in both. Relation: P when both orders put a before b or one does and the other ties them, I when both
 * tie them, R when they contradict each other.
 *
 * <p><b>Out:</b> places count from 1 without gaps; the score is lower the better.
 *
 * <p><b>Holds:</b> dominance (who dominates never has the lower balance), unit change and translation (thresholds in the
 * same unit). <b>Fails:</b> an option more or less, a copy.
 *
 * <p><b>Edge:</b> no thresholds: plain concordance, no veto. Veto below preference, preference below indifference:
 * refused.
 *
 * <p><b>Cost:</b> O(m² n) for the relation, up to O(m³) for the distillations; at most {@value #MOST_OPTIONS} options.
 *
 * <p><b>Source:</b> Roy (1978), ELECTRE III: un algorithme de classements fondé sur une représentation floue des
 * préférences en présence de critères multiples, Cahiers du CERO 20(1), 3–24.
 *
 * <p><b>Differs:</b> from libraries that leave out the discrimination threshold s(λ).
 */
final class ElectreThree implements AggregationMethod {

    static final int MOST_OPTIONS = 1000;

    @Override
    public Description description() {
        return Description.of(
                        "electre-iii",
                        "ELECTRE III",
                        "Ranks twice by a graded outranking relation, taking out the best first and the worst first, and"
                                + " says where the two orders disagree. thresholds on a criterion: {indifference,"
                                + " preference, veto} in its unit; left out: 0, the indifference, no veto.")
                .formula(
                        "c_j(a,b) = 1 up to q behind, 0 from p behind, straight between; d_j(a,b) = 0 up to p, 1 from v;"
                                + " C = sum_j w_j c_j; sigma = C * product over d_j > C of (1 - d_j) / (1 - C); distillation with"
                                + " s(lambda) = s-alpha + s-beta * lambda; score = (descending place + ascending place) / 2")
                .source("Roy (1978), ELECTRE III: un algorithme de classements fonde sur une representation floue des"
                        + " preferences, Cahiers du CERO 20(1), 3-24")
                .takes("Performances of any sign, with indifference, preference and veto thresholds in their "
                        + "units; at most 1000 options.")
                .gives("Mean of the ranks in the descending and the ascending order; less is better.")
                .parameter(ParameterSpec.number("s-alpha", 0.30)
                        .in(0, 1)
                        .help("discrimination threshold s(lambda) at lambda = 0: differences of credibility below it"
                                + " decide nothing"))
                .parameter(ParameterSpec.number("s-beta", -0.15)
                        .in(-1, 0)
                        .help("slope of s(lambda); s-alpha + s-beta must be 0 or more"))
                .output("concordance", "C by pair: how far the first is at least as good")
                .output("credibility", "sigma by pair: the same after discordance")
                .output("descending", "place by option when the best are taken out first, 1 best")
                .output("ascending", "place by option when the worst are taken out first, 1 best")
                .output("relation", "by pair: P first is better, - second is better, I both tie, R incomparable");
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.of(Property.DOMINANCE, Property.UNIT_CHANGE, Property.TRANSLATION);
    }

    @Override
    public Optional<String> objection(Problem problem, Parameters parameters) {
        if (parameters.number("s-alpha") + parameters.number("s-beta") < 0) {
            return Optional.of("s-alpha + s-beta must be 0 or more, so that s(lambda) is never negative");
        }
        return ElectreOne.tooMany(problem, MOST_OPTIONS).or(() -> PseudoCriterion.objection(problem));
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        double[][] rows = ElectreOne.rows(problem);
        List<PseudoCriterion> criteria = PseudoCriterion.of(problem);
        double alpha = parameters.number("s-alpha");
        double beta = parameters.number("s-beta");
        return (weights, tracer) -> score(problem, rows, criteria, alpha, beta, weights, tracer);
    }

    private static Scores score(
            Problem problem,
            double[][] rows,
            List<PseudoCriterion> criteria,
            double alpha,
            double beta,
            Weights weights,
            Tracer tracer) {
        int m = rows.length;
        Credibility pair = new Credibility(criteria, weights.toArray());
        double[][] concordance = new double[m][m];
        double[][] credibility = new double[m][m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                concordance[a][b] = pair.concordance(rows[a], rows[b]);
                credibility[a][b] = pair.of(rows[a], rows[b], concordance[a][b]);
            }
        }
        double[] descending = Distillation.descending(credibility, alpha, beta);
        double[] ascending = Distillation.ascending(credibility, alpha, beta);
        double[] scores = new double[m];
        for (int i = 0; i < m; i++) {
            scores[i] = (descending[i] + ascending[i]) / 2;
        }
        if (tracer.isOn()) {
            Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
            Tables.byPair(tracer, problem, "C", "concordance: the row's option is at least as good", concordance);
            Tables.byPair(tracer, problem, "sigma", "credibility of the same", credibility);
            Tables.byOption(tracer, problem, "D", "descending place", descending);
            Tables.byOption(tracer, problem, "A", "ascending place", ascending);
            Tables.byOption(tracer, problem, "s", "score: mean of both places, lower is better", scores);
        }
        return Scores.lowerIsBetter(scores)
                .with("concordance", new Output.OptionMatrix(concordance))
                .with("credibility", new Output.OptionMatrix(credibility))
                .with("descending", new Output.ByOption(descending))
                .with("ascending", new Output.ByOption(ascending))
                .with("relation", new Output.TextMatrix(relation(descending, ascending)));
    }

    private static List<List<String>> relation(double[] descending, double[] ascending) {
        List<List<String>> rows = new ArrayList<>();
        for (int a = 0; a < descending.length; a++) {
            List<String> row = new ArrayList<>();
            for (int b = 0; b < descending.length; b++) {
                double down = Math.signum(descending[b] - descending[a]);
                double up = Math.signum(ascending[b] - ascending[a]);
                row.add(down * up < 0 ? "R" : down + up > 0 ? "P" : down + up < 0 ? "-" : "I");
            }
            rows.add(row);
        }
        return rows;
    }
}
