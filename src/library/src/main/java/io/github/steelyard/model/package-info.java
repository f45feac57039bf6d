/** A decision as immutable values: options, value tree, performances, weights, stakeholders, scenarios, sources. */
@NullMarked
package io.github.steelyard.model;

import org.jspecify.annotations.NullMarked;
