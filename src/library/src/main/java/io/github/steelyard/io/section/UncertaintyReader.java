package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.KeyTable;
import io.github.steelyard.io.grammar.QuantityKeys;
import io.github.steelyard.io.grammar.TopKeys;
import io.github.steelyard.io.grammar.UncertaintyKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Ids;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.Chance;
import io.github.steelyard.model.Correlation;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.Judgements;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.Uncertainties;
import io.github.steelyard.model.Uncertainty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the section {@code uncertainties}: events, uncertainties of several states, quantities. */
public final class UncertaintyReader {

    private static final Performance STANDS_IN = new Performance.Exact(0);

    private final Checks checks;
    private final EvidenceReader evidence;
    private final ChanceReader chances;
    private final DeciderReader deciders;
    private final Map<String, Uncertainty> found = new LinkedHashMap<>();
    private final List<Syntax.Scalar> named = new ArrayList<>();
    private final List<Correlation> correlations;

    public UncertaintyReader(Checks checks, Sections sections, EvidenceReader evidence, CriteriaReader criteria) {
        this.checks = checks;
        this.evidence = evidence;
        this.chances = new ChanceReader(checks);
        this.deciders = new DeciderReader(checks);
        Ids ids = new Ids(checks, "uncertainty");
        for (Syntax.Mapping map : sections.maps(TopKeys.UNCERTAINTIES)) {
            for (int k = 0; k < map.size() && !checks.diagnostics().isFull(); k++) {
                Syntax.Scalar key = map.key(k);
                if (ids.isNew(key) && checks.holds(DecisionRules.uncertaintyId(key.text(), criteria.nodeIds()), key)) {
                    Uncertainty one = one(key, map.value(k));
                    if (one != null) {
                        found.put(key.text(), one);
                    } else if (!states(map.value(k))) {
                        // Its error is reported; a number in its place keeps its name known to whoever uses it.
                        found.put(key.text(), new Uncertainty.Quantity(Label.of(key.text()), "", STANDS_IN));
                    }
                }
            }
        }
        this.correlations = new CorrelationReader(checks, new Uncertainties(List.copyOf(found.values()), List.of()))
                .read(sections.correlations());
    }

    private static boolean states(Syntax part) {
        return part instanceof Syntax.Mapping map && Fields.names(map, UncertaintyKeys.STATES, QuantityKeys.TABLE);
    }

    /** What was read; a number stands for what is wrong and was reported. */
    public Uncertainties found() {
        return new Uncertainties(List.copyOf(found.values()), correlations);
    }

    /**
     * Reports options that do not exist.
     *
     * @param complete whether all options could be read
     */
    public void checkOptions(List<String> options, boolean complete) {
        for (Syntax.Scalar option : named) {
            if (complete && !options.contains(option.text())) {
                checks.report(
                        DiagnosticId.UNKNOWN_OPTION,
                        option,
                        "unknown option " + option.shown() + " in 'by-option'"
                                + checks.diagnostics().hint(option.text(), options));
            }
        }
    }

    /**
     * Reports deciders that are no stakeholders, or state nothing by which they could decide.
     *
     * @param judgements which may stand in the place of weights
     */
    public void checkDeciders(List<Stakeholder> stakeholders, Judgements judgements) {
        List<String> weighing = stakeholders.stream()
                .filter(s -> !s.weights().isEmpty()
                        || !s.weighting().isEmpty()
                        || !s.bounds().isEmpty()
                        || !s.weightOrder().isEmpty()
                        || !judgements.by(s.id()).isEmpty())
                .map(Stakeholder::id)
                .toList();
        deciders.check(stakeholders.stream().map(Stakeholder::id).toList(), weighing, List.copyOf(found.values()));
    }

