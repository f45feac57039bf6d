/** How much of an answer survives uncertain performances and weights: samplers, the Monte Carlo kernel, and analyses. */
package io.github.steelyard.robustness;
