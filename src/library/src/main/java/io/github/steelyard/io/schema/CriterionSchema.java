package io.github.steelyard.io.schema;

import static io.github.steelyard.io.schema.JsonShape.any;
import static io.github.steelyard.io.schema.JsonShape.list;
import static io.github.steelyard.io.schema.JsonShape.of;
import static io.github.steelyard.io.schema.JsonShape.ref;
import static java.util.Objects.requireNonNull;

import io.github.steelyard.io.grammar.CriterionKeys;
import io.github.steelyard.io.grammar.GroupKeys;
import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.grammar.ValueKeys;
import io.github.steelyard.io.grammar.WeightKeys;
import java.util.List;
import java.util.Map;

/** What the JSON Schema says of the value tree beyond its keys. */
final class CriterionSchema {

    private CriterionSchema() {}

    /** A node is a group when it has {@code criteria}, else a criterion. */
    static Map<String, Object> node() {
        return of(
                "if", of("type", "object", "required", List.of(GroupKeys.CRITERIA.name())),
                "then", ref("group"),
                "else", ref("criterion"));
    }

    /** A group has at least one child. */
    static Map<String, Object> group(KeyShapes shapes) {
        Map<String, Object> shape = shapes.map(GroupKeys.TABLE, true);
        Map<String, Object> children = inner(shape, GroupKeys.CRITERIA);
        children.put("type", "object");
        children.put("minProperties", 1L);
        return shape;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> shape, Key key) {
        Map<String, Object> properties = (Map<String, Object>) requireNonNull(shape.get("properties"));
        return (Map<String, Object>) requireNonNull(properties.get(key.name()));
    }

    /** A criterion says which end is better, in one of five ways; levels say all of their scale. */
    static Map<String, Object> criterion(KeyShapes shapes) {
        Map<String, Object> shape = shapes.map(CriterionKeys.TABLE, true);
        inner(shape, CriterionKeys.REQUIRE).put("minProperties", 1L);
        String value = CriterionKeys.VALUE.name();
        shape.put(
                "anyOf",
                List.of(
                        required(CriterionKeys.DIRECTION),
                        required(CriterionKeys.SCALE),
                        required(CriterionKeys.LEVELS),
                        valued(ValueKeys.POINTS),
                        valued(ValueKeys.PAIRWISE)));
        Map<String, Object> others =
                of(CriterionKeys.SCALE.name(), false, value, false, CriterionKeys.DIRECTION.name(), of("const", "max"));
        shape.put("dependentSchemas", of(CriterionKeys.LEVELS.name(), of("properties", others)));
        return shape;
    }

    private static Map<String, Object> valued(Key key) {
        String value = CriterionKeys.VALUE.name();
        return of(
                "required",
                List.of(value),
                "properties",
                of(value, of("type", "object", "required", List.of(key.name()))));
    }

    private static Map<String, Object> required(Key key) {
        return of("required", List.of(key.name()));
    }

    static Map<String, Object> weight(KeyShapes shapes) {
        Map<String, Object> bounds = JsonShape.some(shapes.map(WeightKeys.TABLE, true), false);
        bounds.put("description", "Bounds of the share among siblings, in per cent.");
        return of("anyOf", List.of(JsonShape.number(0, Double.POSITIVE_INFINITY, false), bounds));
    }

    static Map<String, Object> order() {
        return list(any(ref("id"), list(ref("id"))));
    }
}
