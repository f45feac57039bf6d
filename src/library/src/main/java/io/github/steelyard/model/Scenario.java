package io.github.steelyard.model;

import io.github.steelyard.catalogue.Identified;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A future in which some performances differ.
 *
 * @param label id, name and reasons
 * @param probability 0..1; given for all scenarios or for none
 * @param performances what differs from the base
 * @param notes evidence and remarks on these
 * @param settings what uncertainties are taken to be, by id
 */
public record Scenario(
        Label label,
        OptionalDouble probability,
        Map<Cell, Performance> performances,
        Map<Cell, CellNote> notes,
        Map<String, Setting> settings)
        implements Identified {

    /**
     * A future in which all uncertainties stay as they are.
     *
     * @param label id, name and description
     * @param probability 0..1; empty when nothing is said
     * @param performances those that differ, by cell
     * @param notes evidence, confidence and remarks, by cell
     */
    public Scenario(
            Label label, OptionalDouble probability, Map<Cell, Performance> performances, Map<Cell, CellNote> notes) {
        this(label, probability, performances, notes, Map.of());
    }

    /**
     * Copies lists and maps, and checks that every part is given.
     *
     * @param label id, name and reasons
     * @param probability 0..1; given for all scenarios or for none
     * @param performances what differs from the base
     * @param notes evidence and remarks on these
     * @param settings what uncertainties are taken to be, by id
     * @throws InvalidDecision when a part is null
     */
    public Scenario {
        Given.value(label, "the label of a scenario");
        Given.value(probability, "the probability of '" + label.id() + "'");
        performances = Given.map(performances, "performances of '" + label.id() + "'");
        notes = Given.map(notes, "notes of '" + label.id() + "'");
        settings = Given.map(settings, "uncertainties of '" + label.id() + "'");
    }

    @Override
    public String id() {
        return label.id();
    }

    /** {@return the name for people} */
    public String name() {
        return label.name();
    }

    /**
     * {@return a table with its performances in place of those of the base}
     *
     * @param table the base table
     * @param options in the order of the rows
     * @param criteria in the order of the columns
     */
    public PerformanceTable changed(PerformanceTable table, List<Option> options, List<Criterion> criteria) {
        PerformanceTable result = table;
        for (Map.Entry<Cell, Performance> change : performances.entrySet()) {
            for (int i = 0; i < options.size(); i++) {
                for (int j = 0; j < criteria.size(); j++) {
                    boolean isIt = options.get(i).id().equals(change.getKey().option())
                            && criteria.get(j).id().equals(change.getKey().criterion());
                    result = isIt ? result.with(i, j, change.getValue()) : result;
                }
            }
        }
        return result;
    }

    /**
     * {@return the same with other performances}
     *
     * @param other those that differ, by cell
     */
    public Scenario performing(Map<Cell, Performance> other) {
        return new Scenario(label, probability, other, notes, settings);
    }

    @Override
    public String toString() {
        return id() + performances;
    }
}
