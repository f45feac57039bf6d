/** Ballots: what a round asks, the files that hold the answers, what they come to, and how they join a decision. */
package io.github.steelyard.ballots;
