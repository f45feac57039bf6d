/** Ranking methods, one file each: from performances and weights to scores, and from scores to ranks. */
package io.github.steelyard.aggregation;
