/** Missing performances of a problem: which there are, and which keep it from being ranked. */
@NullMarked
package io.github.steelyard.gaps;

import org.jspecify.annotations.NullMarked;
