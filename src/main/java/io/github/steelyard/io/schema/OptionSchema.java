package io.github.steelyard.io.schema;

import static io.github.steelyard.io.schema.JsonShape.any;
import static io.github.steelyard.io.schema.JsonShape.byId;
import static io.github.steelyard.io.schema.JsonShape.described;
import static io.github.steelyard.io.schema.JsonShape.keys;
import static io.github.steelyard.io.schema.JsonShape.number;
import static io.github.steelyard.io.schema.JsonShape.of;
import static io.github.steelyard.io.schema.JsonShape.ref;
import static io.github.steelyard.io.schema.JsonShape.words;

import io.github.steelyard.io.section.CellReader;
import java.util.List;
import java.util.Map;

/** The JSON Schema of options, performances, stakeholders, scenarios and sources. */
final class OptionSchema {

    private OptionSchema() {}

    /** Nothing at all is an option of which nothing is known. */
    static Map<String, Object> option() {
        return orNothing(keys(of(
                "name", ref("text", "What people read; made from the id when left out."),
                "kind", ref("text", "A free tag."),
                "description", ref("text"),
                "performance", byId(ref("performance")),
                "evidence", ref("evidence"),
                "note", ref("text"))));
    }

    private static Map<String, Object> orNothing(Map<String, Object> shape) {
        shape.put("type", List.of("object", "null"));
        return shape;
    }

    static Map<String, Object> performance() {
        Map<String, Object> amount = ref("amount");
        Map<String, Object> map = keys(of(
                "value",
                any(amount, of("type", "null")),
                "confidence",
                described(words(CellReader.GRADES), "Spreads the value by a share of the scale."),
                "min",
                amount,
                "max",
                amount,
                "low",
                amount,
                "mode",
                amount,
                "high",
                amount,
                "mean",
                amount,
                "sd",
                number(0, Double.POSITIVE_INFINITY),
                "outcomes",
                of(
                        "type",
                        "object",
                        "minProperties",
                        1L,
                        "additionalProperties",
                        number(0, Double.POSITIVE_INFINITY),
                        "description",
                        "Probability by performance."),
                "alpha",
                of("type", "number", "exclusiveMinimum", 0.0),
                "beta",
                of("type", "number", "exclusiveMinimum", 0.0),
                "log-mean",
                of("type", "number"),
                "log-sd",
                number(0, Double.POSITIVE_INFINITY),
                "shape",
                of("type", "number", "exclusiveMinimum", 0.0),
                "rate",
                of("type", "number", "exclusiveMinimum", 0.0),
                "if",
                ref("text", "A condition over uncertainties: rain, not rain, reply is stalls, growth > 2 and rain."),
                "then",
                ref("performance", "Where the condition holds."),
                "else",
                ref("performance", "Where it does not; missing when left out."),
                "depends-on",
                ref("id", "An uncertainty of several states."),
                "states",
                described(byId(ref("performance")), "The performance in each state."),
                "formula",
                ref("text", "Computed from uncertainties and other criteria of the option: 10 + 2 * growth."),
                "spread",
                ref("spread", "Added to the formula, drawn for this performance alone."),
                "evidence",
                ref("evidence"),
                "note",
                ref("text")));
        map.put("oneOf", FORMS.stream().map(OptionSchema::form).toList());
        map.put("dependentRequired", of("confidence", List.of("value")));
        return of(
                "description",
                "A number, a level, a spread, something that hangs on uncertainties; unknown or nothing when missing.",
                "anyOf",
                List.of(ref("amount"), of("type", "null"), map));
    }

    private static final List<List<String>> FORMS = List.of(
            List.of("value"),
            List.of("min", "max"),
            List.of("low", "mode", "high"),
            List.of("mean", "sd"),
            List.of("outcomes"),
            List.of("alpha", "beta"),
            List.of("log-mean", "log-sd"),
            List.of("shape", "rate"),
            List.of("if", "then"),
            List.of("depends-on", "states"),
            List.of("formula"));

    /** One form: all of its keys and none of another's. */
    private static Map<String, Object> form(List<String> required) {
        Map<String, Object> none = of();
        FORMS.stream().filter(other -> other != required).flatMap(List::stream).forEach(key -> none.put(key, false));
        if (!required.contains("if")) {
            none.put("else", false);
        }
        if (!required.contains("formula")) {
            none.put("spread", false);
        }
        return of("required", required, "properties", none);
    }

    /** A number or a level's word; a word may look like a truth value. */
    static Map<String, Object> amount() {
        return of("type", List.of("number", "string", "boolean"));
    }

    static Map<String, Object> evidence() {
        Map<String, Object> entry = keys(of(
                "source", ref("id", "Id of a listed source."),
                "paragraph", of("type", "integer", "minimum", 1L),
                "at", ref("text", "Another place in the source, such as a table."),
                "note", ref("text")));
        entry.put("required", List.of("source"));
        entry.put("not", of("required", List.of("paragraph", "at")));
        return of("description", "Where a judgement comes from.", "type", List.of("array", "null"), "items", entry);
    }

    static Map<String, Object> stakeholder() {
        Map<String, Object> byGroup = of(
                "type", "object",
                "propertyNames", ref("id"),
                "additionalProperties", ref("weighting"));
        return orNothing(keys(of(
                "name", ref("text"),
                "description", ref("text"),
                "voice", described(number(0, Double.POSITIVE_INFINITY), "How much they count; 1 when left out."),
                "weights",
                        described(
                                byId(number(0, Double.POSITIVE_INFINITY)),
                                "Points by criterion or group; what is not named keeps its weight."),
                "weighting", described(any(ref("weighting"), byGroup), "For the top level, or by the id of a group."),
                "evidence", ref("evidence"),
                "note", ref("text"))));
    }

    static Map<String, Object> scenario() {
        return orNothing(keys(of(
                "name", ref("text"),
                "description", ref("text"),
                "probability", described(number(0, Double.POSITIVE_INFINITY), "On all scenarios or on none."),
                "performance",
                        described(
                                byId(byId(ref("performance"))), "What differs from the base, by option and criterion."),
                "uncertainties",
                        described(
                                byId(any(
                                        of("type", List.of("boolean", "number", "string")), ref("spread"))),
                                "What uncertainties are taken to be: true, false, a state, a number, a spread."),
                "evidence", ref("evidence"),
                "note", ref("text"))));
    }

    static Map<String, Object> source() {
        return orNothing(keys(of(
                "title", ref("text"),
                "author", ref("text"),
                "publisher", ref("text"),
                "date",
                        of(
                                "type", List.of("string", "integer", "null"),
                                "pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
                                "description", "A year, a month or a day: 2017, 2017-08, 2017-08-16."),
                "url", ref("text"),
                "paragraphs", of("type", "integer", "minimum", 1L, "description", "How many it has."),
                "note", ref("text"))));
    }
}
