package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Narrows a choice: an option outranks another when enough weight says that it is at least as good and nothing speaks
 * too strongly against it; what is left is the kernel of this relation.
 *
 * <p><b>Formula:</b> c(a,b) = Σ w<sub>j</sub> over criteria where a is at least as good; d(a,b) = largest disadvantage of
 * a, each divided by its norm, over the longest scale so divided. a outranks b when c ≥ ĉ and d ≤ d̂. With veto thresholds
 * no criterion may put a behind b by its veto or more, in place of d ≤ d̂; with preference thresholds c falls from 1 at
 * indifference to 0 at preference (the graded form).
 *
 * <p><b>Out:</b> score 1 in the kernel, 0 outside; rank 1 means "still a candidate".
 *
 * <p><b>Holds:</b> a copy; unit change and translation with the default norm. <b>Fails:</b> an option more or less, and
 * dominance where options outrank each other in a circle: a good one then falls with its companions.
 *
 * <p><b>Edge:</b> options that outrank each other in a circle stand or fall together. One option alone is the kernel.
 *
 * <p><b>Cost:</b> O(m² n), and tables of m × m, which the method is about: at most {@value #MOST_OPTIONS} options.
 *
 * <p><b>Source:</b> Roy (1968), Classement et choix en présence de points de vue multiples (la méthode ELECTRE), RIRO 2(8),
 * 57–75; veto: Maystre, Pictet &amp; Simos (1994), Méthodes multicritères ELECTRE; graded: Roy &amp; Skalka (1984),
 * ELECTRE IS, Document du LAMSADE 30.
 *
 * <p><b>Differs:</b> concordance equal to the threshold is enough, as in Roy; some libraries ask for more than it.
 */
final class ElectreOne implements AggregationMethod {

    static final int MOST_OPTIONS = 2000;

    /** Rounding of a sum of weights that should reach a threshold exactly. */
    private static final double ROUNDING = 1e-12;

    @Override
    public Description description() {
        return Description.of(
                        "electre-i",
                        "ELECTRE I",
                        "Leaves the options that no other remaining one outranks: enough weight for it, nothing too strong"
                                + " against it. With thresholds.veto on a criterion, being behind by the veto or more"
                                + " refuses instead of the discordance-threshold; with thresholds.preference (and"
                                + " indifference), being a little behind still counts in part (ELECTRE IS).")
                .formula(
                        "c(a,b) = sum of w_j where a is at least as good as b; d(a,b) = max_j (disadvantage of a on j /"
                                + " norm_j) / max_j (length of scale j / norm_j); a outranks b: c >= concordance-threshold and d <="
                                + " discordance-threshold; kernel: outranked by none inside it; score 1 inside, 0 outside")
                .source("Roy (1968), Classement et choix en presence de points de vue multiples, RIRO 2(8), 57-75;"
                        + " Roy & Skalka (1984), ELECTRE IS, Document du LAMSADE 30")
                .takes("Performances of any sign, with veto, indifference and preference thresholds where "
                        + "stated; at most 2000 options.")
                .gives("1 in the kernel, 0 outside: rank 1 means still a candidate.")
                .parameter(ParameterSpec.number("concordance-threshold", 0.7)
                        .in(0, 1)
                        .help("weight that must at least be on the side of the outranking option; usually 0.5 or more"))
                .parameter(ParameterSpec.number("discordance-threshold", 0.3)
                        .in(0, 1)
                        .help("largest disadvantage that it may have, as a share of the longest scale; not used with"
                                + " veto thresholds"))
                .parameter(
                        ParameterSpec.choice("normalization", "scale", "sum", "vector", "none")
                                .help(
                                        "norm of a criterion in the discordance: the length of its scale, the sum or the Euclidean"
                                                + " length of its performances, or 1 for criteria of one unit, as Roy has them"))
                .output("concordance", "c by pair: weight saying that the first is at least as good")
                .output("discordance", "d by pair; with veto thresholds 1 where one refuses, else 0")
                .output("outranks", "pairs of which the first outranks the second")
                .output("kernel", "options left to choose from")
                .output("cycles", "groups of options that outrank each other in a circle, taken as one in the kernel");
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.of(Property.UNIT_CHANGE, Property.TRANSLATION, Property.DUPLICATED_OPTION);
    }

    @Override
    public Optional<String> objection(Problem problem, Parameters parameters) {
        return tooMany(problem, MOST_OPTIONS)
                .or(() -> PseudoCriterion.objection(problem))
                .or(() -> parameters.text("normalization").equals("sum")
                        ? Sign.NOT_NEGATIVE.objection(problem, "normalization 'sum'")
                        : Optional.empty());
    }

    /** Why so many options cannot be compared pair by pair. */
    static Optional<String> tooMany(Problem problem, int most) {
        int m = problem.options().size();
        return m > most
                ? Optional.of("it compares every option with every other and takes at most " + most
                        + " options; there are " + m)
                : Optional.empty();
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        double[][] rows = rows(problem);
        boolean veto =
                problem.criteria().stream().anyMatch(c -> c.thresholds().veto().isPresent());
        List<PseudoCriterion> criteria = PseudoCriterion.of(problem);
        double[][] discordance = veto ? vetoes(criteria, rows) : Disadvantage.of(problem, rows, parameters);
        double most = veto ? 0 : parameters.number("discordance-threshold");
        double least = parameters.number("concordance-threshold");
        return (weights, tracer) -> score(problem, rows, criteria, discordance, least, most, weights, tracer);
    }

    /** Performances by option, turned so that more is better. */
    static double[][] rows(Problem problem) {
        double[][] rows = problem.central().toRows();
        for (int j = 0; j < problem.criteria().size(); j++) {
            Criterion criterion = problem.criteria().get(j);
            for (double[] row : rows) {
                row[j] *= criterion.sign();
            }
        }
        return rows;
    }

    private static double[][] vetoes(List<PseudoCriterion> criteria, double[][] rows) {
        double[][] vetoes = new double[rows.length][rows.length];
        for (int a = 0; a < rows.length; a++) {
            for (int b = 0; b < rows.length; b++) {
                for (int j = 0; j < criteria.size(); j++) {
                    if (criteria.get(j).vetoes(rows[a][j], rows[b][j])) {
                        vetoes[a][b] = 1;
                    }
                }
            }
        }
        return vetoes;
    }

    private static Scores score(
            Problem problem,
            double[][] rows,
            List<PseudoCriterion> criteria,
            double[][] discordance,
            double least,
            double most,
            Weights weights,
            Tracer tracer) {
        int m = rows.length;
        Credibility credibility = new Credibility(criteria, weights.toArray());
        double[][] concordance = new double[m][m];
        boolean[][] outranks = new boolean[m][m];
        List<Output.Pair> pairs = new ArrayList<>();
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                concordance[a][b] = credibility.concordance(rows[a], rows[b]);
                outranks[a][b] =
                        a != b && concordance[a][b] >= least - ROUNDING && discordance[a][b] <= most + ROUNDING;
                if (outranks[a][b]) {
                    pairs.add(new Output.Pair(a, b));
                }
            }
        }
        Kernel kernel = Kernel.of(outranks);
        double[] scores = new double[m];
        List<Integer> inside = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            if (kernel.isInside()[i]) {
                scores[i] = 1;
                inside.add(i);
            }
        }
        if (tracer.isOn()) {
            Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
            Tables.byPair(tracer, problem, "c", "concordance: the row's option is at least as good", concordance);
            Tables.byPair(tracer, problem, "d", "discordance against the row's option", discordance);
            Tables.byOption(tracer, problem, "K", "score: 1 in the kernel, 0 outside", scores);
        }
        return Scores.higherIsBetter(scores)
                .with("concordance", new Output.OptionMatrix(concordance))
                .with("discordance", new Output.OptionMatrix(discordance))
                .with("outranks", new Output.Pairs(pairs))
                .with("kernel", new Output.Options(inside))
                .with("cycles", new Output.OptionGroups(kernel.cycles()));
    }
}
