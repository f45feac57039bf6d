package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.grammar.PerformanceKeys;
import io.github.steelyard.io.grammar.SpreadKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Located;
import io.github.steelyard.model.Broken;
import io.github.steelyard.model.ByState;
import io.github.steelyard.model.Computed;
import io.github.steelyard.model.Conditional;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.Formula;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Uncertainties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the forms of a performance that depends on uncertainties: under a condition, by state, computed. */
final class DependentReader {

    /** Reads a performance inside another. */
    interface Inner {
        /** The performance, or null when an error was reported. */
        Performance read(Syntax part);
    }

    private final Checks checks;
    private final Uncertainties uncertainties;
    private final FormulaPlace formulas;
    private final CriterionDraft criterion;
    private final Fields fields;
    private final Inner inner;

    DependentReader(
            Checks checks,
            Uncertainties uncertainties,
            FormulaPlace formulas,
            CriterionDraft criterion,
            Fields fields,
            Inner inner) {
        this.checks = checks;
        this.uncertainties = uncertainties;
        this.formulas = formulas;
        this.criterion = criterion;
        this.fields = fields;
        this.inner = inner;
    }

    /** Whether some part of a form is given. */
    boolean isStated() {
        return stated().findFirst().isPresent();
    }

    private Stream<List<Key>> stated() {
        return PerformanceKeys.DEPENDENT.stream()
                .filter(form -> form.stream().anyMatch(key -> fields.part(key) != null));
    }

    /** Reports that another form stands beside one of these. */
    void mixed(Syntax.Mapping map) {
        String own = PerformanceKeys.quoted(stated().findFirst().orElseThrow());
        form(map, "mixes " + own + " with another form; one form says it all");
    }

    private void form(Located at, String message) {
        checks.report(DiagnosticId.PERFORMANCE_FORM, at, criterion.what() + " " + message);
    }

    /** The performance, or null when an error was reported. */
    Performance finish(Syntax.Mapping map) {
        List<List<Key>> forms = stated().toList();
        List<Key> own = forms.get(0);
        if (forms.size() > 1) {
            form(
                    map,
                    "mixes " + PerformanceKeys.quoted(own) + " with " + PerformanceKeys.quoted(forms.get(1))
                            + "; one form says it all");
            return null;
        }
        for (Key key : own) {
            if (fields.part(key) == null && !PerformanceKeys.OPTIONAL.contains(key)) {
                form(map, "lacks '" + key + "'; " + PerformanceKeys.quoted(own) + " go together");
                return null;
            }
        }
        Key first = own.get(0);
        return first == PerformanceKeys.IF
                ? conditional(map)
                : first == PerformanceKeys.DEPENDS_ON ? byState() : computed();
    }

    private Performance conditional(Syntax.Mapping map) {
        Formula condition = formulas.read(fields.part(PerformanceKeys.IF), "'if' on '" + criterion.id() + "'", true);
        Performance then = inner.read(fields.part(PerformanceKeys.THEN));
        Performance otherwise = fields.part(PerformanceKeys.ELSE) == null
                ? Performance.MISSING
                : inner.read(fields.part(PerformanceKeys.ELSE));
        if (fields.part(PerformanceKeys.ELSE) == null) {
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
        Syntax.Mapping map = checks.map(fields.part(PerformanceKeys.STATES), "'states' on '" + criterion.id() + "'");
        String id = checks.text(fields.part(PerformanceKeys.DEPENDS_ON), "'depends-on' on '" + criterion.id() + "'");
        if (map == null || !(fields.part(PerformanceKeys.DEPENDS_ON) instanceof Syntax.Scalar)) {
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
        Optional<Broken> broken = DecisionRules.allStates(uncertainties, id, states.keySet());
        if (broken.isPresent()) {
            String part = broken.get().part();
            checks.holds(
                    broken,
                    at.containsKey(part)
                            ? at.get(part)
                            : part.equals(id) ? fields.part(PerformanceKeys.DEPENDS_ON) : map);
            return null;
        }
        return fine ? new ByState(id, states) : null;
    }

    private Performance computed() {
        Formula formula =
                formulas.read(fields.part(PerformanceKeys.FORMULA), "'formula' on '" + criterion.id() + "'", false);
        if (fields.part(PerformanceKeys.SPREAD) == null) {
            return formula == null ? null : new Computed(formula, Optional.empty());
        }
        CriterionDraft free = criterion.spread();
        String what = free.what();
        Syntax.Mapping map = checks.map(fields.part(PerformanceKeys.SPREAD), what);
        Fields own = Fields.of(checks, SpreadKeys.TABLE, map, what);
        Performance spread = map == null
                ? null
                : new SpreadReader(checks, new AmountReader(checks), free, own, SpreadReader.OF_SPREAD)
                        .finish(map, false);
        if (spread != null && spread.isMissing()) {
            form(
                    fields.part(PerformanceKeys.SPREAD),
                    "has an unknown 'spread'; a spread is a number or a range of its own");
            return null;
        }
        return formula == null || spread == null ? null : new Computed(formula, Optional.of(spread));
    }
}
