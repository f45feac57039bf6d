package io.github.steelyard.io.section;

import io.github.steelyard.io.place.DiagnosticId;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.model.ByState;
import io.github.steelyard.model.Computed;
import io.github.steelyard.model.Conditional;
import io.github.steelyard.model.DependentCheck;
import io.github.steelyard.model.Formula;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Uncertainties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the forms of a performance that hangs on uncertainties: under a condition, by state, computed. */
final class DependentReader {

    /** The keys, form by form. */
    static final List<String> KEYS = List.of("if", "then", "else", "depends-on", "states", "formula", "spread");

    private static final int[] FORM = {0, 0, 0, 1, 1, 2, 2};
    private static final String[] FORMS = {
        "'if', 'then' and 'else'", "'depends-on' and 'states'", "'formula' and 'spread'"
    };

    /** Reads a performance inside another. */
    interface Inner {
        /** The performance, or null when an error was reported. */
        Performance read(Syntax part);
    }

    private final Checks checks;
    private final Uncertainties uncertainties;
    private final FormulaPlace formulas;
    private final CriterionDraft criterion;
    private final Inner inner;
    private final Syntax[] parts = new Syntax[KEYS.size()];
    private final Syntax.Scalar[] keys = new Syntax.Scalar[KEYS.size()];

    DependentReader(
            Checks checks, Uncertainties uncertainties, FormulaPlace formulas, CriterionDraft criterion, Inner inner) {
        this.checks = checks;
        this.uncertainties = uncertainties;
        this.formulas = formulas;
        this.criterion = criterion;
        this.inner = inner;
    }

    /** Takes the part when its key belongs to a form. */
    boolean take(Syntax.Scalar key, Syntax part) {
        int which = KEYS.indexOf(key.text());
        if (which >= 0) {
            parts[which] = part;
            keys[which] = key;
        }
        return which >= 0;
    }

    /** Whether some part of a form was taken. */
    boolean isStated() {
        return java.util.Arrays.stream(parts).anyMatch(part -> part != null);
    }

    /** Reports that another form stands beside one of these. */
    void mixed(Syntax.Mapping map) {
        form(map, "mixes " + FORMS[first()] + " with another form; one form says it all");
    }

    private int first() {
        int k = 0;
        while (parts[k] == null) {
            k++;
        }
        return FORM[k];
    }

    private void form(io.github.steelyard.io.place.Located at, String message) {
        checks.report(DiagnosticId.PERFORMANCE_FORM, at, criterion.what() + " " + message);
    }

    /** The performance, or null when an error was reported. */
    Performance finish(Syntax.Mapping map) {
        int form = first();
        for (int k = 0; k < parts.length; k++) {
            if (parts[k] != null && FORM[k] != form) {
                form(keys[k], "mixes " + FORMS[form] + " with " + FORMS[FORM[k]] + "; one form says it all");
                return null;
            }
        }
        for (int k : new int[] {0, 1, 3, 4, 5}) {
            if (FORM[k] == form && parts[k] == null) {
                form(map, "lacks '" + KEYS.get(k) + "'; " + FORMS[form] + " go together");
                return null;
            }
        }
        return form == 0 ? conditional(map) : form == 1 ? byState() : computed();
    }

    private Performance conditional(Syntax.Mapping map) {
        Formula condition = formulas.read(parts[0], "'if' on '" + criterion.id() + "'", true);
        Performance then = inner.read(parts[1]);
        Performance otherwise = parts[2] == null ? Performance.MISSING : inner.read(parts[2]);
        if (parts[2] == null) {
            checks.report(
                    DiagnosticId.ELSE_ABSENT,
                    map,
                    criterion.what() + " is missing wherever 'if' does not hold; say what it is under 'else', or"
                            + " 'else: unknown' when nobody knows");
        }
        return condition == null || then == null || otherwise == null
                ? null
                : new Conditional(condition, then, otherwise);
    }

    private Performance byState() {
        Syntax.Mapping map = checks.map(parts[4], "'states' on '" + criterion.id() + "'");
        String id = checks.text(parts[3], "'depends-on' on '" + criterion.id() + "'");
        if (map == null || !(parts[3] instanceof Syntax.Scalar)) {
            return null;
        }
        Map<String, Performance> states = new LinkedHashMap<>();
        Map<String, Syntax.Scalar> at = new LinkedHashMap<>();
        boolean fine = true;
        for (int k = 0; k < map.size(); k++) {
            Performance own = inner.read(map.value(k));
            fine &= own != null;
            states.put(map.key(k).text(), own == null ? Performance.MISSING : own);
            at.put(map.key(k).text(), map.key(k));
        }
        Optional<io.github.steelyard.model.Broken> broken = DependentCheck.states(uncertainties, id, states.keySet());
        if (broken.isPresent()) {
            String part = broken.get().part();
            checks.holds(broken, at.containsKey(part) ? at.get(part) : part.equals(id) ? parts[3] : map);
            return null;
        }
        return fine ? new ByState(id, states) : null;
    }

    private Performance computed() {
        Formula formula = formulas.read(parts[5], "'formula' on '" + criterion.id() + "'", false);
        if (parts[6] == null) {
            return formula == null ? null : new Computed(formula, Optional.empty());
        }
        CriterionDraft free = CriterionDraft.quantity(criterion.id(), criterion.key());
        SpreadReader reader = new SpreadReader(checks, new AmountReader(checks), free);
        Syntax.Mapping map = checks.map(parts[6], "'spread' on '" + criterion.id() + "'");
        for (int k = 0; map != null && k < map.size(); k++) {
            if (!reader.take(map.key(k), map.value(k))) {
                checks.unknownKey(map.key(k), "'spread' on '" + criterion.id() + "'", SpreadReader.NAMES);
            }
        }
        Performance spread = map == null ? null : reader.finish(map, false);
        if (spread != null && spread.isMissing()) {
            form(parts[6], "has an unknown 'spread'; a spread is a number or a range of its own");
            return null;
        }
        return formula == null || spread == null ? null : new Computed(formula, Optional.of(spread));
    }
}
