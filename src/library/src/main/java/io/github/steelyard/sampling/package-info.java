/** Draws weights, and the numbers behind all draws. */
package io.github.steelyard.sampling;
