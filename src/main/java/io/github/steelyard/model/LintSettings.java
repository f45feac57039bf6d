package io.github.steelyard.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a decision says about the rules that look it over.
 *
 * @param disabled rules that are not asked, each with the reason, by rule id
 * @param thresholds parameters as given, by rule id
 */
public record LintSettings(Map<String, String> disabled, Map<String, Map<String, Object>> thresholds) {

    /** Every rule is asked, at its own thresholds. */
    public static final LintSettings NONE = new LintSettings(Map.of(), Map.of());

    public LintSettings {
        disabled = Collections.unmodifiableMap(new LinkedHashMap<>(disabled));
        Map<String, Map<String, Object>> copy = new LinkedHashMap<>();
        thresholds.forEach((rule, given) -> copy.put(rule, Collections.unmodifiableMap(new LinkedHashMap<>(given))));
        thresholds = Collections.unmodifiableMap(copy);
    }
}
