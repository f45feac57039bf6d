/** Ranking methods, one file each: from performances and weights to scores, and from scores to ranks. */
@NullMarked
package io.github.steelyard.aggregation;

import org.jspecify.annotations.NullMarked;
