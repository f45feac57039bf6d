package io.github.steelyard.cli;

import io.github.steelyard.aggregation.Property;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A catalogue entry as plain values. */
final class MethodJson {

    private MethodJson() {}

    static Object of(Entry entry) {
        Description description = entry.description();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", description.id());
        json.put("kind", entry.kind());
        json.put("name", description.name());
        json.put("summary", description.summary());
        json.put("formula", description.formula());
        json.put("source", description.source());
        json.put("takes", description.takes());
        json.put("gives", description.gives());
        List<Object> parameters = new ArrayList<>();
        description.parameters().forEach(spec -> parameters.add(parameter(spec)));
        json.put("parameters", parameters);
        json.put("outputs", description.outputs());
        if (entry.promises()) {
            List<String> holds = new ArrayList<>();
            List<String> fails = new ArrayList<>();
            for (Property property : Property.values()) {
                String id = property.name().toLowerCase(Locale.ROOT).replace('_', '-');
                (entry.holds().contains(property) ? holds : fails).add(id);
            }
            json.put("holds", holds);
            json.put("fails", fails);
        }
        return json;
    }

    private static Object parameter(ParameterSpec spec) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", spec.name());
        json.put("kind", spec.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("allowed", spec.allowed());
        json.put("required", spec.required());
        json.put("default", spec.fallback().orElse(null));
        json.put("choices", spec.choices());
        json.put("help", spec.help());
        return json;
    }
}
