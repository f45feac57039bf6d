package io.github.steelyard.ballots.room;

/** One of several answers to choose from. */
final class Radio {

    private Radio() {}

    /** Writes it, chosen where the form was filled in so. */
    static void write(Html html, String field, String value, String label, Form filled, RoundForm.Problems problems) {
        html.open("label", "class", "choice");
        html.open(
                "input",
                "type",
                "radio",
                "name",
                field,
                "value",
                value,
                "checked",
                filled.get(field).equals(value) ? "checked" : null,
                "aria-describedby",
                problems.describedBy(field));
        html.element("span", label).close("label");
    }
}
