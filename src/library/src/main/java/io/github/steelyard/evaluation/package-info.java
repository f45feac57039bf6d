/** A study is a decision seen one way: whose weights, which scenario, which method. Evaluating it ranks the options. */
package io.github.steelyard.evaluation;
