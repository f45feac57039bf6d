package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.LevelKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Located;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.Scale;
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

    /** The levels, or null when an error was reported. */
    Scale.Levels read(Syntax part) {
        Syntax.Mapping map = checks.map(part, "levels");
        if (map == null) {
            if (part.isNull()) {
                fault(part, "are empty; give words with their values, {poor: 0, …, good: 100}");
            }
            return null;
        }
        Map<String, Double> levels = new LinkedHashMap<>();
        Map<String, String> means = new LinkedHashMap<>();
        boolean fine = true;
        for (int k = 0; k < map.size(); k++) {
            Syntax.Scalar word = map.key(k);
            String what = "level " + word.shown();
            Syntax worth = map.value(k);
            if (worth instanceof Syntax.Mapping both) {
                Fields fields = Fields.of(checks, LevelKeys.TABLE, both, what);
                worth = fields.isComplete(what, "") ? fields.part(LevelKeys.VALUE) : null;
                if (!fields.text(LevelKeys.MEANS).isEmpty()) {
                    means.put(word.text(), fields.text(LevelKeys.MEANS));
                }
            }
            double value = worth == null ? Double.NaN : checks.within(worth, "value of " + what, 0, 100);
            fine &= checks.holds(DecisionRules.level(draft.id(), word.text()), word) && value == value;
            levels.put(word.text(), value);
        }
        return fine && checks.holds(DecisionRules.levels(draft.id(), levels), map)
                ? new Scale.Levels(levels, means)
                : null;
    }

    private void fault(Located at, String what) {
        checks.report(DiagnosticId.LEVELS, at, "levels of '" + draft.id() + "' " + what);
    }
}
