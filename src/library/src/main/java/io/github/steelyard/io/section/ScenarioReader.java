package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.ScenarioKeys;
import io.github.steelyard.io.grammar.TopKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Ids;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Setting;
import io.github.steelyard.model.Uncertainties;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Reads the section {@code scenarios}. */
public final class ScenarioReader {

    private record Placed(Scenario scenario, Syntax.Scalar key, Syntax probability) {}

    private final Checks checks;
    private final EvidenceReader evidence;
    private final CriteriaReader criteria;
    private final CellReader cellReader;
    private final OptionReader options;
    private final ConfidenceSpread spread;
    private final boolean optionsComplete;
    private final SettingsReader settingsReader;

    public ScenarioReader(
            Checks checks,
            EvidenceReader evidence,
            CriteriaReader criteria,
            CellReader cellReader,
            OptionReader options,
            ConfidenceSpread spread,
            boolean optionsComplete,
            Uncertainties uncertainties) {
        this.checks = checks;
        this.evidence = evidence;
        this.criteria = criteria;
        this.cellReader = cellReader;
        this.options = options;
        this.spread = spread;
        this.optionsComplete = optionsComplete;
        this.settingsReader = new SettingsReader(checks, uncertainties);
    }

    public List<Scenario> read(Sections sections) {
        Ids ids = new Ids(checks, "scenario");
        List<Placed> found = new ArrayList<>();
        for (Syntax.Mapping map : sections.maps(TopKeys.SCENARIOS)) {
            for (int k = 0; k < map.size(); k++) {
                if (ids.isNew(map.key(k))) {
                    found.add(one(map.key(k), map.value(k)));
                }
            }
        }
        return probabilities(found);
    }

    private Placed one(Syntax.Scalar key, Syntax part) {
        String id = key.text();
        Map<Cell, Performance> performances = new LinkedHashMap<>();
        Map<Cell, CellNote> notes = new LinkedHashMap<>();
        Syntax.Mapping map = checks.map(part, "scenario " + key.shown());
        Fields fields = Fields.of(checks, ScenarioKeys.TABLE, map, "scenario '" + id + "'");
        Syntax probability = fields.part(ScenarioKeys.PROBABILITY);
        OptionalDouble chance = fields.number(ScenarioKeys.PROBABILITY, "probability of '" + id + "'");
        if (probability != null && chance.isEmpty()) {
            chance = OptionalDouble.of(Double.NaN);
        }
        if (fields.part(ScenarioKeys.PERFORMANCE) != null) {
            performance(fields.part(ScenarioKeys.PERFORMANCE), id, performances, notes);
        }
        Syntax set = fields.part(ScenarioKeys.UNCERTAINTIES);
        Map<String, Setting> settings = set == null ? Map.of() : settingsReader.read(set, id);
        Label label = LabelReader.read(id, fields, evidence);
        return new Placed(new Scenario(label, chance, performances, notes, settings), key, probability);
    }

    private void performance(
            Syntax part, String scenario, Map<Cell, Performance> performances, Map<Cell, CellNote> notes) {
        Syntax.Mapping map = checks.map(part, "performance");
        for (int k = 0; map != null && k < map.size(); k++) {
            Syntax.Scalar key = map.key(k);
            String option = key.text();
            if (!options.options().containsKey(option)) {
                if (optionsComplete) {
                    checks.report(
                            DiagnosticId.UNKNOWN_OPTION,
                            key,
                            "unknown option " + key.shown() + " in scenario '" + scenario + "'"
                                    + checks.diagnostics().hint(option, options.optionIds()));
                }
                continue;
            }
            Syntax.Mapping row = checks.map(map.value(k), "performance of '" + option + "'");
            for (int c = 0; row != null && c < row.size(); c++) {
                String where = "scenario '" + scenario + "', option '" + option + "'";
                CriterionDraft criterion = criteria.find(row.key(c), where);
                if (criterion != null) {
                    cell(row.value(c), new Cell(option, criterion.id()), criterion, performances, notes);
                }
            }
        }
    }

    private void cell(
            Syntax part,
            Cell cell,
            CriterionDraft criterion,
            Map<Cell, Performance> performances,
            Map<Cell, CellNote> notes) {
        if (part instanceof Syntax.Scalar scalar && CellReader.isMissing(scalar)) {
            performances.put(cell, Performance.MISSING);
            return;
        }
        cellReader.read(part, criterion, new CellReader.Sink() {
            @Override
            public void exact(double value) {
                performances.put(cell, new Performance.Exact(value));
            }

            @Override
            public void cell(CellDraft draft) {
                performances.put(
                        cell,
                        draft.grade() == null
                                ? draft.performance()
                                : spread.of(criterion, draft.performance().central(), draft.grade()));
                draft.beside().ifPresent(note -> notes.put(cell, note));
            }
        });
    }

    private List<Scenario> probabilities(List<Placed> found) {
        List<Scenario> scenarios = found.stream().map(Placed::scenario).toList();
        double sum = 0;
        Placed with = null;
        for (Placed placed : found) {
            if (placed.probability() != null) {
                with = with == null ? placed : with;
                sum += placed.scenario().probability().getAsDouble();
            }
        }
        if (with == null) {
            return scenarios;
        }
        boolean all = true;
        for (Placed placed : found) {
            if (placed.probability() == null) {
                all = false;
                checks.report(
                        DiagnosticId.SCENARIO_PROBABILITY,
                        placed.key(),
                        "scenario " + placed.key().shown() + " has no 'probability', but "
                                + with.key().shown() + " has; give one to all of them or to none");
            }
        }
        if (!all || sum != sum) {
            return scenarios;
        }
        String what = "the probabilities of the scenarios";
        if (!checks.holds(DecisionRules.probabilitySum(what, "scenario-probability", sum), with.probability())) {
            return scenarios;
        }
        if (Math.abs(sum - 1) > 1e-9) {
            checks.report(
                    DiagnosticId.PROBABILITIES_NORMALISED,
                    with.probability(),
                    "the probabilities of the scenarios sum to " + Numbers.plain(sum)
                            + ", not 1; each was divided by that");
        }
        double whole = sum;
        return Math.abs(whole - 1) <= scenarios.size() * 0x1p-52
                ? scenarios
                : scenarios.stream()
                        .map(s -> new Scenario(
                                s.label(),
                                OptionalDouble.of(s.probability().getAsDouble() / whole),
                                s.performances(),
                                s.notes(),
                                s.settings()))
                        .toList();
    }
}
