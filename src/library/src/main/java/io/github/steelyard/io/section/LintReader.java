package io.github.steelyard.io.section;

import io.github.steelyard.catalogue.Catalogue;
import io.github.steelyard.catalogue.Described;
import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.io.grammar.LintKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.lint.LintRules;
import io.github.steelyard.model.LintSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the section {@code lint}: which rules are not asked, and at which thresholds the others are. */
public final class LintReader {

    private final Checks checks;

    public LintReader(Checks checks) {
        this.checks = checks;
    }

    /** The settings; {@link LintSettings#NONE} for a null entry. */
    public LintSettings read(Sections.Entry entry) {
        Syntax.Mapping map = entry == null ? null : checks.map(entry.value(), "'lint'");
        if (map == null) {
            return LintSettings.NONE;
        }
        Map<String, String> disabled = new LinkedHashMap<>();
        Map<String, Map<String, Object>> thresholds = new LinkedHashMap<>();
        Fields fields = Fields.of(checks, LintKeys.TABLE, map, "lint");
        if (fields.part(LintKeys.DISABLE) != null) {
            disable(checks.map(fields.part(LintKeys.DISABLE), "'disable' of 'lint'"), disabled);
        }
        if (fields.part(LintKeys.THRESHOLDS) != null) {
            thresholds(checks.map(fields.part(LintKeys.THRESHOLDS), "'thresholds' of 'lint'"), thresholds);
        }
        return new LintSettings(disabled, thresholds);
    }

    private void disable(Syntax.Mapping map, Map<String, String> disabled) {
        for (int k = 0; map != null && k < map.size(); k++) {
            Syntax.Scalar rule = map.key(k);
            String reason = checks.text(map.value(k), "the reason to disable " + rule.shown());
            if (!isRule(rule)) {
                continue;
            }
            if (reason.isBlank() || map.value(k).isNull()) {
                checks.report(
                        DiagnosticId.MISSING_KEY,
                        rule,
                        "disabling " + rule.shown() + " needs a reason behind it, for whoever reads the file next");
            }
            disabled.put(rule.text(), reason);
        }
    }

    private void thresholds(Syntax.Mapping map, Map<String, Map<String, Object>> thresholds) {
        for (int k = 0; map != null && k < map.size(); k++) {
            Syntax.Scalar rule = map.key(k);
            if (isRule(rule)) {
                Described described = LintRules.all().get(rule.text());
                Syntax.Mapping given = checks.map(map.value(k), "thresholds of " + rule.shown());
                Map<String, Object> values = new ParameterReader(checks, described, new Scope(List.of(), List.of()))
                        .read(given, Set.of(), rule);
                if (values != null) {
                    thresholds.put(rule.text(), values);
                }
            }
        }
    }

    private boolean isRule(Syntax.Scalar key) {
        Catalogue<?> rules = LintRules.all();
        boolean known = rules.find(key.text()).isPresent();
        if (!known) {
            checks.report(
                    DiagnosticId.UNKNOWN_RULE,
                    key,
                    "unknown rule " + key.shown() + " in 'lint'"
                            + checks.diagnostics().hint(key.text(), rules.ids()));
        }
        return known;
    }
}
