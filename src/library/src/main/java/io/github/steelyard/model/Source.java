package io.github.steelyard.model;

import java.util.OptionalInt;

/**
 * A text that evidence points to.
 *
 * @param id kebab-case id
 * @param title of the text
 * @param author who wrote it, may be empty
 * @param publisher where it appeared, may be empty
 * @param date ISO date, may be empty
 * @param url where to find it, may be empty
 * @param paragraphs how many it has, if counted
 * @param note a remark, may be empty
 */
public record Source(
        String id,
        String title,
        String author,
        String publisher,
        String date,
        String url,
        OptionalInt paragraphs,
        String note) {
    /**
     * Checks that every part is given.
     *
     * @param id kebab-case id
     * @param title of the text
     * @param author who wrote it, may be empty
     * @param publisher where it appeared, may be empty
     * @param date ISO date, may be empty
     * @param url where to find it, may be empty
     * @param paragraphs how many it has, if counted
     * @param note a remark, may be empty
     * @throws InvalidDecision when a part is null
     */
    public Source {
        Given.value(id, "the id of a source");
        String of = " of source '" + id + "'";
        Given.value(title, "the title" + of);
        Given.value(author, "the author" + of);
        Given.value(publisher, "the publisher" + of);
        Given.value(date, "the date" + of);
        Given.value(url, "the address" + of);
        Given.value(paragraphs, "the number of paragraphs" + of);
        Given.value(note, "the note" + of);
    }

    @Override
    public String toString() {
        return id;
    }
}
