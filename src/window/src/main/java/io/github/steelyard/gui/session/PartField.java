package io.github.steelyard.gui.session;

import io.github.steelyard.editing.Edit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A property of a part as the inspector shows it.
 *
 * @param id names its label in the texts: {@code part.ID}
 * @param value what it is now, as people type it
 * @param choices what it may be; empty where anything may be typed
 * @param edit what a typed text does; empty for nothing, and it throws an IllegalArgumentException with a sentence for what
 *     is no value of this property
 */
public record PartField(String id, String value, List<String> choices, Function<String, Optional<Edit>> edit) {

    public PartField {
        choices = List.copyOf(choices);
    }

    /** What it is called. */
    public String label() {
        return Text.of("part." + id);
    }
}
