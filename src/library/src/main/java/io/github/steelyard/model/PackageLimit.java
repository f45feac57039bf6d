package io.github.steelyard.model;

import io.github.steelyard.catalogue.Identified;
import java.util.Map;

/**
 * Something of which a package may use only so much.
 *
 * @param label id, name and reasons
 * @param atMost how much there is
 * @param use by measure; those that are not named use none
 */
public record PackageLimit(Label label, double atMost, Map<String, Double> use) implements Identified {
    /**
     * Copies lists and maps, and checks that every part is given.
     *
     * @param label id, name and reasons
     * @param atMost how much there is
     * @param use by measure; those that are not named use none
     * @throws InvalidDecision when a part is null
     */
    public PackageLimit {
        Given.value(label, "the label of a limit");
        use = Given.map(use, "'use' of '" + label.id() + "'");
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
