package io.github.steelyard.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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

    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Label {
        evidence = List.copyOf(evidence);
    }

    /** A label whose name is made from the id. */
    public static Label of(String id) {
        return new Label(id, nameOf(id), "", List.of(), "");
    }

    /** Whether {@code id} is kebab-case. */
    public static boolean isId(String id) {
        return KEBAB.matcher(id).matches();
    }

    /** The id with its first letter raised and hyphens turned to spaces. */
    public static String nameOf(String id) {
        return id.isEmpty()
                ? ""
                : id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
    }

    /** The same under another name. */
    public Label named(String newName) {
        return new Label(id, newName, description, evidence, note);
    }
}
