package io.github.steelyard.model;

import io.github.steelyard.catalogue.Identified;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A future in which some performances differ.
 *
 * @param label id, name and reasons
 * @param probability 0..1; given for all scenarios or for none
 * @param performances what differs from the base
 * @param notes evidence and remarks on these
 */
public record Scenario(
        Label label, OptionalDouble probability, Map<Cell, Performance> performances, Map<Cell, CellNote> notes) implements Identified {
    public Scenario {
        Given.value(label, "the label of a scenario");
        Given.value(probability, "the probability of '" + label.id() + "'");
        performances = Given.map(performances, "performances of '" + label.id() + "'");
        notes = Given.map(notes, "notes of '" + label.id() + "'");
    }

    @Override
    public String id() {
        return label.id();
    }

    public String name() {
        return label.name();
    }

    @Override
    public String toString() {
        return id() + performances;
    }
}
