/** Documents for programs about several ways to look at a decision, and the schema of them all. */
@NullMarked
package io.github.steelyard.answers;

import org.jspecify.annotations.NullMarked;
