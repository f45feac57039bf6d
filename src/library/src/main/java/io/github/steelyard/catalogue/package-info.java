/** Closed lists of described things: what each is, which parameters it takes, and how these are checked. */
package io.github.steelyard.catalogue;
