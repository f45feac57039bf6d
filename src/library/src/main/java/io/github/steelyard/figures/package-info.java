/** Results as plain values and their schema, made from the outputs that a result's type names. */
@NullMarked
package io.github.steelyard.figures;

import org.jspecify.annotations.NullMarked;
