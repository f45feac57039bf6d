package io.github.steelyard.io.schema;

import static io.github.steelyard.io.schema.JsonShape.any;
import static io.github.steelyard.io.schema.JsonShape.byId;
import static io.github.steelyard.io.schema.JsonShape.described;
import static io.github.steelyard.io.schema.JsonShape.keys;
import static io.github.steelyard.io.schema.JsonShape.number;
import static io.github.steelyard.io.schema.JsonShape.of;
import static io.github.steelyard.io.schema.JsonShape.ref;
import static io.github.steelyard.io.schema.JsonShape.requiring;
import static io.github.steelyard.io.schema.JsonShape.words;

import io.github.steelyard.model.ChanceWord;
import java.util.List;
import java.util.Map;

/** The JSON Schema of uncertainties, their chances and correlations. */
final class UncertaintySchema {

    private UncertaintySchema() {}

    /** An event, one of several states, or a quantity. */
    static Map<String, Object> uncertainty() {
        Map<String, Object> quantity = keys(label());
        Map<String, Object> properties = properties(quantity);
        properties.put("unit", ref("text", "Of a quantity."));
        properties.putAll(properties(spread()));
        return described(
                any(
                        requiring(event(), "chance"),
                        requiring(states(), "states"),
                        quantity,
                        of("type", "number")),
                "An event, one of several states, or a quantity with its spread.");
    }

    private static Map<String, Object> event() {
        Map<String, Object> event = keys(label());
        properties(event).put("chance", ref("chance"));
        properties(event).put("by-option", described(byId(ref("chance")), "Chances that options change."));
        return event;
    }

    private static Map<String, Object> states() {
        Map<String, Object> states = keys(label());
        properties(states).put("states", ref("probabilities"));
        properties(states)
                .put("by-option", described(byId(ref("probabilities")), "Probabilities that options change."));
        return states;
    }

    private static Map<String, Object> label() {
        return of(
                "name", ref("text", "What people read; made from the id when left out."),
                "description", ref("text"),
                "evidence", ref("evidence"),
                "note", ref("text"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties(Map<String, Object> shape) {
        return (Map<String, Object>) shape.get("properties");
    }

    /** 0..1, a range of such, or a word. */
    static Map<String, Object> chance() {
        Map<String, Object> share = number(0, 1);
        return described(
                any(share, requiring(keys(of("min", share, "max", share)), "min", "max"), words(ChanceWord.words())),
                "A chance: 0 to 1, a range, or a word of ICD 203.");
    }

    /** By state, together 1. */
    static Map<String, Object> probabilities() {
        return described(byId(number(0, 1)), "Probability by state; together 1.");
    }

    /** A spread that knows no levels. */
    static Map<String, Object> spread() {
        Map<String, Object> amount = of("type", "number");
        Map<String, Object> positive = of("type", "number", "exclusiveMinimum", 0.0);
        Map<String, Object> more = number(0, Double.POSITIVE_INFINITY);
        return keys(of(
                "value", amount,
                "min", amount,
                "max", amount,
                "low", amount,
                "mode", amount,
                "high", amount,
                "mean", amount,
                "sd", more,
                "outcomes", of("type", "object", "minProperties", 1L, "additionalProperties", more),
                "alpha", positive,
                "beta", positive,
                "log-mean", amount,
                "log-sd", more,
                "shape", positive,
                "rate", positive));
    }

    /** Pairs of quantities that go together. */
    static Map<String, Object> correlations() {
        Map<String, Object> pair = of("type", "array", "items", ref("id"), "minItems", 2L, "maxItems", 2L);
        return of(
                "type", List.of("array", "null"),
                "items", requiring(keys(of("between", pair, "rank", number(-1, 1))), "between", "rank"),
                "description", "Spearman's correlations of quantities; pairs that are not listed are 0.");
    }
}
