/** A study is a decision seen one way: whose weights, which scenario, which method. Evaluating it ranks the options. */
@NullMarked
package io.github.steelyard.evaluation;

import org.jspecify.annotations.NullMarked;
