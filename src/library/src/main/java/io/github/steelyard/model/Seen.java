package io.github.steelyard.model;

/**
 * An event or a choice of states under the chances that hold for an option.
 *
 * @param uncertainty its number
 * @param option whose chances count: for a part of a package those of its measure, for a strategy those of its start
 */
public record Seen(int uncertainty, String option) {}
