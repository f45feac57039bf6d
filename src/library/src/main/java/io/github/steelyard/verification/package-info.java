/** Recomputes published worked examples and says which of their figures come out. */
@NullMarked
package io.github.steelyard.verification;

import org.jspecify.annotations.NullMarked;
