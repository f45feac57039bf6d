/** Formulas and conditions as a decision file writes them: text to tree, and what a tree comes to. */
package io.github.steelyard.formula;
