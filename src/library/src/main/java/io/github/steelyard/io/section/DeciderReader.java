package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.UncertaintyKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.Chance;
import io.github.steelyard.model.Decider;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Uncertainty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads events and states that somebody decides. */
final class DeciderReader {

    /** What a decider names, to be looked up once all is read. */
    private record Named(Syntax at, String id, boolean isStakeholder) {}

    private final Checks checks;
    private final List<Named> named = new ArrayList<>();

    DeciderReader(Checks checks) {
        this.checks = checks;
    }

    /** The uncertainty, or null when an error was reported. */
    Uncertainty read(Fields fields, Label label) {
        String by = fields.text(UncertaintyKeys.DECIDED_BY);
        // A decider that cannot be read is reported; what is decided keeps its states for whoever depends on it.
        if (!by.isEmpty()) {
            named.add(new Named(fields.part(UncertaintyKeys.DECIDED_BY), by, true));
        }
        Decider.Reading reading = fields.word(UncertaintyKeys.READING)
                .map(w -> Decider.Reading.valueOf(w.toUpperCase(Locale.ROOT)))
                .orElse(Decider.Reading.LIKELY);
        double precision = fields.number(UncertaintyKeys.PRECISION).orElse(Decider.DEFAULT_PRECISION);
        if (fields.part(UncertaintyKeys.PRECISION) != null && reading != Decider.Reading.NOISY) {
            checks.report(
                    DiagnosticId.DECIDER,
                    fields.part(UncertaintyKeys.PRECISION),
                    "'precision' is of a noisy answer; write 'reading: noisy'");
        }
        Decider decider =
                new Decider(by, reading, precision, knows(fields.part(UncertaintyKeys.KNOWS)), Optional.empty());
        Syntax states = fields.part(UncertaintyKeys.DECIDED_STATES);
        if (states == null) {
            return new Uncertainty.Event(label, Chance.of(0.5), Map.of(), Optional.of(decider));
        }
        Syntax.Listing list = checks.list(states, "'states' of '" + label.id() + "'");
        Map<String, Double> even = new LinkedHashMap<>();
        for (int k = 0; list != null && k < list.size(); k++) {
            String state = checks.text(list.element(k), "a state of '" + label.id() + "'");
            if (even.put(state, 1.0 / list.size()) != null) {
                checks.report(DiagnosticId.DECIDER, list.element(k), "state '" + state + "' is listed twice");
            }
        }
        if (list != null && list.size() < 2) {
            checks.report(DiagnosticId.DECIDER, list, "whoever decides needs two states or more to choose from");
        }
        return even.isEmpty() ? null : new Uncertainty.States(label, even, Map.of(), Optional.of(decider));
    }

    private List<String> knows(Syntax part) {
        List<String> ids = new ArrayList<>();
        Syntax.Listing list = part == null ? null : checks.list(part, "'knows'");
        for (int k = 0; list != null && k < list.size(); k++) {
            String id = checks.text(list.element(k), "an uncertainty in 'knows'");
            ids.add(id);
            named.add(new Named(list.element(k), id, false));
        }
        return ids;
    }

    /**
     * Reports what deciders name and what does not exist.
     *
     * @param weighing those of the stakeholders who state weights or judgements of their own
     */
    void check(List<String> stakeholders, List<String> weighing, List<Uncertainty> all) {
        for (Named one : named) {
            if (one.isStakeholder() && stakeholders.contains(one.id()) && !weighing.contains(one.id())) {
                checks.report(
                        DiagnosticId.DECIDER,
                        one.at(),
                        "'decided-by' names a stakeholder with weights of their own; '" + one.id()
                                + "' states none; add 'weights' to '" + one.id() + "' under 'stakeholders'");
            }
            if (one.isStakeholder() && !stakeholders.contains(one.id())) {
                checks.report(
                        DiagnosticId.DECIDER,
                        one.at(),
                        "'decided-by' names a stakeholder with weights of their own; unknown stakeholder '" + one.id()
                                + "'" + checks.diagnostics().hint(one.id(), stakeholders));
            } else if (!one.isStakeholder()) {
                Optional<Uncertainty> known =
                        all.stream().filter(u -> u.id().equals(one.id())).findFirst();
                if (known.isEmpty() || known.get().decider().isPresent()) {
                    List<String> chance = all.stream()
                            .filter(u -> u.decider().isEmpty())
                            .map(Uncertainty::id)
                            .toList();
                    checks.report(
                            DiagnosticId.UNKNOWN_UNCERTAINTY,
                            one.at(),
                            "'knows' names what chance decides; what others answer is known by the order of the file;"
                                    + " was '" + one.id() + "'"
                                    + checks.diagnostics().hint(one.id(), chance));
                } else if (known.get() instanceof Uncertainty.Quantity) {
                    checks.report(
                            DiagnosticId.DECIDER,
                            one.at(),
                            "'knows' names events and states; '" + one.id()
                                    + "' is a quantity, of which a decider knows the mean and no more");
                }
            }
        }
    }
}
