/** What would change the answer: one file an analysis, exact where the score is linear in the weights. */
@NullMarked
package io.github.steelyard.sensitivity;

import org.jspecify.annotations.NullMarked;
