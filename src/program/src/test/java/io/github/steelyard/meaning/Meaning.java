package io.github.steelyard.meaning;

import io.github.steelyard.Steelyard;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import io.github.steelyard.oracle.OracleCase;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A decision that makes a statement about the world, with what must come out of it and why. */
record Meaning(String id, Decision decision, Map<String, Object> expected, Object tolerance) {

    private static final Path ROOT = Path.of("src/test/resources/meaning");

    static Path file(String id) {
        return ROOT.resolve(id + ".yaml");
    }

    @SuppressWarnings("unchecked")
    static Meaning of(String id) {
        Map<String, Object> content =
                OracleCase.at(ROOT.resolve(id + ".expected.json")).content();
        return new Meaning(
                id,
                Steelyard.read(file(id)).study().decision(),
                (Map<String, Object>) content.get("expected"),
                content.get("tolerance"));
    }

    /** How far a figure may be off. */
    double tolerance(String key) {
        if (tolerance instanceof Number number) {
            return number.doubleValue();
        }
        Map<?, ?> byKey = (Map<?, ?>) tolerance;
        return ((Number) (byKey.containsKey(key) ? byKey.get(key) : byKey.get("default"))).doubleValue();
    }

    Study study() {
        return Study.of(decision);
    }

    boolean has(String key) {
        return expected.containsKey(key);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> map(String key) {
        return (Map<String, Object>) expected.getOrDefault(key, Map.of());
    }

    Map<String, Double> numbers(String key) {
        return numbers(map(key));
    }

    static Map<String, Double> numbers(Map<?, ?> raw) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        raw.forEach((id, number) -> numbers.put((String) id, ((Number) number).doubleValue()));
        return numbers;
    }

    static int option(Study study, String id) {
        return study.problem().options().stream().map(Option::id).toList().indexOf(id);
    }

    static int criterion(Study study, String id) {
        List<String> ids =
                study.problem().criteria().stream().map(Criterion::id).toList();
        return ids.indexOf(id);
    }
}