    private Uncertainty one(Syntax.Scalar key, Syntax part) {
        String id = key.text();
        if (part instanceof Syntax.Scalar scalar && !scalar.isNull()) {
            double value = checks.number(scalar, "uncertainty '" + id + "'", "a map of keys or a number");
            return value == value ? new Uncertainty.Quantity(Label.of(id), "", new Performance.Exact(value)) : null;
        }
        Syntax.Mapping map = checks.map(part, "uncertainty '" + id + "'");
        if (map == null || map.size() == 0) {
            if (map != null || part.isNull()) {
                nothing(key);
            }
            return null;
        }
        if (Fields.names(map, UncertaintyKeys.DECIDED_BY, QuantityKeys.TABLE)) {
            Fields fields = fields(map, UncertaintyKeys.DECIDED, id, "decided by somebody");
            return deciders.read(fields, LabelReader.read(id, fields, evidence));
        }
        if (Fields.names(map, UncertaintyKeys.CHANCE_OF_EVENT, QuantityKeys.TABLE)) {
            Fields fields = fields(map, UncertaintyKeys.EVENT, id, "an event");
            return event(fields, LabelReader.read(id, fields, evidence));
        }
        if (Fields.names(map, UncertaintyKeys.STATES, QuantityKeys.TABLE)) {
            Fields fields = fields(map, UncertaintyKeys.OF_STATES, id, "one of several states");
            return states(fields, LabelReader.read(id, fields, evidence));
        }
        Fields fields = fields(map, QuantityKeys.TABLE, id, "a quantity");
        Label label = LabelReader.read(id, fields, evidence);
        CriterionDraft draft = CriterionDraft.quantity(id, key);
        SpreadReader spread =
                new SpreadReader(checks, new AmountReader(checks), draft, fields, SpreadReader.OF_QUANTITY);
        if (!spread.isStated()) {
            if (fields.allKnown()) {
                nothing(key);
            }
            return null;
        }
        Performance own = spread.finish(map, false);
        return own == null || !checks.holds(DecisionRules.quantity(id, own), map)
                ? null
                : new Uncertainty.Quantity(label, fields.text(QuantityKeys.UNIT), own);
    }

    private Fields fields(Syntax.Mapping map, KeyTable table, String id, String what) {
        return Fields.of(checks, table, map, "uncertainty '" + id + "', which is " + what);
    }

    private void nothing(Syntax.Scalar key) {
        checks.report(
                DiagnosticId.UNCERTAINTY_FORM,
                key,
                "uncertainty " + key.shown()
                        + " says nothing; give 'chance' for an event, 'states' for one of several, or"
                        + " a spread such as {min: 1, max: 2} for a quantity");
    }

    private Uncertainty event(Fields fields, Label label) {
        Chance chance = chances.read(fields.part(UncertaintyKeys.CHANCE_OF_EVENT), "chance of '" + label.id() + "'");
        Map<String, Chance> byOption = new LinkedHashMap<>();
        Syntax own = fields.part(UncertaintyKeys.CHANCE_BY_OPTION);
        Syntax.Mapping options = own == null ? null : checks.map(own, "'by-option' of '" + label.id() + "'");
        for (int k = 0; options != null && k < options.size(); k++) {
            named.add(options.key(k));
            Chance one = chances.read(
                    options.value(k),
                    "chance of '" + label.id() + "' under " + options.key(k).shown());
            if (one != null) {
                byOption.put(options.key(k).text(), one);
            }
        }
        // Where the chance is wrong the event is still known, so that nothing else is reported of it.
        return new Uncertainty.Event(label, chance == null ? Chance.of(0.5) : chance, byOption);
    }

    private Uncertainty states(Fields fields, Label label) {
        Map<String, Double> states = chances.states(fields.part(UncertaintyKeys.STATES), label.id(), "", null);
        if (states == null) {
            return null;
        }
        Map<String, Map<String, Double>> byOption = new LinkedHashMap<>();
        Syntax own = fields.part(UncertaintyKeys.STATES_BY_OPTION);
        Syntax.Mapping options = own == null ? null : checks.map(own, "'by-option' of '" + label.id() + "'");
        for (int k = 0; options != null && k < options.size(); k++) {
            named.add(options.key(k));
            Map<String, Double> one = chances.states(
                    options.value(k), label.id(), " under " + options.key(k).shown(), states);
            if (one != null) {
                byOption.put(options.key(k).text(), one);
            }
        }
        return new Uncertainty.States(label, states, byOption);
    }
}
