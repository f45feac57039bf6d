package io.github.steelyard.robustness;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.Weights;
import java.util.List;

/** Scores of one draw under a study's method, turned so that more is better. */
interface Scoring {

    /**
     * The scores.
     *
     * @param columns performances, column by column; not kept
     * @param weights shares that sum to 1
     */
    double[] scores(double[][] columns, double[] weights);

    static Scoring of(Study study) {
        AggregationMethod method = study.method();
        Parameters parameters = study.parameters();
        Problem problem = study.problem();
        List<ValueCurve> curves = problem.curves();
        if (method.sumsValues(parameters)) {
            return (columns, weights) -> {
                double[] scores = new double[columns[0].length];
                for (int j = 0; j < columns.length; j++) {
                    for (int i = 0; i < scores.length; i++) {
                        scores[i] += weights[j] * curves.get(j).value(columns[j][i]);
                    }
                }
                return scores;
            };
        }
        return (columns, weights) -> {
            Scores scores =
                    method.prepared(problem.drawn(columns), parameters).score(Weights.ofShares(weights), Tracer.OFF);
            double[] s = scores.toArray();
            for (int i = 0; i < s.length && !scores.higherIsBetter(); i++) {
                s[i] = -s[i];
            }
            return s;
        };
    }
}
