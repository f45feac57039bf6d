package io.github.steelyard.model;

import io.github.steelyard.catalogue.Identified;
import java.util.Map;

/**
 * An option that follows another one and, where a condition comes true, a second one.
 *
 * @param label id, name and reasons
 * @param start id of the option that is done first
 * @param when the condition on which it changes
 * @param then id of the option that is done from there on
 * @param switching what changing costs or brings, by criterion, in its unit; of levels points of value
 */
public record Strategy(Label label, String start, Formula when, String then, Map<String, Double> switching)
        implements Identified {
    /**
     * Copies lists and maps, and checks that every part is given.
     *
     * @param label id, name and reasons
     * @param start id of the option that is done first
     * @param when the condition on which it changes
     * @param then id of the option that is done from there on
     * @param switching what changing costs or brings, by criterion, in its unit; of levels points of value
     * @throws InvalidDecision when a part is null
     */
    public Strategy {
        Given.value(label, "the label of a strategy");
        Given.value(start, "'start' of '" + label.id() + "'");
        Given.value(when, "'when' of '" + label.id() + "'");
        Given.value(then, "'then' of '" + label.id() + "'");
        switching = Given.map(switching, "'switching' of '" + label.id() + "'");
    }

    @Override
    public String id() {
        return label.id();
    }

    /** {@return the name for people} */
    public String name() {
        return label.name();
    }
}
