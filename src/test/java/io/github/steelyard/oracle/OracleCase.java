package io.github.steelyard.oracle;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.PreferenceFunction;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Thresholds;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.model.Weights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * One reference case, as stored under {@code src/test/resources/oracles/METHOD/CASE.yaml}:
 *
 * <pre>
 * source: citation of the figures
 * kind: published | peer | derived | edge
 * method: topsis                # id of a method, weighting method, analysis or statistic of the project
 * parameters: {…}               # as in a decision file
 * criteria: {c1: max, c2: min}  # id: direction, or id: {direction, worst, best, points: {performance: value},
 *                               # preference-function, thresholds}
 * weights: [0.3, 0.7]           # left out: equal
 * options: {a1: [5, 8], …}      # rows in the order of the criteria; ~ for missing
 * inputs: {…}                   # where there is no matrix
 * tolerance: 1.0e-4
 * expect: {score: [...], rank: [...], refused: true, anything else by output name}
 * exact: {…}                    # the same quantities in full precision from an independent computation
 * exact-tolerance: 1.0e-9
 * deviation: why the project differs from the case on purpose, if it does
 * </pre>
 */
public record OracleCase(String name, Map<String, Object> content) {

    private static final Path ROOT = Path.of("src/test/resources/oracles");

    /** All cases whose {@code method} is this id, sorted by name. */
    public static List<OracleCase> of(String method) {
        return all().stream().filter(c -> c.method().equals(method)).toList();
    }

    /** All cases, sorted by name. */
    public static List<OracleCase> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(f -> f.toString().endsWith(".yaml"))
                    .sorted()
                    .map(OracleCase::at)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The case in one file, wherever it is. */
    public static OracleCase at(Path file) {
        try (JsonParser parser = new YAMLFactory().createParser(Files.readString(file))) {
            parser.nextToken();
            @SuppressWarnings("unchecked")
            Map<String, Object> content = (Map<String, Object>) value(parser);
            String path = (file.startsWith(ROOT) ? ROOT.relativize(file) : file)
                    .toString()
                    .replace('\\', '/');
            return new OracleCase(path.substring(0, path.length() - ".yaml".length()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    map.put(key, value(parser));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> "~".equals(parser.getText()) ? null : parser.getText();
        };
    }

    public String method() {
        return (String) content.get("method");
    }

    /** Parameters as plain values; empty when none are stated. */
    public Map<String, Object> parameters() {
        return map("parameters");
    }

    /** The plain map under a key; empty when absent. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> map(String key) {
        return (Map<String, Object>) content.getOrDefault(key, Map.of());
    }

    /** What the source prints. */
    public Map<String, Object> expect() {
        return map("expect");
    }

    /** The same in full precision. */
    public Map<String, Object> exact() {
        return map("exact");
    }

    /** Whether the right answer is a refusal. */
    public boolean isRefused() {
        return Boolean.TRUE.equals(expect().get("refused"));
    }

    /** Absolute tolerance for an output of {@link #expect()}. */
    public double tolerance(String output) {
        Object tolerance = content.getOrDefault("tolerance", 1e-9);
        if (tolerance instanceof Map<?, ?> byOutput) {
            Object own = byOutput.containsKey(output) ? byOutput.get(output) : byOutput.get("default");
            return own == null ? 1e-9 : (Double) own;
        }
        return (Double) tolerance;
    }

    /** Absolute tolerance for {@link #exact()}. */
    public double exactTolerance() {
        return (Double) content.getOrDefault("exact-tolerance", 1e-9);
    }

    /** The criteria, with scales where stated. */
    public List<Criterion> criteria() {
        List<Criterion> criteria = new ArrayList<>();
        map("criteria").forEach((id, stated) -> {
            Map<?, ?> keys = stated instanceof Map<?, ?> m ? m : Map.of("direction", stated);
            Criterion criterion = "min".equals(keys.get("direction")) ? Criterion.min(id) : Criterion.max(id);
            if (keys.containsKey("worst")) {
                criterion = criterion.between((Double) keys.get("worst"), (Double) keys.get("best"));
            }
            if (keys.get("points") instanceof Map<?, ?> points) {
                criterion = criterion.valued(new ValueFunction.Piecewise(points.entrySet().stream()
                        .map(p ->
                                new ValueFunction.Point(Double.parseDouble((String) p.getKey()), (Double) p.getValue()))
                        .sorted(Comparator.comparing(ValueFunction.Point::performance))
                        .toList()));
            }
            criteria.add(criterion.preferring(
                    PreferenceFunction.of(String.valueOf(keys.get("preference-function")))
                            .orElse(null),
                    thresholds(keys.get("thresholds") instanceof Map<?, ?> m ? m : Map.of())));
        });
        return criteria;
    }

    private static Thresholds thresholds(Map<?, ?> stated) {
        return new Thresholds(
                threshold(stated, "indifference"),
                threshold(stated, "preference"),
                threshold(stated, "veto"),
                threshold(stated, "s"));
    }

    private static OptionalDouble threshold(Map<?, ?> stated, String name) {
        return stated.get(name) instanceof Double limit ? OptionalDouble.of(limit) : OptionalDouble.empty();
    }

    /** The options with their exact performances, NaN where missing. */
    public Problem problem() {
        Map<String, Object> options = map("options");
        double[][] rows = options.values().stream().map(OracleCase::numbers).toArray(double[][]::new);
        return Problem.of(criteria(), List.copyOf(options.keySet()), rows);
    }

    /** The stated weights, or equal ones. */
    public Weights weights() {
        Object stated = content.get("weights");
        return stated == null ? Weights.equal(map("criteria").size()) : Weights.of(numbers(stated));
    }

    /** A plain list as numbers; null becomes NaN. */
    public static double[] numbers(Object list) {
        return ((List<?>) list).stream().mapToDouble(OracleCase::number).toArray();
    }

    private static double number(Object x) {
        return x == null ? Double.NaN : x instanceof Double d ? d : Double.parseDouble((String) x);
    }

    /** A plain list of lists as numbers. */
    public static double[][] table(Object lists) {
        return ((List<?>) lists).stream().map(OracleCase::numbers).toArray(double[][]::new);
    }

    @Override
    public String toString() {
        return name;
    }
}
