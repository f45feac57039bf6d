package io.github.steelyard.model;

import io.github.steelyard.text.PlainValues;
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

    /**
     * Copies lists and maps, and checks that every part is given.
     *
     * @param disabled rules that are not asked, each with the reason, by rule id
     * @param thresholds parameters as given, by rule id
     * @throws InvalidDecision when a part is null
     */
    public LintSettings {
        disabled = Given.map(disabled, "disabled rules");
        Map<String, Map<String, Object>> copy = new LinkedHashMap<>();
        Given.map(thresholds, "thresholds of rules").forEach((rule, given) -> copy.put(rule, PlainValues.of(given)));
        thresholds = Collections.unmodifiableMap(copy);
    }
}
