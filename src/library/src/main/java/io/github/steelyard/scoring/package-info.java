/** Scores for rows that are elsewhere: in another engine, on other machines, in numbers that no decision file holds. */
@NullMarked
package io.github.steelyard.scoring;

import org.jspecify.annotations.NullMarked;
