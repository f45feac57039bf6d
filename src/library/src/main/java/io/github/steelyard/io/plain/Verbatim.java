package io.github.steelyard.io.plain;

/** A number in a plain value that is to be written exactly so, and as a key without quotes where the format can. */
public record Verbatim(String text) {}
