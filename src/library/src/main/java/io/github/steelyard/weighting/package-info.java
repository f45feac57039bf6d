/** Weighting methods, one file each, and the walk that turns what a file says into one share a criterion. */
package io.github.steelyard.weighting;
