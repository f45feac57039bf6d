/** A decision as immutable values: options, value tree, performances, weights, stakeholders, scenarios, sources. */
package io.github.steelyard.model;
