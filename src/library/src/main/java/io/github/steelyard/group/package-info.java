/** Whose ranking, which future: stakeholders, scenarios and both at once, one file an analysis. */
@NullMarked
package io.github.steelyard.group;

import org.jspecify.annotations.NullMarked;
