/** The list of all analyses. */
package io.github.steelyard.analyses;
