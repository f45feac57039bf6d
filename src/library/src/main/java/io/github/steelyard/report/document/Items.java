package io.github.steelyard.report.document;

import java.util.List;

/**
 * A list with bullets.
 *
 * @param texts plain text, one an item
 */
public record Items(List<String> texts) implements Block {
    public Items {
        texts = List.copyOf(texts);
    }
}
