/** How much of an answer survives uncertain performances and weights: samplers, the Monte Carlo kernel, and analyses. */
@NullMarked
package io.github.steelyard.robustness;

import org.jspecify.annotations.NullMarked;
