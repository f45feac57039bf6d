package io.github.steelyard.model;

/**
 * Something a reader of the result should know, though nothing is wrong.
 *
 * @param id kebab-case id, e.g. {@code missing-performance}
 * @param message one sentence
 * @param subject what it is about, as the way through the decision file ("options/diesel/performance/noise"); empty
 *     when it is about the whole
 */
public record Notice(String id, String message, String subject) {}
