package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Weights;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/**
 * The children of a group by importance, as the parameter {@code order} states it.
 *
 * @param levels indices of the children, most important level first; a level of several is a tie
 * @param names of the children
 */
record ImportanceOrder(List<List<Integer>> levels, List<String> names) {

    /** The parameter that states it. */
    static ParameterSpec parameter() {
        return ParameterSpec.required("order", ParameterKind.ORDER)
                .forAll()
                .help("every node once, the one whose swing from worst to best matters most first; an inner list ties");
    }

    static ImportanceOrder of(WeightingTask task, Parameters parameters) {
        return new ImportanceOrder(
                parameters.order("order").stream()
                        .map(level -> level.stream().map(task::index).toList())
                        .toList(),
                task.names());
    }

    /** The rank of each child, 1 the most important; tied children share the mean of the places they take. */
    double[] meanRanks() {
        double[] ranks = new double[names.size()];
        int before = 0;
        for (List<Integer> level : levels) {
            for (int j : level) {
                ranks[j] = before + (level.size() + 1) / 2.0;
            }
            before += level.size();
        }
        return ranks;
    }

    /** Weights in proportion to a number for each level, counted from 0. */
    Weights weigh(IntToDoubleFunction ofLevel, Tracer tracer) {
        double[] points = new double[names.size()];
        for (int level = 0; level < levels.size(); level++) {
            for (int j : levels.get(level)) {
                points[j] = ofLevel.applyAsDouble(level);
            }
        }
        Weights weights = Weights.of(points);
        tracer.row("r", "ranks by importance", names, meanRanks());
        tracer.row("w", "weights", names, weights.toArray());
        return weights;
    }

    /** Weights in proportion to a number for each (mean) rank. */
    Weights weighByRank(DoubleUnaryOperator ofRank, Tracer tracer) {
        double[] ranks = meanRanks();
        return weigh(level -> ofRank.applyAsDouble(ranks[levels.get(level).get(0)]), tracer);
    }
}
