package io.github.steelyard.verification;

import io.github.steelyard.model.Decision;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A decision that somebody has worked out in print.
 *
 * @param id of the example
 * @param subject id of the method that it shows
 * @param source where the figures are printed
 * @param note what to know before comparing; empty when there is nothing
 * @param decision the data, with method and weighting
 * @param printed figures by name: {@code score}, {@code rank}, {@code weights}, or a quantity of the method's own; maps
 *     by option or criterion, lists, numbers, words and truth values
 * @param tolerances largest difference by name; {@code default} for the rest
 */
public record WorkedExample(
        String id,
        String subject,
        String source,
        String note,
        Decision decision,
        Map<String, Object> printed,
        Map<String, Double> tolerances) {

    public WorkedExample {
        printed = Collections.unmodifiableMap(new LinkedHashMap<>(printed));
        tolerances = Collections.unmodifiableMap(new LinkedHashMap<>(tolerances));
    }

    /** The largest difference that still agrees with print. */
    public double tolerance(String name) {
        return tolerances.getOrDefault(name, tolerances.getOrDefault("default", 1e-9));
    }
}
