package io.github.steelyard.io.schema;

import static io.github.steelyard.io.schema.JsonShape.any;
import static io.github.steelyard.io.schema.JsonShape.of;
import static io.github.steelyard.io.schema.JsonShape.ref;
import static io.github.steelyard.io.schema.JsonShape.words;

import io.github.steelyard.io.grammar.JudgementKeys;
import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.grammar.KeyTable;
import io.github.steelyard.io.grammar.LevelKeys;
import io.github.steelyard.io.grammar.PackageKeys;
import io.github.steelyard.io.grammar.TableKeys;
import io.github.steelyard.io.grammar.UncertaintyKeys;
import io.github.steelyard.io.grammar.ValueKeys;
import io.github.steelyard.lint.LintRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shapes that only one key has. */
final class SpecialShapes {

    private SpecialShapes() {}

    /** The shapes of all keys. */
    static KeyShapes shapes() {
        return new KeyShapes(SpecialShapes::named);
    }

    private static Map<String, Object> named(String name) {
        return switch (name) {
            case "title" -> of("type", List.of("string", "number", "boolean"));
            case "include" -> of("type", List.of("array", "null"), "items", of("type", "string", "minLength", 1L));
            case "table" -> any(tableFile(), shapes().map(TableKeys.TABLE, true), of("type", "null"));
            case "table-file" -> tableFile();
            case "said-names" -> any(said(), of("type", "array", "minItems", 1L, "items", said()));
            case "said-by-name" ->
                any(
                        said(),
                        of("type", "array", "minItems", 1L, "items", said()),
                        of("type", "object", "minProperties", 1L, "additionalProperties", said()));
            case "lint" -> LintSchema.lint();
            case "disable" -> LintSchema.reasons(LintRules.all());
            case "rule-thresholds" -> LintSchema.thresholds(LintRules.all());
            case "levels" ->
                of(
                        "type",
                        "object",
                        "minProperties",
                        2L,
                        "additionalProperties",
                        any(value(), shapes().map(LevelKeys.TABLE, true)));
            case "comparisons" ->
                of(
                        "type",
                        "object",
                        "minProperties",
                        1L,
                        "propertyNames",
                        ref("id"),
                        "additionalProperties",
                        of(
                                "type",
                                "object",
                                "minProperties",
                                1L,
                                "propertyNames",
                                ref("id"),
                                "additionalProperties",
                                ratio()));
            case "value" -> any(words(List.of("linear")), function());
            case "points" ->
                of(
                        "type",
                        "object",
                        "minProperties",
                        2L,
                        "propertyNames",
                        ref("number-key"),
                        "additionalProperties",
                        value());
            case "date" ->
                of("type", List.of("string", "integer", "null"), "pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");
            case "truth" -> of("type", "boolean");
            case "outcomes" ->
                of(
                        "type",
                        "object",
                        "minProperties",
                        1L,
                        "additionalProperties",
                        JsonShape.number(0, Double.POSITIVE_INFINITY, false));
            case "correlations" -> list(UncertaintyKeys.CORRELATION);
            case "interactions" -> list(PackageKeys.INTERACTION);
            case "rules" -> list(PackageKeys.RULE);
            case "judgements" -> list(JudgementKeys.TABLE);
            case "two-sides" -> of("type", "array", "items", ref("side"), "minItems", 2L, "maxItems", 2L);
            case "states-to-decide", "known" -> of("type", "array", "items", ref("id"), "minItems", 1L);
            case "pair" -> of("type", "array", "items", ref("id"), "minItems", 2L, "maxItems", 2L);
            case "statements" ->
                any(
                        ref("weighting"),
                        of("type", "object", "propertyNames", ref("id"), "additionalProperties", ref("weighting")));
            default -> throw new IllegalArgumentException("no shape is called '" + name + "'");
        };
    }

    private static Map<String, Object> list(KeyTable elements) {
        return of("type", List.of("array", "null"), "items", shapes().map(elements, true));
    }

    /** One of three keys, and beside pairs how priorities follow from them. */
    private static Map<String, Object> function() {
        Map<String, Object> shape = shapes().map(ValueKeys.VALUE, true);
        String derivation = ValueKeys.DERIVATION.name();
        List<Object> each = new ArrayList<>();
        for (Key key : List.of(ValueKeys.POINTS, ValueKeys.EXPONENTIAL, ValueKeys.PAIRWISE)) {
            each.add(of("required", List.of(key.name())));
        }
        shape.put("oneOf", each);
        shape.put("dependentRequired", of(derivation, List.of(ValueKeys.PAIRWISE.name())));
        return shape;
    }

    /** A number, or a fraction such as 1/4. */
    private static Map<String, Object> ratio() {
        return any(JsonShape.number(1e-6, 1e6, false), of("type", "string", "pattern", "^[0-9.]+ */ *[0-9.]+$"));
    }

    private static Map<String, Object> tableFile() {
        return of("type", "string", "pattern", "\\.([cC][sS][vV]|[tT][sS][vV]|[xX][lL][sS][xX](#.+)?)$");
    }

    private static Map<String, Object> said() {
        return of("type", List.of("string", "number"));
    }

    private static Map<String, Object> value() {
        return JsonShape.number(0, 100, false);
    }
}
