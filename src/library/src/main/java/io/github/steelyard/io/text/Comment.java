package io.github.steelyard.io.text;

import io.github.steelyard.io.place.Place;

/**
 * A comment in a decision file, and what it stands at.
 *
 * @param place of its '#'
 * @param text after the '#', without blanks around it
 * @param from index in the text of its file of the first character that it is about
 * @param to index after the last
 */
public record Comment(Place place, String text, int from, int to) {}
