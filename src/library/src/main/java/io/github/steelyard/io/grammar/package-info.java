/** The keys of the decision file: one entry for each, which reader, writer, schema and documentation share. */
@NullMarked
package io.github.steelyard.io.grammar;

import org.jspecify.annotations.NullMarked;
