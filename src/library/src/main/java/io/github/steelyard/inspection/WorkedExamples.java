package io.github.steelyard.inspection;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxReader;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.verification.WorkedExample;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The worked examples that ship with the methods. Each is one resource of two YAML documents: a decision as in any
 * decision file, and what is printed about it ({@code subject}, {@code source}, {@code note}, {@code tolerance},
 * {@code printed}). {@code index.txt} lists them.
 */
public final class WorkedExamples {

    private static final String FOLDER = "/io/github/steelyard/examples/";
    private static final String NEXT_DOCUMENT = "\n---\n";

    private WorkedExamples() {}

    /** All of them, in the order of the index. */
    public static List<WorkedExample> all() {
        return text("index.txt")
                .lines()
                .filter(id -> !id.isBlank())
                .map(WorkedExamples::example)
                .toList();
    }

    private static WorkedExample example(String id) {
        String text = text(id + ".yaml");
        int end = text.indexOf(NEXT_DOCUMENT);
        String decision = text.substring(0, end + 1);
        Map<String, Object> print = print(id, text.substring(end + NEXT_DOCUMENT.length()));
        Object tolerance = print.getOrDefault("tolerance", 1e-9);
        return new WorkedExample(
                id,
                requireNonNull((String) print.get("subject")),
                requireNonNull((String) print.get("source")),
                (String) print.getOrDefault("note", ""),
                DecisionReader.read(id + ".yaml", decision.getBytes(StandardCharsets.UTF_8))
                        .orThrow(),
                map(requireNonNull(print.get("printed"))),
                numbers(tolerance instanceof Map<?, ?> byName ? byName : Map.of("default", tolerance)));
    }

    private static Map<String, Object> print(String id, String text) {
        Diagnostics diagnostics = new Diagnostics();
        SourceText source = new SourceText(id + ".yaml, printed", null, text, false);
        Syntax.Mapping root = SyntaxReader.read(source, diagnostics, ReadLimits.DEFAULT.values())
                .root();
        if (root == null) {
            throw new IllegalStateException("the figures of the worked example '" + id + "' cannot be read");
        }
        return map(plain(root));
    }

    /** Numbers, truth values and words by how they look. */
    private static Object plain(Syntax part) {
        if (part instanceof Syntax.Mapping map) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int k = 0; k < map.size(); k++) {
                values.put(map.key(k).text(), plain(map.value(k)));
            }
            return values;
        }
        if (part instanceof Syntax.Listing list) {
            List<Object> values = new ArrayList<>();
            for (int k = 0; k < list.size(); k++) {
                values.add(plain(list.element(k)));
            }
            return values;
        }
        Syntax.Scalar scalar = (Syntax.Scalar) part;
        double number = scalar.isPlain() ? NumberText.parse(scalar.text()) : Double.NaN;
        if (!Double.isNaN(number)) {
            return number;
        }
        boolean isFlag = scalar.isPlain() && List.of("true", "false").contains(scalar.text());
        return isFlag ? (Object) scalar.text().equals("true") : scalar.text();
    }

    private static Map<String, Object> map(Object plain) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) plain).forEach((key, value) -> map.put((String) key, value));
        return map;
    }

    private static Map<String, Double> numbers(Map<?, ?> plain) {
        Map<String, Double> map = new LinkedHashMap<>();
        plain.forEach((key, value) -> map.put((String) key, (Double) value));
        return map;
    }

    private static String text(String name) {
        try (InputStream in = WorkedExamples.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the worked example " + name + " is not in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
