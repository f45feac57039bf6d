/** Whose ranking, which future: stakeholders, scenarios and both at once, one file an analysis. */
package io.github.steelyard.group;
