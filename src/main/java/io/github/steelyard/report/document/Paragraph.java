package io.github.steelyard.report.document;

/**
 * One or more sentences.
 *
 * @param text plain text
 */
public record Paragraph(String text) implements Block {}
