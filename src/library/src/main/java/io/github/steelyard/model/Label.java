package io.github.steelyard.model;

import java.util.List;
import java.util.Locale;

/**
 * What a thing is called and why it is there.
 *
 * @param id kebab-case id
 * @param name shown to people
 * @param description longer text, may be empty
 * @param evidence where it comes from
 * @param note a remark, may be empty
 */
public record Label(String id, String name, String description, List<Evidence> evidence, String note) {

    /**
     * Copies lists and maps, and checks that every part is given.
     *
     * @param id kebab-case id
     * @param name shown to people
     * @param description longer text, may be empty
     * @param evidence where it comes from
     * @param note a remark, may be empty
     * @throws InvalidDecision when a part is null
     */
    public Label {
        Given.value(id, "an id");
        Given.value(name, "the name of '" + id + "'");
        Given.value(description, "the description of '" + id + "'");
        Given.value(note, "the note of '" + id + "'");
        evidence = Given.list(evidence, "the evidence of '" + id + "'");
    }

    /**
     * {@return a label whose name is made from the id}
     *
     * @param id the id
     */
    public static Label of(String id) {
        return new Label(id, nameOf(Given.value(id, "an id")), "", List.of(), "");
    }

    /**
     * {@return whether {@code id} is kebab-case}
     *
     * @param id the id
     */
    public static boolean isId(String id) {
        return IdRules.isKebab(id);
    }

    /**
     * {@return the id with its first letter raised and hyphens turned to spaces}
     *
     * @param id the id
     */
    public static String nameOf(String id) {
        return id.isEmpty()
                ? ""
                : id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
    }

    /**
     * {@return the same under another name}
     *
     * @param newName the name that people read
     */
    public Label named(String newName) {
        return new Label(id, newName, description, evidence, note);
    }

    /** The id and, where it says more, the name. */
    @Override
    public String toString() {
        return name.isEmpty() || name.equals(nameOf(id)) ? id : id + " (" + name + ")";
    }
}
