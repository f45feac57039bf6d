package io.github.steelyard.sensitivity;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.text.Units;
import java.util.Map;

/** Performances as their criterion says them: with the unit, or by the label of a constructed scale. */
final class Native {

    private Native() {}

    /** A performance: "8%", "31 MEUR", "plausible", "between doubtful and plausible". */
    static String of(Criterion criterion, double performance) {
        if (criterion.scale() instanceof Scale.Levels levels) {
            String below = null;
            String above = null;
            double low = Double.NEGATIVE_INFINITY;
            double high = Double.POSITIVE_INFINITY;
            for (Map.Entry<String, Double> level : levels.values().entrySet()) {
                double v = level.getValue();
                if (Math.abs(v - performance) < 1e-9) {
                    return plain(level.getKey());
                }
                if (v < performance && v > low) {
                    low = v;
                    below = level.getKey();
                }
                if (v > performance && v < high) {
                    high = v;
                    above = level.getKey();
                }
            }
            return below == null || above == null
                    ? Words.number(performance)
                    : "between " + plain(below) + " and " + plain(above);
        }
        return Words.number(performance) + Units.after(criterion.unit());
    }

    /** The same with the figure beside the words where it lies between two levels: "53 (between as now and more)". */
    static String exactly(Criterion criterion, double performance) {
        String words = of(criterion, performance);
        return words.startsWith("between ") ? Words.number(performance) + " (" + words + ")" : words;
    }

    private static String plain(String level) {
        return level.replace('-', ' ');
    }

    /** The performance of option i on criterion j as its author stated it, where that still holds. */
    static String of(Study study, int i, int j) {
        Problem problem = study.problem();
        Criterion criterion = problem.criteria().get(j);
        if (problem.performances().isMissing(i, j)) {
            return "unknown";
        }
        if (criterion.scale() instanceof Scale.Levels) {
            String option = problem.options().get(i).id();
            CellNote note = study.decision().notes().get(new Cell(option, criterion.id()));
            if (note != null && !note.stated().isEmpty() && study.scenario().isEmpty()) {
                return plain(note.stated());
            }
        }
        return of(criterion, problem.central().at(i, j));
    }

    /** The change between two performances, unit included, without a sign. */
    static String change(Criterion criterion, double change) {
        String amount = Words.number(Math.abs(change));
        return criterion.scale() instanceof Scale.Levels
                ? amount + " points of its scale"
                : amount + Units.after(criterion.unit());
    }
}
