package io.github.steelyard.io.place;

/** Something that stands at a place in a file. */
public interface Located {
    Place place();
}
