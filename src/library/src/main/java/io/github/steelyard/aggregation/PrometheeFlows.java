package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * What both PROMETHEE methods rest on: the flows by criterion, which no weight enters, and their weighted sums.
 *
 * @param problem the problem
 * @param preferences one a criterion
 * @param positive how much each option is preferred to the others, by option and criterion
 * @param negative how much the others are preferred to it
 */
record PrometheeFlows(Problem problem, List<Preference> preferences, Matrix positive, Matrix negative) {

    /** Up to so many options the working shows the preference of each pair. */
    private static final int PAIRS_SHOWN = 50;

    static final ParameterSpec PARAMETER = ParameterSpec.choice("flows", "mean", "sum")
            .help("whether flows are divided by the number of other options, as in the source, or left as sums");

    static final String FORMULA = "P_j(a,b) = preference function of criterion j at the advantage of a over b;"
            + " pi(a,b) = sum_j w_j P_j(a,b); phi+(a) = sum_b pi(a,b) / (m - 1); phi-(a) = sum_b pi(b,a) / (m - 1)";

    static final String CRITERIA = "On each criterion, preference-function: usual (any advantage counts 1), u-shape (1"
            + " above indifference q), v-shape (d/p up to preference p), level (1/2 above q, 1 above p), linear (0 up to"
            + " q, 1 from p), gaussian (1 - exp(-d^2/(2 s^2))), with thresholds: {indifference, preference, s} in the"
            + " criterion's unit. Not stated, it is linear, v-shape or u-shape as far as thresholds are there, else usual.";

    static PrometheeFlows of(Problem problem, Parameters parameters) {
        int m = problem.options().size();
        int n = problem.criteria().size();
        double share = parameters.text("flows").equals("mean") && m > 1 ? m - 1 : 1;
        List<Preference> preferences = new ArrayList<>(n);
        problem.criteria().forEach(criterion -> preferences.add(Preference.of(criterion)));
        double[][] positive = new double[n][m];
        double[][] negative = new double[n][m];
        for (int j = 0; j < n; j++) {
            double[] column = directed(problem, j);
            CriterionFlows.of(column, preferences.get(j), positive[j], negative[j]);
            for (int i = 0; i < m; i++) {
                positive[j][i] /= share;
                negative[j][i] /= share;
            }
        }
        return new PrometheeFlows(problem, preferences, Matrix.taking(m, positive), Matrix.taking(m, negative));
    }

    /** Performances on criterion j, turned so that more is better. */
    static double[] directed(Problem problem, int j) {
        double[] column = problem.central().column(j);
        if (problem.criteria().get(j).sign() < 0) {
            for (int i = 0; i < column.length; i++) {
                column[i] = -column[i];
            }
        }
        return column;
    }

    /** Net flows by criterion. */
    Matrix net() {
        double[][] columns = new double[positive.columns()][positive.rows()];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < columns[j].length; i++) {
                columns[j][i] = positive.at(i, j) - negative.at(i, j);
            }
        }
        return Matrix.taking(positive.rows(), columns);
    }

    /** Net flows as scores, with both flows beside them. */
    Scores score(Weights weights, Tracer tracer) {
        double[] plus = Linear.sum(positive, weights);
        double[] minus = Linear.sum(negative, weights);
        double[] net = new double[plus.length];
        for (int i = 0; i < net.length; i++) {
            net[i] = plus[i] - minus[i];
        }
        if (tracer.isOn()) {
            show(weights, tracer, plus, minus, net);
        }
        return Scores.higherIsBetter(net)
                .madeOf(1)
                .with("positive", Output.ByOption.taking(plus))
                .with("negative", Output.ByOption.taking(minus));
    }

    private void show(Weights weights, Tracer tracer, double[] plus, double[] minus, double[] net) {
        Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
        if (net.length <= PAIRS_SHOWN) {
            Tables.byPair(tracer, problem, "pi", "preference of the row's option to the column's", pairs(weights));
        }
        Tables.byOptionAndCriterion(tracer, problem, "phi+_j", "positive flows by criterion", positive.toRows());
        Tables.byOptionAndCriterion(tracer, problem, "phi-_j", "negative flows by criterion", negative.toRows());
        Tables.byOption(tracer, problem, "phi+", "positive flow", plus);
        Tables.byOption(tracer, problem, "phi-", "negative flow", minus);
        Tables.byOption(tracer, problem, "phi", "score: net flow", net);
    }

    private double[][] pairs(Weights weights) {
        int m = positive.rows();
        double[][] pi = new double[m][m];
        for (int j = 0; j < positive.columns(); j++) {
            double[] column = directed(problem, j);
            for (int a = 0; a < m; a++) {
                for (int b = 0; b < m; b++) {
                    pi[a][b] += weights.at(j) * preferences.get(j).of(column[a], column[b]);
                }
            }
        }
        return pi;
    }
}
