package io.github.steelyard.model;

/**
 * Something that may be chosen.
 *
 * @param label id, name and reasons
 * @param kind free tag, empty when there is none
 */
public record Option(Label label, String kind) {

    /** An option known by its id alone. */
    public static Option of(String id) {
        return new Option(Label.of(id), "");
    }

    public String id() {
        return label.id();
    }

    public String name() {
        return label.name();
    }
}
