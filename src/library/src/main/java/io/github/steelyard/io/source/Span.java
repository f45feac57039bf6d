package io.github.steelyard.io.source;

import io.github.steelyard.io.place.Place;

/**
 * Where one value stands in the text of its file.
 *
 * @param file as in {@link Place#file}
 * @param start index of its first character in {@link SourceMap#text}, quotes included
 * @param end index after its last character
 * @param value what it says, escapes and folds resolved
 * @param isPlain whether it stands without quotes
 */
public record Span(String file, int start, int end, String value, boolean isPlain) {}
