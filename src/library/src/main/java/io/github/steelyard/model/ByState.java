package io.github.steelyard.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A performance for each state of an uncertainty.
 *
 * @param uncertainty id of an uncertainty of several states
 * @param states performance by state
 */
public record ByState(String uncertainty, Map<String, Performance> states) implements Dependent {
    /**
     * Copies lists and maps, and checks that every part is given.
     *
     * @param uncertainty id of an uncertainty of several states
     * @param states performance by state
     * @throws InvalidDecision when a part is null
     */
    public ByState {
        Given.value(uncertainty, "the uncertainty of a performance");
        Map<String, Performance> stated = new LinkedHashMap<>(Given.map(states, "states of a performance"));
        stated.replaceAll((state, p) -> p.stated());
        states = Given.map(stated, "states of a performance");
    }
}
