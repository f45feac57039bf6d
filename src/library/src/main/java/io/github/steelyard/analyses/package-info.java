/** The list of all analyses. */
@NullMarked
package io.github.steelyard.analyses;

import org.jspecify.annotations.NullMarked;
