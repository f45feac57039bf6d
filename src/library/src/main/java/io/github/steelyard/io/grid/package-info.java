/** Cells of CSV texts and of workbooks, with their places. */
package io.github.steelyard.io.grid;
