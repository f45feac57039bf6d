package io.github.steelyard.weighting;

import io.github.steelyard.model.Weights;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a weighting method gives for the children of one group.
 *
 * @param shares of the children, together 1
 * @param outputs the method's own quantities by name, as plain values (numbers, text, lists, maps)
 * @param remarks sentences a user should read, e.g. that a judgement contradicts the others
 * @param contradiction how far judgements contradict each other; empty where none are asked for
 */
public record LocalWeights(
        Weights shares, Map<String, Object> outputs, List<String> remarks, Optional<Contradiction> contradiction) {

    public LocalWeights {
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        remarks = List.copyOf(remarks);
    }

    /** Shares of judgements that cannot contradict each other. */
    public LocalWeights(Weights shares, Map<String, Object> outputs, List<String> remarks) {
        this(shares, outputs, remarks, Optional.empty());
    }

    /** Shares and nothing else to say. */
    public static LocalWeights of(Weights shares) {
        return new LocalWeights(shares, Map.of(), List.of());
    }
}
