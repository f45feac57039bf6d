package io.github.steelyard.weighting;

import io.github.steelyard.model.Weights;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a weighting method gives for the children of one group.
 *
 * @param shares of the children, together 1
 * @param outputs the method's own quantities by name, as plain values (numbers, text, lists, maps)
 * @param remarks sentences a user should read, e.g. that a judgement contradicts the others
 */
public record LocalWeights(Weights shares, Map<String, Object> outputs, List<String> remarks) {

    public LocalWeights {
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        remarks = List.copyOf(remarks);
    }

    /** Shares and nothing else to say. */
    public static LocalWeights of(Weights shares) {
        return new LocalWeights(shares, Map.of(), List.of());
    }
}
