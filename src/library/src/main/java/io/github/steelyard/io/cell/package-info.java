/** What the text of a cell says: a number with its unit, a date, a word of a scale, a mark, a direction. */
package io.github.steelyard.io.cell;
