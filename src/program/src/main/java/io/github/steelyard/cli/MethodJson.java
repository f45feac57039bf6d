package io.github.steelyard.cli;

import io.github.steelyard.aggregation.Property;
import io.github.steelyard.answers.MethodsResult;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Catalogue entries as a document for programs. */
final class MethodJson {

    private MethodJson() {}

    static MethodsResult of(List<Entry> entries) {
        return new MethodsResult(entries.stream().map(MethodJson::of).toList());
    }

    private static MethodsResult.Entry of(Entry entry) {
        Description description = entry.description();
        List<String> holds = new ArrayList<>();
        List<String> fails = new ArrayList<>();
        for (Property property : Property.values()) {
            String id = property.name().toLowerCase(Locale.ROOT).replace('_', '-');
            (entry.holds().contains(property) ? holds : fails).add(id);
        }
        return new MethodsResult.Entry(
                description.id(),
                entry.kind(),
                description.name(),
                description.summary(),
                description.formula(),
                description.source(),
                description.takes(),
                description.gives(),
                description.parameters().stream().map(MethodJson::parameter).toList(),
                description.outputs(),
                Optional.of(holds).filter(all -> entry.promises()),
                Optional.of(fails).filter(all -> entry.promises()));
    }

    private static MethodsResult.Parameter parameter(ParameterSpec spec) {
        return new MethodsResult.Parameter(
                spec.name(),
                spec.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                spec.allowed(),
                spec.required(),
                spec.fallback().orElse(null),
                spec.choices(),
                spec.help());
    }
}
