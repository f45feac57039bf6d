package io.github.steelyard.catalogue;

/** Anything that a catalogue lists: a ranking method, a weighting method, an analysis. */
public interface Described extends Identified {

    /** {@return what this is, what it takes, what it gives and where it comes from} */
    Description description();

    /** The frozen kebab-case id. */
    @Override
    default String id() {
        return description().id();
    }
}
