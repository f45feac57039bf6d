package io.github.steelyard.io.section;

import io.github.steelyard.io.place.DiagnosticId;
import io.github.steelyard.io.place.Located;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the levels of a constructed scale. */
final class LevelsReader {

    private final Checks checks;
    private final CriterionDraft draft;

    LevelsReader(Checks checks, CriterionDraft draft) {
        this.checks = checks;
        this.draft = draft;
    }

    /** Values 0..100 by word, or null when an error was reported. */
    Map<String, Double> read(Syntax part) {
        Syntax.Mapping map = checks.map(part, "levels");
        if (map == null) {
            if (part.isNull()) {
                fault(part, "are empty; give words with their values, {poor: 0, …, good: 100}");
            }
            return null;
        }
        Map<String, Double> levels = new LinkedHashMap<>();
        boolean fine = true;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < map.size(); k++) {
            Syntax.Scalar word = map.key(k);
            double value = checks.within(map.value(k), "value of level " + word.shown(), 0, 100);
            if (word.text().isEmpty() || word.isNull() || word.text().equals("unknown")) {
                fault(word, "cannot include " + word.shown() + ", which stands for a missing performance");
                fine = false;
            }
            fine &= value == value;
            least = Math.min(least, value);
            most = Math.max(most, value);
            levels.put(word.text(), value);
        }
        if (fine && (least != 0 || most != 100)) {
            fault(map, "must reach both 0, the worst, and 100, the best");
            fine = false;
        }
        return fine ? levels : null;
    }

    private void fault(Located at, String what) {
        checks.report(DiagnosticId.LEVELS, at, "levels of '" + draft.id() + "' " + what);
    }
}
