package io.github.steelyard.robustness;

import io.github.steelyard.model.Option;
import io.github.steelyard.model.Uncertainty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an uncertainty shows in draws, as functions to choose by: truth and states under every chance that options have. */
final class SharedFeatures {

    private SharedFeatures() {}

    static List<double[]> of(SampledScores sampled, int u) {
        PerformanceSampler performances = sampled.performances;
        SharedBlock block = new SharedBlock(performances).at(0, sampled.draws());
        Uncertainty one = block.one(u);
        List<Option> options = performances.problem().options();
        List<double[]> features = new ArrayList<>();
        if (one instanceof Uncertainty.Event event) {
            options.stream()
                    .map(o -> event.chance(o.id()))
                    .distinct()
                    .forEach(chance -> features.add(block.event(u, chance)));
        } else if (one instanceof Uncertainty.States states) {
            Set<List<Double>> seen = new LinkedHashSet<>();
            for (Option option : options) {
                double[] p = states.probabilities(option.id());
                if (seen.add(java.util.Arrays.stream(p).boxed().toList())) {
                    double[] state = block.state(u, p);
                    for (int s = 1; s < p.length; s++) {
                        int own = s;
                        features.add(java.util.Arrays.stream(state)
                                .map(x -> x == own ? 1 : 0)
                                .toArray());
                    }
                }
            }
        } else {
            features.addAll(List.of(Policy.bends(block.uniforms(u))));
        }
        return features;
    }
}
