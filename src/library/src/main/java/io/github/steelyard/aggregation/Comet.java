package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The characteristic objects method: a fuzzy model through fixed points of the scales, free of rank reversal.
 *
 * <p><b>Formula:</b> the characteristic objects are all combinations of the characteristic values; an expert judges each
 * pair of them (1 better, ½ equal, 0 worse), SJ sums an object's judgements, and its worth P is the place of its SJ among
 * the different ones, from 0 to 1. An option is worth Σ<sub>t</sub> P<sub>t</sub> Π<sub>j</sub> μ<sub>tj</sub>(x<sub>ij</sub>), μ the
 * triangular numbers that peak at the characteristic values.
 *
 * <p><b>In:</b> characteristic values by criterion, the ends of its scale unless stated; the expert is TOPSIS with min-max
 * normalisation and the criteria's weights, over the characteristic objects.
 *
 * <p><b>Out:</b> 0..1, 1 best.
 *
 * <p><b>Holds:</b> everything, with declared scales or stated characteristic values that cover the options.
 *
 * <p><b>Edge:</b> a performance outside the characteristic values is refused: no rule covers it. A constant column on a
 * local scale has one characteristic value and tells no options apart.
 *
 * <p><b>Cost:</b> O(t log t + m 2ⁿ), t the number of characteristic objects, at most {@value Grid#MOST_OBJECTS}; the table
 * of t × t judgements is not needed, for a place among the TOPSIS scores is the same as a place among the SJ.
 *
 * <p><b>Source:</b> Sałabun (2015), The characteristic objects method: a new distance-based approach to multicriteria
 * decision-making problems, Journal of Multi-Criteria Decision Analysis 22(1–2), 37–50.
 */
final class Comet implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "comet",
                        "COMET (characteristic objects)",
                        "Judges combinations of characteristic values and interpolates options between them.")
                .formula("objects = all combinations of characteristic values; SJ_t = sum of pairwise judgements of "
                        + "object t (1, 0.5, 0) by the expert; P_t = place of SJ_t among the different ones, 0 to 1; "
                        + "score_i = sum_t P_t product_j mu_tj(x_ij), mu triangular around the characteristic values")
                .source("Salabun (2015), The characteristic objects method: a new distance-based approach to "
                        + "multicriteria decision-making problems, Journal of Multi-Criteria Decision Analysis "
                        + "22(1-2), 37-50")
                .takes("Performances of any sign inside the characteristic values, or inside the scales of the "
                        + "criteria; 2 to the number of criteria must stay below 65536.")
                .gives("0 to 1: the place of the best combination is 1, of the worst 0.")
                .parameter(ParameterSpec.optional("characteristic-values", ParameterKind.NUMBERS_BY_CRITERION)
                        .help("performances of a criterion where the model is pinned, covering every option; else the "
                                + "ends of its scale"))
                .parameter(ParameterSpec.choice("expert", "topsis")
                        .help("who judges the characteristic objects: TOPSIS with min-max normalisation"))
                .output("rules", "the characteristic objects with their worth");
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
        for (Map.Entry<String, double[]> stated :
                parameters.numbersById("characteristic-values").entrySet()) {
            if (stated.getValue().length == 0) {
                return Optional.of(
                        "'characteristic-values' of '" + stated.getKey() + "' must hold at least one number");
            }
        }
        double[][] values = Grid.values(problem, parameters.numbersById("characteristic-values"));
        for (int j = 0; j < values.length; j++) {
            double low = values[j][0];
            double high = values[j][values[j].length - 1];
            if (problem.central().least(j) < low || problem.central().greatest(j) > high) {
                return Optional.of("the characteristic values of '"
                        + problem.criteria().get(j).id() + "' run from " + Numbers.plain(low) + " to "
                        + Numbers.plain(high) + " and do not cover the options, from "
                        + Numbers.plain(problem.central().least(j)) + " to "
                        + Numbers.plain(problem.central().greatest(j)));
            }
        }
        return Grid.size(values) > Grid.MOST_OBJECTS
                ? Optional.of("there would be more than " + Grid.MOST_OBJECTS
                        + " characteristic objects; fewer criteria or characteristic values are needed")
                : Optional.empty();
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        Grid grid = Grid.of(problem, parameters.numbersById("characteristic-values"));
        Matrix objects = grid.objects();
        return (weights, tracer) -> {
            Ranking places = Ranking.of(judgement(grid, weights), false);
            double[] worth = worth(places);
            double[] scores = new double[problem.options().size()];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = grid.interpolate(problem.central().row(i), worth);
            }
            if (tracer.isOn()) {
                show(tracer, problem, objects, weights, places, worth);
                Tables.byOption(tracer, problem, "score", "score: worth by the rules", scores);
            }
            List<Output.Rule> rules = new ArrayList<>();
            for (int t = 0; t < worth.length; t++) {
                rules.add(new Output.Rule(objects.row(t), worth[t]));
            }
            return Scores.higherIsBetter(scores).with("rules", new Output.Rules(rules));
        };
    }

    /** TOPSIS closeness of the characteristic objects. */
    private static double[] judgement(Grid grid, Weights weights) {
        Matrix y = grid.normalizedObjects();
        double[] w = weights.toArray();
        double[] ideal = new double[w.length];
        for (int j = 0; j < w.length; j++) {
            ideal[j] = w[j] * y.greatest(j);
        }
        return Topsis.closeness(Distances.of(y, w, ideal, new double[w.length], 1));
    }

    private static double[] worth(Ranking places) {
        int[] dense = places.denseRanks();
        int different = dense[places.option(places.size() - 1)];
        double[] worth = new double[dense.length];
        for (int t = 0; t < worth.length; t++) {
            worth[t] = different == 1 ? 1 : (dense[t] - 1.0) / (different - 1);
        }
        return worth;
    }

    private static void show(
            Tracer tracer, Problem problem, Matrix objects, Weights weights, Ranking places, double[] worth) {
        double[] average = places.averageRanks();
        double[][] cells = new double[worth.length][];
        List<String> names = new ArrayList<>();
        for (int t = 0; t < worth.length; t++) {
            double[] row = Arrays.copyOf(objects.row(t), objects.columns() + 2);
            row[objects.columns()] = average[t] - 0.5;
            row[objects.columns() + 1] = worth[t];
            cells[t] = row;
            names.add("CO" + (t + 1));
        }
        List<String> columns = new ArrayList<>(Tables.criteria(problem));
        columns.add("SJ");
        columns.add("P");
        Tables.byCriterion(tracer, problem, "w", "weights, as the expert sees them", weights.toArray());
        tracer.table("CO", "characteristic objects, their judgements and worth", names, columns, cells);
    }
}
