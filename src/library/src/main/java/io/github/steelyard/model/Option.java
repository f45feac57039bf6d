package io.github.steelyard.model;

import io.github.steelyard.catalogue.Identified;

/**
 * Something that may be chosen.
 *
 * @param label id, name and reasons
 * @param kind free tag, empty when there is none
 */
public record Option(Label label, String kind) implements Identified {

    /**
     * Checks that every part is given.
     *
     * @param label id, name and reasons
     * @param kind free tag, empty when there is none
     * @throws InvalidDecision when a part is null
     */
    public Option {
        Given.value(label, "the label of an option");
        Given.value(kind, "the kind of '" + label.id() + "'");
    }

    /**
     * {@return an option known by its id alone}
     *
     * @param id kebab-case id; the name is made from it
     */
    public static Option of(String id) {
        return new Option(Label.of(id), "");
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
     * {@return the same under another name}
     *
     * @param name the name that people read
     */
    public Option named(String name) {
        return new Option(label.named(name), kind);
    }

    /**
     * {@return the same with a free tag}
     *
     * @param tag any word; empty for none
     */
    public Option kind(String tag) {
        return new Option(label, tag);
    }

    @Override
    public String toString() {
        return id();
    }
}
