package io.github.steelyard.io.schema;

import static io.github.steelyard.io.schema.JsonShape.byId;
import static io.github.steelyard.io.schema.JsonShape.of;
import static io.github.steelyard.io.schema.JsonShape.ref;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.grammar.OptionKeys;
import io.github.steelyard.io.grammar.ScenarioKeys;
import io.github.steelyard.io.grammar.SourceKeys;
import io.github.steelyard.io.grammar.StakeholderKeys;
import io.github.steelyard.io.grammar.TopKeys;
import io.github.steelyard.weighting.WeightingMethods;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema of the decision file, made from the catalogues, so that editors complete and check while someone
 * types. What a schema cannot say (that an id exists, that weights fit together) is left to {@link DecisionReader}.
 */
public final class DecisionSchema {

    private DecisionSchema() {}

    /** The schema (JSON Schema 2020-12) as JSON text; the same text for the same catalogues. */
    public static String json() {
        StringWriter out = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(indenter)
                .withSeparators(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(printer);
            write(json, schema());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.append('\n').toString();
    }

    /** The schema as plain values. */
    static Map<String, Object> schema() {
        KeyShapes shapes = SpecialShapes.shapes();
        Map<String, Object> schema = of(
                "$schema", "https://json-schema.org/draft/2020-12/schema",
                "title", "Steelyard decision",
                "description", "A decision, or a part of one that another file includes: options, criteria, weights.");
        schema.putAll(shapes.map(TopKeys.TABLE, false));
        schema.put(
                "anyOf",
                List.of(
                        of("required", List.of(TopKeys.TITLE.name(), TopKeys.CRITERIA.name())),
                        of("required", List.of(TopKeys.INCLUDE.name())),
                        part()));
        schema.put("$defs", definitions(shapes));
        return schema;
    }

    /** An included file has no title of its own. */
    private static Map<String, Object> part() {
        return of("properties", of(TopKeys.TITLE.name(), false), "minProperties", 1L);
    }

    private static Map<String, Object> definitions(KeyShapes shapes) {
        return of(
                "id", of("type", List.of("string", "integer"), "pattern", "^[a-z0-9]+(-[a-z0-9]+)*$"),
                "text", of("type", List.of("string", "number", "boolean", "null")),
                "number-key", of("pattern", "^[-+]?(0|[1-9][0-9]*|[0-9]*\\.[0-9]+|[0-9]+\\.)([eE][-+]?[0-9]+)?$"),
                "amount", of("type", List.of("number", "string", "boolean")),
                "node", CriterionSchema.node(),
                "group", CriterionSchema.group(shapes),
                "criterion", CriterionSchema.criterion(shapes),
                "weight", CriterionSchema.weight(shapes),
                "order", CriterionSchema.order(),
                "ranges", ranges(),
                "weighting", ParameterSchema.weighting(WeightingMethods.all()),
                "method", ParameterSchema.method(AggregationMethods.all()),
                "option", JsonShape.orNothing(shapes.map(OptionKeys.TABLE, true)),
                "performance", PerformanceSchema.performance(shapes),
                "evidence", PerformanceSchema.evidence(shapes),
                "stakeholder", JsonShape.orNothing(shapes.map(StakeholderKeys.TABLE, true)),
                "scenario", JsonShape.orNothing(shapes.map(ScenarioKeys.TABLE, true)),
                "uncertainty", UncertaintySchema.uncertainty(shapes),
                "chance", UncertaintySchema.chance(shapes),
                "probabilities", UncertaintySchema.probabilities(),
                "setting", UncertaintySchema.setting(shapes),
                "points-or-range",
                        JsonShape.any(
                                JsonShape.number(0, Double.POSITIVE_INFINITY, false),
                                shapes.map(StakeholderKeys.BOUNDS, true)),
                "measures", JsonShape.any(ref("id"), JsonShape.list(ref("id"))),
                "side", JsonShape.any(ref("id"), byId(ref("amount"))),
                "source", JsonShape.orNothing(shapes.map(SourceKeys.TABLE, true)));
    }

    private static Map<String, Object> ranges() {
        Map<String, Object> ends = of("type", "array", "items", ref("amount"), "minItems", 2L, "maxItems", 2L);
        Map<String, Object> byCriterion = byId(ends);
        byCriterion.put("description", "What the criteria ran over when the weights were given: two ends each.");
        return byCriterion;
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName((String) entry.getKey());
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> elements) {
            json.writeStartArray();
            for (Object element : elements) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Long whole) {
            json.writeNumber(whole);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else {
            json.writeNull();
        }
    }
}
