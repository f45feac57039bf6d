package io.github.steelyard.catalogue;

/** Something with an id, by which results name it. */
public interface Identified {

    /** {@return unique among its kind, kebab-case} */
    String id();
}
