/** Weighting methods, one file each, and the walk that turns what a file says into one share a criterion. */
@NullMarked
package io.github.steelyard.weighting;

import org.jspecify.annotations.NullMarked;
