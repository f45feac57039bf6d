/** Decisions as plain values, for writing. */
@NullMarked
package io.github.steelyard.io.plain;

import org.jspecify.annotations.NullMarked;
