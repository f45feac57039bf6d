package io.github.steelyard.io.text;

import io.github.steelyard.io.place.Place;

/** Something that stands at a place in a file. */
public interface Located {
    Place place();
}
