package io.github.steelyard.editing;

import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.InvalidDecision;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Performance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Changes as one line of text: entries with tabs between them, closed by "end" so that a torn line is known. */
public final class JournalLine {

    private static final String END = "end";

    private JournalLine() {}

    static String of(Changes changes) {
        StringBuilder line = new StringBuilder();
        changes.points()
                .forEach((who, points) ->
                        points.forEach((node, p) -> line.append("points|" + who + "|" + node + "|" + p + "\t")));
        changes.cells()
                .forEach((key, p) -> line.append("cell|" + key.scenario() + "|"
                        + key.cell().option() + "|" + key.cell().criterion() + "|" + spelled(p) + "\t"));
        changes.method().ifPresent(m -> line.append("method|" + m.id() + "\t"));
        changes.uncertainty().ifPresent(u -> line.append("uncertainty|" + u + "\t"));
        return line.append(END).toString();
    }

    private static String spelled(Performance performance) {
        if (performance instanceof Performance.Exact e) {
            return "exact " + e.value();
        }
        if (performance instanceof Performance.Uniform u) {
            return "uniform " + u.min() + " " + u.max();
        }
        if (performance instanceof Performance.Triangular t) {
            return "triangular " + t.low() + " " + t.mode() + " " + t.high();
        }
        if (performance instanceof Performance.Normal n) {
            return "normal " + n.mean() + " " + n.sd();
        }
        if (performance instanceof Performance.Beta b) {
            return "beta " + b.alpha() + " " + b.beta();
        }
        if (performance instanceof Performance.Discrete d) {
            StringBuilder text = new StringBuilder("discrete");
            d.outcomes()
                    .forEach(o ->
                            text.append(' ').append(o.performance()).append(' ').append(o.probability()));
            return text.toString();
        }
        if (performance instanceof Performance.Missing) {
            return "missing";
        }
        throw new IllegalArgumentException("no journal line for " + performance);
    }

    /** The changes of a line; empty when it is torn or says what no line says. */
    public static Optional<Changes> parse(String line) {
        String[] entries = line.split("\t", -1);
        if (!entries[entries.length - 1].equals(END)) {
            return Optional.empty();
        }
        Map<String, Map<String, Double>> points = new LinkedHashMap<>();
        Map<CellKey, Performance> cells = new LinkedHashMap<>();
        Optional<MethodChoice> method = Optional.empty();
        OptionalDouble uncertainty = OptionalDouble.empty();
        try {
            for (String entry : List.of(entries).subList(0, entries.length - 1)) {
                String[] parts = entry.split("\\|", -1);
                switch (parts[0]) {
                    case "points" ->
                        points.computeIfAbsent(parts[1], who -> new LinkedHashMap<>())
                                .put(parts[2], Double.parseDouble(parts[3]));
                    case "cell" ->
                        cells.put(
                                new CellKey(parts[1], new Cell(parts[2], parts[3])), performance(parts[4].split(" ")));
                    case "method" -> method = Optional.of(new MethodChoice(parts[1], Map.of()));
                    case "uncertainty" -> uncertainty = OptionalDouble.of(Double.parseDouble(parts[1]));
                    case "step" -> Long.parseLong(parts[2]);
                    case "draft" -> Integer.parseInt(parts[1]);
                    default -> {
                        return Optional.empty();
                    }
                }
            }
        } catch (InvalidDecision | IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
        return Optional.of(new Changes(Optional.empty(), points, cells, method, uncertainty));
    }

    private static Performance performance(String[] words) {
        double[] n = new double[words.length];
        for (int k = 1; k < words.length; k++) {
            n[k] = Double.parseDouble(words[k]);
        }
        return switch (words[0]) {
            case "exact" -> Performance.exact(n[1]);
            case "uniform" -> new Performance.Uniform(n[1], n[2]);
            case "triangular" -> new Performance.Triangular(n[1], n[2], n[3]);
            case "normal" -> new Performance.Normal(n[1], n[2]);
            case "beta" -> new Performance.Beta(n[1], n[2]);
            case "discrete" -> discrete(n);
            case "missing" -> Performance.MISSING;
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private static Performance discrete(double[] n) {
        List<Performance.Outcome> outcomes = new ArrayList<>();
        for (int k = 1; k < n.length; k += 2) {
            outcomes.add(new Performance.Outcome(n[k], n[k + 1]));
        }
        return new Performance.Discrete(outcomes);
    }
}
