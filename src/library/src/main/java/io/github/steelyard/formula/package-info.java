/** Formulas and conditions as a decision file writes them: text to tree, and what a tree comes to. */
@NullMarked
package io.github.steelyard.formula;

import org.jspecify.annotations.NullMarked;
