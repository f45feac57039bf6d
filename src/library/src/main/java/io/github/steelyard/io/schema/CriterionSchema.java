package io.github.steelyard.io.schema;

import static io.github.steelyard.io.schema.JsonShape.any;
import static io.github.steelyard.io.schema.JsonShape.byId;
import static io.github.steelyard.io.schema.JsonShape.described;
import static io.github.steelyard.io.schema.JsonShape.keys;
import static io.github.steelyard.io.schema.JsonShape.list;
import static io.github.steelyard.io.schema.JsonShape.number;
import static io.github.steelyard.io.schema.JsonShape.of;
import static io.github.steelyard.io.schema.JsonShape.ref;
import static io.github.steelyard.io.schema.JsonShape.requiring;
import static io.github.steelyard.io.schema.JsonShape.words;

import io.github.steelyard.io.section.CriterionReader;
import io.github.steelyard.model.PreferenceFunction;
import java.util.List;
import java.util.Map;

/** The JSON Schema of the value tree. */
final class CriterionSchema {

    private CriterionSchema() {}

    /** A node is a group when it has {@code criteria}, else a criterion. */
    static Map<String, Object> node() {
        return of(
                "if", of("type", "object", "required", List.of("criteria")),
                "then", ref("group"),
                "else", ref("criterion"));
    }

    static Map<String, Object> group() {
        Map<String, Object> properties = of(
                "name", ref("text", "What people read; made from the id when left out."),
                "description", ref("text"),
                "weight", ref("weight"),
                "weighting", ref("weighting"),
                "weight-order", ref("order", "Children by importance, most important first; inner lists tie."),
                "criteria", requiringOne(byId(ref("node"))),
                "evidence", ref("evidence"),
                "note", ref("text"));
        return keys(properties);
    }

    private static Map<String, Object> requiringOne(Map<String, Object> shape) {
        shape.put("type", "object");
        shape.put("minProperties", 1L);
        return shape;
    }

    static Map<String, Object> criterion() {
        Map<String, Object> properties = of(
                "name", ref("text", "What people read; made from the id when left out."),
                "description", ref("text"),
                "unit", ref("text", "Unit of the performances."),
                "direction",
                        described(
                                words(CriterionReader.DIRECTIONS),
                                "Which end is better; needed unless scale, levels or points tell."),
                "scale",
                        described(
                                requiring(keys(of("worst", number(), "best", number())), "worst", "best"),
                                "Declared ends of the scale; left out: the range of the options."),
                "levels",
                        of(
                                "type",
                                "object",
                                "minProperties",
                                2L,
                                "additionalProperties",
                                number(0, 100),
                                "description",
                                "Words of a constructed scale with their values, 0 and 100 both reached."),
                "value", value(),
                "weight", ref("weight"),
                "require", require(),
                "thresholds", thresholds(),
                "preference-function",
                        described(words(PreferenceFunction.words()), "For PROMETHEE: from difference to preference."),
                "evidence", ref("evidence"),
                "note", ref("text"));
        Map<String, Object> shape = keys(properties);
        shape.put(
                "anyOf",
                List.of(
                        of("required", List.of("direction")),
                        of("required", List.of("scale")),
                        of("required", List.of("levels")),
                        of(
                                "required", List.of("value"),
                                "properties", of("value", of("type", "object", "required", List.of("points"))))));
        shape.put(
                "dependentSchemas",
                of("levels", of("properties", of("scale", false, "value", false, "direction", of("const", "max")))));
        return shape;
    }

    private static Map<String, Object> value() {
        Map<String, Object> points = of(
                "type",
                "object",
                "minProperties",
                2L,
                "propertyNames",
                of("$ref", "#/$defs/number-key"),
                "additionalProperties",
                number(0, 100),
                "description",
                "Values 0..100 by performance, rising or falling all the way.");
        Map<String, Object> exponential =
                requiring(keys(of("midpoint", described(number(), "The performance whose value is 50."))), "midpoint");
        Map<String, Object> map = keys(of("points", points, "exponential", exponential));
        map.put("minProperties", 1L);
        map.put("maxProperties", 1L);
        return described(any(words(List.of("linear")), map), "How performances turn into values.");
    }

    private static Map<String, Object> require() {
        Map<String, Object> limit = of("type", List.of("number", "string", "boolean"));
        Map<String, Object> map = keys(of("at-least", limit, "at-most", limit));
        map.put("minProperties", 1L);
        return described(map, "A hard requirement: options that fail it are excluded.");
    }

    private static Map<String, Object> thresholds() {
        Map<String, Object> difference = number(0, Double.POSITIVE_INFINITY);
        return described(
                keys(of(
                        "indifference", difference,
                        "preference", difference,
                        "veto", difference,
                        "s", of("type", "number", "exclusiveMinimum", 0L))),
                "Differences that matter to outranking methods, in the criterion's unit.");
    }

    static Map<String, Object> weight() {
        Map<String, Object> bounds = keys(of(
                "min", number(0, 100),
                "max", number(0, 100),
                "points", number(0, Double.POSITIVE_INFINITY)));
        bounds.put("minProperties", 1L);
        bounds.put("description", "Bounds of the share among siblings, in per cent.");
        return of(
                "description",
                "Points among siblings, or bounds of the share.",
                "anyOf",
                List.of(number(0, Double.POSITIVE_INFINITY), bounds));
    }

    static Map<String, Object> order() {
        return list(any(ref("id"), list(ref("id"))));
    }
}
