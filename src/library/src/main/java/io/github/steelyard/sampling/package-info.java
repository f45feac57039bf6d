/** Draws weights, and the numbers behind all draws. */
@NullMarked
package io.github.steelyard.sampling;

import org.jspecify.annotations.NullMarked;
