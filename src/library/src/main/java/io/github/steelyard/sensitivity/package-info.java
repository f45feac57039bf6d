/** What would change the answer: one file an analysis, exact where the score is linear in the weights. */
package io.github.steelyard.sensitivity;
