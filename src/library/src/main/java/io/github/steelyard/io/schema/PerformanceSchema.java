package io.github.steelyard.io.schema;

import static io.github.steelyard.io.schema.JsonShape.of;
import static io.github.steelyard.io.schema.JsonShape.ref;

import io.github.steelyard.io.grammar.EvidenceKeys;
import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.grammar.PerformanceKeys;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the JSON Schema says of performances and evidence beyond their keys. */
final class PerformanceSchema {

    private PerformanceSchema() {}

    /** One form of a performance. */
    static Map<String, Object> performance(KeyShapes shapes) {
        Map<String, Object> map = shapes.map(PerformanceKeys.TABLE, true);
        map.put("oneOf", forms().map(PerformanceSchema::form).toList());
        map.put("dependentRequired", of(PerformanceKeys.CONFIDENCE.name(), List.of(PerformanceKeys.VALUE.name())));
        return of(
                "description",
                "A number, a level, a spread, something that depends on uncertainties; unknown or nothing when missing.",
                "anyOf",
                List.of(ref("amount"), of("type", "null"), map));
    }

    /** All of its keys and none of another's. */
    private static Map<String, Object> form(List<Key> form) {
        Map<String, Object> none = of();
        forms().filter(other -> other != form).flatMap(List::stream).forEach(key -> none.put(key.name(), false));
        List<String> needed = form.stream()
                .filter(key -> !PerformanceKeys.OPTIONAL.contains(key))
                .map(Key::name)
                .toList();
        return of("required", needed, "properties", none);
    }

    private static Stream<List<Key>> forms() {
        return Stream.concat(PerformanceKeys.FORMS.stream(), PerformanceKeys.DEPENDENT.stream());
    }

    static Map<String, Object> evidence(KeyShapes shapes) {
        Map<String, Object> entry = shapes.map(EvidenceKeys.TABLE, true);
        entry.put("not", of("required", List.of(EvidenceKeys.PARAGRAPH.name(), EvidenceKeys.AT.name())));
        return of("description", "Where a judgement comes from.", "type", List.of("array", "null"), "items", entry);
    }
}
