/** Recomputes published worked examples and says which of their figures come out. */
package io.github.steelyard.verification;
