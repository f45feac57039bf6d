package example;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.Property;
import io.github.steelyard.aggregation.Scorer;
import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.Problem;
import java.util.Set;

/** A ranking method of our own: the weighted geometric mean of the values, each moved from 0..1 to 1..2. */
final class GeometricMean implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of("example-geometric-mean", "Geometric mean", "Weighted geometric mean of the values.");
    }

    @Override
    public Set<Property> holds() {
        return Set.of();
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        return (weights, tracer) -> {
            double[] scores = new double[problem.options().size()];
            for (int i = 0; i < scores.length; i++) {
                for (int j = 0; j < problem.criteria().size(); j++) {
                    scores[i] += weights.at(j) * Math.log1p(problem.values().at(i, j));
                }
            }
            return Scores.higherIsBetter(scores);
        };
    }
}
