package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Operational competitiveness rating: what an option saves and what it yields beyond the worst option.
 *
 * <p><b>Formula:</b> I<sub>i</sub> = Σ<sub>costs</sub> w (max x − x) / min x, O<sub>i</sub> = Σ<sub>benefits</sub> w (x
 * − min x) / min x; each less its least; score P = I + O less the least of these sums.
 *
 * <p><b>In:</b> performances &gt; 0.
 *
 * <p><b>Out:</b> 0 for the worst option, more is better.
 *
 * <p><b>Holds:</b> dominance, unit change, duplicated option. <b>Fails:</b> translation, an option more or less.
 *
 * <p><b>Source:</b> Parkan (1994), Operational competitiveness ratings of production units, Managerial and Decision
 * Economics 15(3), 201–221.
 */
final class Ocra implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "ocra",
                        "OCRA",
                        "Adds what an option saves and what it yields beyond the worst of each criterion.")
                .formula("I_i = sum_costs w_j (max x_j - x_ij) / min x_j; O_i = sum_benefits w_j (x_ij - min x_j) / "
                        + "min x_j; each less its least over i; score P_i = I_i + O_i less the least of these")
                .source("Parkan (1994), Operational competitiveness ratings of production units, Managerial and "
                        + "Decision Economics 15(3), 201-221")
                .takes("Performances above 0.")
                .gives("0 for the worst option, more is better.")
                .output("input", "rating of the costs by option, 0 the worst")
                .output("output", "rating of the benefits by option, 0 the worst");
    }

    @Override
    public Sight sight(Parameters parameters) {
        return Sight.SUMS_OF_SUMS;
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.of(Property.DOMINANCE, Property.UNIT_CHANGE, Property.DUPLICATED_OPTION);
    }

    @Override
    public Optional<String> objection(Problem problem, Parameters parameters) {
        return Sign.POSITIVE.objection(problem, "dividing by the least performance");
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        int m = problem.options().size();
        double[][] columns = new double[problem.criteria().size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = problem.central().column(j);
            double least = problem.central().least(j);
            double greatest = problem.central().greatest(j);
            boolean max = problem.criteria().get(j).direction() == Direction.MAX;
            for (int i = 0; i < m; i++) {
                double x = columns[j][i];
                columns[j][i] = (max ? x - least : greatest - x) / least;
            }
        }
        Matrix ratings = Matrix.taking(m, columns);
        return (weights, tracer) -> {
            double[] input = new double[m];
            double[] output = new double[m];
            for (int j = 0; j < columns.length; j++) {
                boolean max = problem.criteria().get(j).direction() == Direction.MAX;
                ratings.addTo(max ? output : input, j, weights.at(j));
            }
            Overall[] overall = Overall.of(problem, 0, input, output);
            double largest = Math.max(overall[0].greatest(), overall[1].greatest());
            subtract(overall[0].least(), input);
            subtract(overall[1].least(), output);
            double[] scores = new double[m];
            for (int i = 0; i < m; i++) {
                scores[i] = input[i] + output[i];
            }
            subtract(Overall.of(problem, 1, scores)[0].least(), scores);
            if (tracer.isOn()) {
                Tables.byOptionAndCriterion(tracer, problem, "(x - worst)/min", "ratings", ratings.toRows());
                Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
                Tables.byOption(tracer, problem, "I", "rating of the costs", input);
                Tables.byOption(tracer, problem, "O", "rating of the benefits", output);
                Tables.byOption(tracer, problem, "P", "score: overall rating", scores);
            }
            return Scores.higherIsBetter(scores)
                    .madeOf(largest)
                    .with("input", new Output.ByOption(input))
                    .with("output", new Output.ByOption(output));
        };
    }

    private static void subtract(double least, double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] -= least;
        }
    }
}
