package io.github.steelyard.report.document;

/**
 * A heading.
 *
 * @param level 1 the highest
 * @param text plain text
 */
public record Heading(int level, String text) implements Block {}
