package io.github.steelyard.editing.text;

/** A text that cannot be changed so that it says what is meant, or was typed and is no YAML; nothing was changed. */
public final class Unclear extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unclear() {
        super("the text would not say what is meant", null, false, false);
    }
}
