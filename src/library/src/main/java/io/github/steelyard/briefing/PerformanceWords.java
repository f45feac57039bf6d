package io.github.steelyard.briefing;

import io.github.steelyard.model.ByState;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Combined;
import io.github.steelyard.model.Computed;
import io.github.steelyard.model.Conditional;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Dependent;
import io.github.steelyard.model.Gamma;
import io.github.steelyard.model.Lognormal;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Switched;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Performances as people read them: as the file states them where it says so in words, else in numbers. */
final class PerformanceWords {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");

    private final Map<String, String> names = new HashMap<>();

    PerformanceWords(Decision decision) {
        decision.options().forEach(option -> names.put(option.id(), option.name()));
        decision.uncertainties().all().forEach(one -> names.put(one.id(), one.name()));
    }

    /**
     * A performance.
     *
     * @param note what stands beside it; null for nothing
     */
    String of(Criterion criterion, Performance performance, @Nullable CellNote note) {
        if (performance.stated() instanceof Dependent dependent) {
            return dependent(criterion, dependent);
        }
        if (note != null && !note.stated().isEmpty()) {
            return note.stated();
        }
        if (performance instanceof Performance.Exact exact) {
            return exact(criterion, exact.value());
        }
        if (performance instanceof Performance.Uniform u) {
            return Numbers.plain(u.min()) + " to " + Numbers.plain(u.max());
        }
        if (performance instanceof Performance.Triangular t) {
            return Numbers.plain(t.mode()) + " (" + Numbers.plain(t.low()) + " to " + Numbers.plain(t.high()) + ")";
        }
        if (performance instanceof Performance.Normal n) {
            return Numbers.plain(n.mean()) + " ± " + Numbers.plain(n.sd());
        }
        if (performance instanceof Performance.Discrete d) {
            return Words.few(
                    d.outcomes().stream()
                            .map(o -> exact(criterion, o.performance()) + " (" + Words.percent(o.probability()) + ")")
                            .toList(),
                    4,
                    "or");
        }
        if (performance instanceof Lognormal || performance instanceof Gamma) {
            return "about " + round(performance.central()) + " (" + round(performance.low()) + " to "
                    + round(performance.high()) + ")";
        }
        return performance.isMissing() ? "unknown" : "about " + Numbers.plain(performance.central());
    }

    private static String round(double x) {
        return Numbers.plain(new BigDecimal(x).round(new MathContext(3)).doubleValue());
    }

    private String dependent(Criterion criterion, Dependent dependent) {
        if (dependent instanceof Conditional c) {
            return of(criterion, c.then(), null) + " if " + named(c.condition().toString()) + ", else "
                    + of(criterion, c.otherwise(), null);
        }
        if (dependent instanceof ByState b) {
            return named(b.uncertainty()) + ": "
                    + b.states().entrySet().stream()
                            .map(e -> e.getKey() + " " + of(criterion, e.getValue(), null))
                            .collect(Collectors.joining(", "));
        }
        if (dependent instanceof Combined c) {
            return "made of "
                    + (c.parts().isEmpty()
                            ? "nothing"
                            : Words.list(c.parts().stream()
                                    .map(part -> named(part.option()))
                                    .toList()));
        }
        if (dependent instanceof Switched s) {
            return "that of " + named(s.start().option()) + ", and of "
                    + named(s.then().option()) + " if " + named(s.when().toString());
        }
        Computed computed = (Computed) dependent;
        return named(computed.formula().toString())
                + computed.spread()
                        .map(s -> " + (" + of(criterion, s, null) + ")")
                        .orElse("");
    }

    /** The text with names for the ids in it. */
    private String named(String text) {
        return ID.matcher(text).replaceAll(id -> Matcher.quoteReplacement(names.getOrDefault(id.group(), id.group())));
    }

    private static String exact(Criterion criterion, double value) {
        Optional<String> level =
                criterion.scale() instanceof Scale.Levels levels ? levels.word(value) : Optional.empty();
        return level.orElse(Numbers.plain(value));
    }
}
