package io.github.steelyard.io;

import io.github.steelyard.catalogue.Nearest;
import io.github.steelyard.io.place.DiagnosticId;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.sheet.SheetOptions;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import java.util.ArrayList;
import java.util.List;

/** Reports what was said of a sheet when the decision came from none: a decision file says it itself. */
final class SaidInVain {

    private final Checks checks;
    private final SheetOptions said;
    private final Place start;

    SaidInVain(Checks checks, SheetOptions said, String file) {
        this.checks = checks;
        this.said = said;
        this.start = new Place(file, 1, 1);
    }

    /** For files that leave directions open, as XMCDA may: they may be said, of criteria that there are. */
    void directions(Decision decision) {
        List<String> names = new ArrayList<>();
        for (Criterion criterion : decision.tree().criteria()) {
            names.add(criterion.id());
        }
        for (String key : List.of("max", "min")) {
            for (String name : said.namesUnder(key)) {
                boolean isKnown = decision.tree().criteria().stream()
                        .anyMatch(c -> SheetOptions.isSame(name, c.id()) || SheetOptions.isSame(name, c.name()));
                if (!isKnown) {
                    report("unknown criterion '" + name + "' in --" + key + Nearest.hint(name, names));
                }
            }
        }
        others(List.of("max", "min", "decimal"));
    }

    /** For files that say everything themselves. */
    void all() {
        others(List.of("decimal"));
    }

    private void others(List<String> allowed) {
        List<String> vain = new ArrayList<>();
        for (String key : SheetOptions.KEYS) {
            if (said.says(key) && !allowed.contains(key)) {
                vain.add("--" + key);
            }
        }
        if (!vain.isEmpty()) {
            report(String.join(", ", vain) + (vain.size() == 1 ? " says" : " say")
                    + " something of sheets, and this file is none; it says such things itself");
        }
    }

    private void report(String text) {
        checks.diagnostics().report(DiagnosticId.SHEET_OPTION, start, text);
    }
}
