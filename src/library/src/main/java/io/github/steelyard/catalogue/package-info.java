/** Closed lists of described things: what each is, which parameters it takes, and how these are checked. */
@NullMarked
package io.github.steelyard.catalogue;

import org.jspecify.annotations.NullMarked;
