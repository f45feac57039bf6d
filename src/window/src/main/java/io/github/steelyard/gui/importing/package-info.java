/** The page on which a spreadsheet becomes a decision: the sheet, the questions on it, and the ranking it gives. */
package io.github.steelyard.gui.importing;
