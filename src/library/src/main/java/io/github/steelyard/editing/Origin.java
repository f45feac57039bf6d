package io.github.steelyard.editing;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.source.SourceMap;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Stakeholder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * The decision as it was read, before any change.
 *
 * @param decision what the file says
 * @param file where it stands; empty for one made in code
 * @param diagnostics what the reader and the linter had to say
 * @param sources where each part of it stands; {@link SourceMap#NONE} for one made in code
 * @param points by person ({@link Changes#EVERYONE} for the base weights), then by node: the file's own points, or
 *     per cent of the siblings' total where a method gives the weights
 */
public record Origin(
        Decision decision,
        Optional<Path> file,
        List<Diagnostic> diagnostics,
        SourceMap sources,
        Map<String, Map<String, Double>> points) {

    public Origin {
        diagnostics = List.copyOf(diagnostics);
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }

    /** What a reader gave. */
    public static Origin of(Loaded loaded, Path file) {
        return of(loaded.orThrow(), Optional.of(file), loaded.diagnostics(), loaded.sources());
    }

    /** What a draft is. */
    static Origin of(Decision decision, Optional<Path> file, Loaded loaded) {
        return of(decision, file, loaded.diagnostics(), loaded.sources());
    }

    /** What a reader gave, and more was said of than its files hold: it is in no file yet. */
    public static Origin unsaved(Loaded loaded) {
        return of(loaded.orThrow(), Optional.empty(), loaded.diagnostics(), loaded.sources());
    }

    /** Whether it was read, and is in no file. */
    public boolean isUnsaved() {
        return file.isEmpty() && !sources.files().isEmpty();
    }

    /** A decision made in code. */
    public static Origin of(Decision decision, Optional<Path> file, List<Diagnostic> diagnostics) {
        return of(decision, file, diagnostics, SourceMap.NONE);
    }

    private static Origin of(Decision decision, Optional<Path> file, List<Diagnostic> diagnostics, SourceMap sources) {
        return new Origin(decision, file, diagnostics, sources, points(decision));
    }

    /** Whether changes can be written where they belong: not in sheets, nor in files of other programs. */
    public boolean isEditable() {
        return file.flatMap(f -> DecisionFormat.of(f.toString()))
                        .map(DecisionFormat::isEditable)
                        .orElse(true)
                && sources.isDecisionText();
    }

    /** The points of everybody, by person, then by node. */
    static Map<String, Map<String, Double>> points(Decision decision) {
        Map<String, Map<String, Double>> points = new LinkedHashMap<>();
        Optional<Study> base = tried(() -> Study.of(decision));
        points.put(Changes.EVERYONE, points(decision, Optional.empty(), base));
        for (Stakeholder someone : decision.stakeholders()) {
            Optional<Study> own = tried(() -> base.isPresent()
                    ? base.get().withStakeholder(someone.id())
                    : Study.seen(decision, Optional.of(someone), Optional.empty()));
            points.put(someone.id(), points(decision, Optional.of(someone), own));
        }
        return points;
    }

    private static Optional<Study> tried(Supplier<Study> made) {
        try {
            return Optional.of(made.get());
        } catch (Refusal noWeights) {
            return Optional.empty();
        }
    }

    private static Map<String, Double> points(Decision decision, Optional<Stakeholder> who, Optional<Study> study) {
        Map<String, Double> points = new LinkedHashMap<>();
        if (study.isEmpty()) {
            decision.tree().nodes().forEach(node -> points.put(node.id(), 0.0));
            return points;
        }
        for (Group group : decision.tree().groups()) {
            double total = 0;
            boolean stated = who.map(s -> s.weighting().get(group.id()))
                    .orElse(group.weighting())
                    .method()
                    .equals("direct");
            for (Node child : group.children()) {
                OptionalDouble own = who.map(s -> s.weights().get(child.id()))
                        .map(OptionalDouble::of)
                        .orElse(child.weight().points());
                stated &= own.isPresent();
                total += own.orElse(0);
            }
            for (Node child : group.children()) {
                double share =
                        study.get().nodeWeights().shares().get(child.id()).local();
                points.put(child.id(), clean(share * (stated ? total : 100)));
            }
        }
        return Collections.unmodifiableMap(points);
    }

    /** Without the last bits that a division and a multiplication leave. */
    private static double clean(double x) {
        double near = Math.rint(x * 1e6) / 1e6;
        return Math.abs(near - x) <= 1e-9 * Math.max(1, Math.abs(x)) ? near : x;
    }
}
