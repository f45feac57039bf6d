package io.github.steelyard.ballots;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import io.github.steelyard.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Performances in figures and signs, which participants of every language read: {@code 42 (36 – 58) EUR},
 * {@code 40 (30%), 55 (70%) EUR}, {@code ≈ 12 EUR} for what depends on something else, {@code ?} for what is not known.
 */
final class CellSigns {

    private static final String NOT_KNOWN = "?";
    private static final int DIGITS = 3;

    private CellSigns() {}

    static String of(Criterion criterion, Performance performance) {
        String figures = performance.isMissing() ? "" : figures(criterion, performance);
        boolean hasUnit = !criterion.unit().isEmpty() && !(criterion.scale() instanceof Scale.Levels);
        return figures.isEmpty() ? NOT_KNOWN : figures + (hasUnit ? " " + criterion.unit() : "");
    }

    private static String figures(Criterion criterion, Performance performance) {
        if (performance instanceof Performance.Exact exact) {
            return exact(criterion, exact.value());
        }
        if (performance instanceof Performance.Discrete discrete) {
            return discrete.outcomes().stream()
                    .map(o -> exact(criterion, o.performance()) + " (" + percent(o.probability()) + ")")
                    .collect(Collectors.joining(", "));
        }
        if (criterion.scale() instanceof Scale.Levels) {
            // Ends of a spread between levels are points that no participant has ever seen.
            return level(criterion, performance.central())
                    .map(level -> "≈ " + level)
                    .orElse("≈ " + rounded(performance.central()));
        }
        if (performance instanceof Performance.Triangular t) {
            return Numbers.plain(t.mode()) + " (" + Numbers.plain(t.low()) + " – " + Numbers.plain(t.high()) + ")";
        }
        if (performance instanceof Performance.Uniform u) {
            return Numbers.plain(u.min()) + " – " + Numbers.plain(u.max());
        }
        if (performance instanceof Performance.Normal n) {
            return Numbers.plain(n.mean()) + " ± " + Numbers.plain(n.sd());
        }
        double central = performance.central();
        return central == central ? "≈ " + rounded(central) : "";
    }

    private static String exact(Criterion criterion, double value) {
        return level(criterion, value).orElse(Numbers.plain(value));
    }

    private static Optional<String> level(Criterion criterion, double value) {
        return criterion.scale() instanceof Scale.Levels levels
                ? levels.values().entrySet().stream()
                        .filter(level -> level.getValue() == value)
                        .map(Map.Entry::getKey)
                        .findFirst()
                : Optional.empty();
    }

    private static String percent(double share) {
        return rounded(100 * share) + "%";
    }

    private static String rounded(double x) {
        return Numbers.plain(new BigDecimal(x).round(new MathContext(DIGITS)).doubleValue());
    }
}
