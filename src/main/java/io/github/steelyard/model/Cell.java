package io.github.steelyard.model;

/**
 * The place of one performance.
 *
 * @param option option id
 * @param criterion criterion id
 */
public record Cell(String option, String criterion) {}
