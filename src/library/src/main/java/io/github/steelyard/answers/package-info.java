/** Documents for programs about several ways to look at a decision, and the schema of them all. */
package io.github.steelyard.answers;
