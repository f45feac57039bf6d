package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.SpreadKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Setting;
import io.github.steelyard.model.Uncertainties;
import io.github.steelyard.model.Uncertainty;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what a scenario takes uncertainties to be. */
final class SettingsReader {

    private final Checks checks;
    private final Uncertainties uncertainties;

    SettingsReader(Checks checks, Uncertainties uncertainties) {
        this.checks = checks;
        this.uncertainties = uncertainties;
    }

    Map<String, Setting> read(Syntax part, String scenario) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        Syntax.Mapping map = checks.map(part, "'uncertainties' of scenario '" + scenario + "'");
        for (int k = 0; map != null && k < map.size(); k++) {
            Syntax.Scalar key = map.key(k);
            Optional<Uncertainty> one = uncertainties.find(key.text());
            if (one.isEmpty()) {
                checks.report(
                        DiagnosticId.UNKNOWN_UNCERTAINTY,
                        key,
                        "unknown uncertainty " + key.shown() + " in scenario '" + scenario + "'"
                                + checks.diagnostics().hint(key.text(), uncertainties.ids()));
                continue;
            }
            Setting setting = one(key, map.value(k), one.get());
            if (setting != null && checks.holds(DecisionRules.setting(one.get(), setting), map.value(k))) {
                settings.put(key.text(), setting);
            }
        }
        return settings;
    }

    private Setting one(Syntax.Scalar key, Syntax value, Uncertainty uncertainty) {
        String what = "'" + key.text() + "' of a scenario";
        if (value instanceof Syntax.Mapping map && uncertainty instanceof Uncertainty.Quantity) {
            CriterionDraft draft = CriterionDraft.quantity(key.text(), key);
            Fields fields = Fields.of(checks, SpreadKeys.TABLE, map, what);
            Performance spread = new SpreadReader(
                            checks, new AmountReader(checks), draft, fields, SpreadReader.OF_SPREAD)
                    .finish(map, false);
            return spread == null ? null : new Setting.Spread(spread);
        }
        if (!(value instanceof Syntax.Scalar scalar) || scalar.isNull()) {
            checks.report(DiagnosticId.SETTING, value, what + " must be set to something, was " + value.shown());
            return null;
        }
        if (uncertainty instanceof Uncertainty.States) {
            return new Setting.State(scalar.text());
        }
        double x = scalar.isPlain() ? NumberText.parse(scalar.text()) : Double.NaN;
        if (x == x) {
            return new Setting.Amount(x);
        }
        boolean isTruth = scalar.isPlain()
                && (scalar.text().equals("true") || scalar.text().equals("false"));
        return isTruth ? new Setting.Truth(scalar.text().equals("true")) : new Setting.State(scalar.text());
    }
}
