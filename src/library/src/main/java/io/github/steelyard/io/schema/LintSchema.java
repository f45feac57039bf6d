package io.github.steelyard.io.schema;

import static io.github.steelyard.io.schema.JsonShape.described;
import static io.github.steelyard.io.schema.JsonShape.keys;
import static io.github.steelyard.io.schema.JsonShape.of;

import io.github.steelyard.catalogue.Catalogue;
import io.github.steelyard.lint.LintRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of the section {@code lint}, made from the rules. */
final class LintSchema {

    private LintSchema() {}

    static Map<String, Object> lint(Catalogue<LintRule> rules) {
        Map<String, Object> reasons = new LinkedHashMap<>();
        Map<String, Object> thresholds = new LinkedHashMap<>();
        for (LintRule rule : rules) {
            String summary = rule.description().summary();
            reasons.put(rule.id(), of("type", "string", "minLength", 1L, "description", summary));
            Map<String, Object> shape = keys(ParameterSchema.properties(rule));
            shape.put("type", List.of("object", "null"));
            thresholds.put(rule.id(), described(shape, summary));
        }
        Map<String, Object> lint = keys(of(
                "disable", described(orNothing(reasons), "Rules that are not asked, each with the reason."),
                "thresholds", described(orNothing(thresholds), "Thresholds of rules.")));
        lint.put("type", List.of("object", "null"));
        lint.put("description", "What the rules of 'validate' are told.");
        return lint;
    }

    private static Map<String, Object> orNothing(Map<String, Object> properties) {
        Map<String, Object> shape = keys(properties);
        shape.put("type", List.of("object", "null"));
        return shape;
    }
}
