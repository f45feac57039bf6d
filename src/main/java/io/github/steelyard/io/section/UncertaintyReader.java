package io.github.steelyard.io.section;

import io.github.steelyard.io.place.DiagnosticId;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Ids;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.model.Chance;
import io.github.steelyard.model.Correlation;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Uncertainties;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.model.UncertaintyRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the section {@code uncertainties}: events, uncertainties of several states, quantities. */
public final class UncertaintyReader {

    /** Every key of an event. */
    public static final List<String> EVENT_KEYS =
            List.of("name", "description", "chance", "by-option", "evidence", "note");

    /** Every key of an uncertainty of several states. */
    public static final List<String> STATES_KEYS =
            List.of("name", "description", "states", "by-option", "evidence", "note");

    /** Every key of a quantity, the forms of its spread aside. */
    public static final List<String> QUANTITY_KEYS = List.of("name", "description", "unit", "evidence", "note");

    private final Checks checks;
    private final EvidenceReader evidence;
    private final CriteriaReader criteria;
    private final ChanceReader chances;
    private final Map<String, Uncertainty> found = new LinkedHashMap<>();
    private final List<Syntax.Scalar> named = new ArrayList<>();
    private final List<Correlation> correlations;

    public UncertaintyReader(Checks checks, Sections sections, EvidenceReader evidence, CriteriaReader criteria) {
        this.checks = checks;
        this.evidence = evidence;
        this.criteria = criteria;
        this.chances = new ChanceReader(checks);
        Ids ids = new Ids(checks, "uncertainty");
        for (Syntax.Mapping map : sections.maps("uncertainties")) {
            for (int k = 0; k < map.size() && !checks.diagnostics().isFull(); k++) {
                Syntax.Scalar key = map.key(k);
                if (ids.isNew(key) && checks.holds(UncertaintyRules.id(key.text(), criteria.nodeIds()), key)) {
                    Uncertainty one = one(key, map.value(k));
                    if (one != null) {
                        found.put(key.text(), one);
                    }
                }
            }
        }
        this.correlations = new CorrelationReader(checks, new Uncertainties(List.copyOf(found.values()), List.of()))
                .read(sections.correlations());
    }

    /** What was read; what is wrong was reported and is left out. */
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

    private static Syntax part(Syntax.Mapping map, String name) {
        for (int k = 0; k < map.size(); k++) {
            if (map.key(k).text().equals(name)) {
                return map.value(k);
            }
        }
        return null;
    }

    private Uncertainty one(Syntax.Scalar key, Syntax part) {
        String id = key.text();
        if (part instanceof Syntax.Scalar scalar && !scalar.isNull()) {
            double value = checks.number(scalar, "uncertainty '" + id + "'", "a map of keys or a number");
            return value == value
                    ? new Uncertainty.Quantity(Label.of(id), "", new Performance.Exact(value))
                    : null;
        }
        if (!(part instanceof Syntax.Mapping map)) {
            checks.map(part, "uncertainty '" + id + "'");
            if (part.isNull()) {
                nothing(key);
            }
            return null;
        }
        boolean isEvent = part(map, "chance") != null;
        boolean isOfStates = part(map, "states") != null;
        LabelDraft label = new LabelDraft(checks, evidence);
        CriterionDraft quantity = CriterionDraft.quantity(id, key);
        SpreadReader spread = new SpreadReader(checks, new AmountReader(checks), quantity);
        String unit = "";
        boolean isUnit = false;
        List<String> allowed = isEvent ? EVENT_KEYS : isOfStates ? STATES_KEYS : quantityKeys();
        boolean fine = true;
        for (int k = 0; k < map.size(); k++) {
            Syntax.Scalar name = map.key(k);
            if (name.text().equals("unit") && !isEvent && !isOfStates) {
                unit = checks.text(map.value(k), "unit");
                isUnit = true;
            } else if (!allowed.contains(name.text())) {
                fine = false;
                unsuitable(name, id, isEvent, isOfStates, allowed);
            } else if (!label.take(name, map.value(k)) && !isEvent && !isOfStates) {
                spread.take(name, map.value(k));
            }
        }
        if (isEvent) {
            return event(map, label.label(id));
        }
        if (isOfStates) {
            return states(map, label.label(id));
        }
        if (!spread.isStated()) {
            if (fine || isUnit) {
                nothing(key);
            }
            return null;
        }
        Performance own = spread.finish(map, false);
        return own == null || !checks.holds(UncertaintyRules.spread(id, own), map)
                ? null
                : new Uncertainty.Quantity(label.label(id), unit, own);
    }

    private static List<String> quantityKeys() {
        return Stream.concat(QUANTITY_KEYS.stream(), SpreadReader.NAMES.stream()).toList();
    }

    private void nothing(Syntax.Scalar key) {
        checks.report(
                DiagnosticId.UNCERTAINTY_FORM,
                key,
                "uncertainty " + key.shown() + " says nothing; give 'chance' for an event, 'states' for one of several, or"
                        + " a spread such as {min: 1, max: 2} for a quantity");
    }

    private void unsuitable(
            Syntax.Scalar name, String id, boolean isEvent, boolean isOfStates, List<String> allowed) {
        boolean isKnown = EVENT_KEYS.contains(name.text())
                || STATES_KEYS.contains(name.text())
                || quantityKeys().contains(name.text());
        if (isKnown) {
            checks.report(
                    DiagnosticId.UNCERTAINTY_FORM,
                    name,
                    "uncertainty '" + id + "' is "
                            + (isEvent ? "an event" : isOfStates ? "one of several states" : "a quantity") + ", so "
                            + name.shown() + " cannot stand here");
        } else {
            checks.unknownKey(name, "uncertainty '" + id + "'", allowed);
        }
    }

    private Uncertainty event(Syntax.Mapping map, Label label) {
        Chance chance = chances.read(part(map, "chance"), "chance of '" + label.id() + "'");
        Map<String, Chance> byOption = new LinkedHashMap<>();
        Syntax own = part(map, "by-option");
        Syntax.Mapping options = own == null ? null : checks.map(own, "'by-option' of '" + label.id() + "'");
        for (int k = 0; options != null && k < options.size(); k++) {
            named.add(options.key(k));
            Chance one = chances.read(
                    options.value(k), "chance of '" + label.id() + "' under " + options.key(k).shown());
            if (one != null) {
                byOption.put(options.key(k).text(), one);
            }
        }
        // Where the chance is wrong the event is still known, so that nothing else is reported of it.
        return new Uncertainty.Event(label, chance == null ? Chance.of(0.5) : chance, byOption);
    }

    private Uncertainty states(Syntax.Mapping map, Label label) {
        Map<String, Double> states = chances.states(part(map, "states"), label.id(), "", null);
        if (states == null) {
            return null;
        }
        Map<String, Map<String, Double>> byOption = new LinkedHashMap<>();
        Syntax own = part(map, "by-option");
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
