package io.github.steelyard.io.schema;

import static io.github.steelyard.io.schema.JsonShape.any;
import static io.github.steelyard.io.schema.JsonShape.byKey;
import static io.github.steelyard.io.schema.JsonShape.described;
import static io.github.steelyard.io.schema.JsonShape.list;
import static io.github.steelyard.io.schema.JsonShape.of;
import static io.github.steelyard.io.schema.JsonShape.ref;

import io.github.steelyard.catalogue.Catalogue;
import io.github.steelyard.catalogue.Described;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.io.grammar.MethodKeys;
import io.github.steelyard.io.grammar.WeightKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of parameters, made from their specifications. */
final class ParameterSchema {

    private static final String METHOD = WeightKeys.METHOD.name();
    private static final String ID = MethodKeys.ID.name();
    private static final String PARAMETERS = MethodKeys.PARAMETERS.name();

    private ParameterSchema() {}

    /** A block {@code weighting}: the method's id, or a map of it with the method's parameters beside it. */
    static Map<String, Object> weighting(Catalogue<? extends Described> methods) {
        List<Object> cases = new ArrayList<>();
        for (Described method : methods) {
            Map<String, Object> properties = of(METHOD, of("const", method.id()));
            properties.putAll(properties(method));
            properties.put(WeightKeys.RANGES.name(), ref("ranges"));
            Map<String, Object> then = of("properties", properties, "additionalProperties", false);
            List<String> required = required(method);
            if (!required.isEmpty()) {
                then.put("required", required);
            }
            cases.add(of(
                    "if",
                    of("properties", of(METHOD, of("const", method.id())), "required", List.of(METHOD)),
                    "then",
                    then));
        }
        Map<String, Object> block = of(
                "type",
                "object",
                "properties",
                of(METHOD, of("enum", methods.ids())),
                "required",
                List.of(METHOD),
                "allOf",
                cases);
        return any(of("enum", methods.ids()), of("type", "null"), block);
    }

    /** A ranking method: its id, or a map of id and parameters. */
    static Map<String, Object> method(Catalogue<? extends Described> methods) {
        List<Object> cases = new ArrayList<>();
        for (Described method : methods) {
            Map<String, Object> parameters = of(
                    "type", List.of("object", "null"), "properties", properties(method), "additionalProperties", false);
            Map<String, Object> then = of("properties", of(PARAMETERS, parameters));
            List<String> required = required(method);
            if (!required.isEmpty()) {
                parameters.put("required", required);
                then.put("required", List.of(PARAMETERS));
            }
            cases.add(of(
                    "if", of("properties", of(ID, of("const", method.id())), "required", List.of(ID)), "then", then));
        }
        Map<String, Object> block = of(
                "type",
                "object",
                "properties",
                of(ID, of("enum", methods.ids()), PARAMETERS, of("type", List.of("object", "null"))),
                "required",
                List.of(ID),
                "additionalProperties",
                false,
                "allOf",
                cases);
        return any(of("enum", methods.ids()), of("type", "null"), block);
    }

    private static List<String> required(Described method) {
        return method.description().parameters().stream()
                .filter(ParameterSpec::required)
                .map(ParameterSpec::name)
                .toList();
    }

    /** The shapes of all parameters by name. */
    static Map<String, Object> properties(Described method) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (ParameterSpec spec : method.description().parameters()) {
            Map<String, Object> shape = shape(spec);
            properties.put(spec.name(), spec.help().isEmpty() ? shape : described(shape, spec.help()));
        }
        return properties;
    }

    /** What a parameter looks like. */
    static Map<String, Object> shape(ParameterSpec spec) {
        Map<String, Object> id = ref("id");
        return switch (spec.kind()) {
            case NUMBER -> number(spec, "number");
            case INTEGER -> number(spec, "integer");
            case FLAG -> of("type", "boolean");
            case CHOICE -> choice(spec);
            case CHOICES -> list(choice(spec));
            case NUMBERS -> list(number(spec, "number"));
            case TEXTS -> list(ref("text"));
            case CRITERION, NODE, OPTION -> id;
            case NODES, OPTIONS -> list(id);
            case NUMBER_BY_CRITERION, NUMBER_BY_COALITION -> byKey(number(spec, "number"));
            case INTERVAL_BY_CRITERION ->
                byKey(of("type", "array", "items", of("type", "number"), "minItems", 2L, "maxItems", 2L));
            case NUMBERS_BY_CRITERION -> byKey(list(number(spec, "number")));
            case ORDER -> ref("order");
            case NUMBER_BY_PAIR -> byKey(byKey(ratio(spec)));
            case CHOICE_BY_CRITERION -> byKey(choice(spec));
            case CHOICE_BY_PAIR -> byKey(byKey(choice(spec)));
        };
    }

    /** A number, or a fraction such as 1/4. */
    private static Map<String, Object> ratio(ParameterSpec spec) {
        return of("anyOf", List.of(number(spec, "number"), of("type", "string", "pattern", "^[0-9.]+ */ *[0-9.]+$")));
    }

    private static Map<String, Object> choice(ParameterSpec spec) {
        List<Object> words = new ArrayList<>(spec.choices());
        if (words.contains("null")) {
            words.add(null);
        }
        return of("enum", words);
    }

    private static Map<String, Object> number(ParameterSpec spec, String type) {
        ParameterSpec.Range range = spec.range();
        Map<String, Object> shape = of("type", type);
        if (range.low() != Double.NEGATIVE_INFINITY) {
            shape.put(range.lowOpen() ? "exclusiveMinimum" : "minimum", JsonShape.plain(range.low()));
        }
        if (range.high() != Double.POSITIVE_INFINITY) {
            shape.put(range.highOpen() ? "exclusiveMaximum" : "maximum", JsonShape.plain(range.high()));
        }
        return shape;
    }
}
