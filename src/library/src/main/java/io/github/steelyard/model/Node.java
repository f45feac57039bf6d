package io.github.steelyard.model;

import io.github.steelyard.catalogue.Identified;

/** A node of the value tree: a group of nodes or a criterion. */
public sealed interface Node extends Identified permits Group, Criterion {

    /** {@return id, name and description} */
    Label label();

    /** {@return what the file says of its weight among its siblings} */
    NodeWeight weight();

    @Override
    default String id() {
        return label().id();
    }

    /** {@return the name for people} */
    default String name() {
        return label().name();
    }
}
