package io.github.steelyard.briefing;

import io.github.steelyard.catalogue.Numbers;
import io.github.steelyard.evaluation.Words;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import java.util.Map;

/** Performances as people read them: as the file states them where it says so in words, else in numbers. */
final class PerformanceWords {

    private PerformanceWords() {}

    /**
     * A performance.
     *
     * @param note what stands beside it; null for nothing
     */
    static String of(Criterion criterion, Performance performance, CellNote note) {
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
        return performance instanceof Performance.Missing ? "unknown" : "about " + Numbers.plain(performance.central());
    }

    private static String exact(Criterion criterion, double value) {
        if (criterion.scale() instanceof Scale.Levels levels) {
            for (Map.Entry<String, Double> level : levels.values().entrySet()) {
                if (level.getValue() == value) {
                    return level.getKey();
                }
            }
        }
        return Numbers.plain(value);
    }
}
