package io.github.steelyard.report.document;

/**
 * One or more sentences.
 *
 * @param text plain text
 * @param isLead whether it says the main thing and should stand out
 */
public record Paragraph(String text, boolean isLead) implements Block {

    /** Sentences among others. */
    public Paragraph(String text) {
        this(text, false);
    }

    /** The sentence that says the main thing. */
    public static Paragraph lead(String text) {
        return new Paragraph(text, true);
    }
}
