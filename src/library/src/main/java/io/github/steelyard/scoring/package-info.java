/** Scores for rows that are elsewhere: in another engine, on other machines, in numbers that no decision file holds. */
package io.github.steelyard.scoring;
