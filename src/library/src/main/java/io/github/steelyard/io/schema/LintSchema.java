package io.github.steelyard.io.schema;

import static io.github.steelyard.io.schema.JsonShape.described;
import static io.github.steelyard.io.schema.JsonShape.keys;
import static io.github.steelyard.io.schema.JsonShape.of;
import static io.github.steelyard.io.schema.JsonShape.orNothing;

import io.github.steelyard.catalogue.Catalogue;
import io.github.steelyard.io.grammar.LintKeys;
import io.github.steelyard.lint.LintRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON Schema of the section {@code lint}, made from the rules. */
final class LintSchema {

    private LintSchema() {}

    static Map<String, Object> lint() {
        return orNothing(SpecialShapes.shapes().map(LintKeys.TABLE, true));
    }

    /** Reasons by rule. */
    static Map<String, Object> reasons(Catalogue<LintRule> rules) {
        Map<String, Object> reasons = new LinkedHashMap<>();
        for (LintRule rule : rules) {
            String summary = rule.description().summary();
            reasons.put(rule.id(), of("type", "string", "minLength", 1L, "description", summary));
        }
        return orNothing(keys(reasons));
    }

    /** Thresholds by rule. */
    static Map<String, Object> thresholds(Catalogue<LintRule> rules) {
        Map<String, Object> thresholds = new LinkedHashMap<>();
        for (LintRule rule : rules) {
            Map<String, Object> shape = orNothing(keys(ParameterSchema.properties(rule)));
            thresholds.put(rule.id(), described(shape, rule.description().summary()));
        }
        return orNothing(keys(thresholds));
    }
}
