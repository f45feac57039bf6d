package io.github.steelyard.io;

/** Something that stands at a place in a file. */
interface Located {
    Place place();
}
