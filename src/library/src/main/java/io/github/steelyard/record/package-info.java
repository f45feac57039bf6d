/** What changed between two decisions, what each change did to the ranking, and two people's changes brought together. */
package io.github.steelyard.record;
