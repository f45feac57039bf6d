package io.github.steelyard.io.schema;

import static io.github.steelyard.io.schema.JsonShape.byId;
import static io.github.steelyard.io.schema.JsonShape.described;
import static io.github.steelyard.io.schema.JsonShape.keys;
import static io.github.steelyard.io.schema.JsonShape.number;
import static io.github.steelyard.io.schema.JsonShape.of;
import static io.github.steelyard.io.schema.JsonShape.ref;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.format.DecimalSign;
import io.github.steelyard.lint.LintRules;
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
        Map<String, Object> schema = of(
                "$schema", "https://json-schema.org/draft/2020-12/schema",
                "title", "Steelyard decision",
                "description", "A decision, or a part of one that another file includes: options, criteria, weights.");
        schema.putAll(keys(top()));
        schema.put(
                "anyOf",
                List.of(of("required", List.of("title", "criteria")), of("required", List.of("include")), part()));
        schema.put("$defs", definitions());
        return schema;
    }

    /** An included file has no title of its own. */
    private static Map<String, Object> part() {
        return of("properties", of("title", false), "minProperties", 1L);
    }

    private static Map<String, Object> top() {
        Map<String, Object> share = number(0, 1);
        Map<String, Object> criteria = byId(ref("node"));
        criteria.put("description", "The value tree: a node with 'criteria' is a group, any other a criterion.");
        return of(
                "title",
                        of(
                                "type",
                                List.of("string", "number", "boolean"),
                                "description",
                                "Short name of the decision."),
                "question", ref("text", "What is to be decided."),
                "description", ref("text"),
                "baseline", described(ref("id"), "The option that stands for deciding nothing."),
                "method", described(ref("method"), "How options are ranked."),
                "seed", of("type", "integer", "description", "Of everything random."),
                "weight-uncertainty", described(share, "Spread of the weights: 0 exact, 1 any weights at all."),
                "confidence",
                        described(
                                keys(of("high", share, "moderate", share, "low", share)),
                                "Shares of the scale that the grades of confidence spread a value by."),
                "include",
                        of(
                                "type", List.of("array", "null"),
                                "items", of("type", "string", "minLength", 1L),
                                "description", "Files that hold further parts, inside the folder of this one."),
                "table", table(),
                "weighting", ref("weighting"),
                "weight-order", ref("order", "Nodes by importance, most important first; inner lists tie."),
                "criteria", criteria,
                "options", byId(ref("option")),
                "stakeholders", byId(ref("stakeholder")),
                "scenarios", byId(ref("scenario")),
                "uncertainties", byId(ref("uncertainty")),
                "correlations", UncertaintySchema.correlations(),
                "sources", byId(ref("source")),
                "lint", LintSchema.lint(LintRules.all()));
    }

    private static Map<String, Object> table() {
        Map<String, Object> file =
                of("type", "string", "pattern", "\\.([cC][sS][vV]|[tT][sS][vV]|[xX][lL][sS][xX](#.+)?)$");
        Map<String, Object> map =
                JsonShape.requiring(keys(of("file", file, "decimal", JsonShape.words(DecimalSign.words()))), "file");
        return described(
                JsonShape.any(file, map, of("type", "null")),
                "A table of options: CSV, or a workbook with perhaps a sheet behind '#'.");
    }

    private static Map<String, Object> definitions() {
        return of(
                "id", of("type", List.of("string", "integer"), "pattern", "^[a-z0-9]+(-[a-z0-9]+)*$"),
                "text", of("type", List.of("string", "number", "boolean", "null")),
                "number-key", of("pattern", "^[-+]?(0|[1-9][0-9]*|[0-9]*\\.[0-9]+|[0-9]+\\.)([eE][-+]?[0-9]+)?$"),
                "amount", OptionSchema.amount(),
                "node", CriterionSchema.node(),
                "group", CriterionSchema.group(),
                "criterion", CriterionSchema.criterion(),
                "weight", CriterionSchema.weight(),
                "order", CriterionSchema.order(),
                "ranges", ranges(),
                "weighting", ParameterSchema.weighting(WeightingMethods.all()),
                "method", ParameterSchema.method(AggregationMethods.all()),
                "option", OptionSchema.option(),
                "performance", OptionSchema.performance(),
                "evidence", OptionSchema.evidence(),
                "stakeholder", OptionSchema.stakeholder(),
                "scenario", OptionSchema.scenario(),
                "uncertainty", UncertaintySchema.uncertainty(),
                "chance", UncertaintySchema.chance(),
                "probabilities", UncertaintySchema.probabilities(),
                "spread", UncertaintySchema.spread(),
                "source", OptionSchema.source());
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
