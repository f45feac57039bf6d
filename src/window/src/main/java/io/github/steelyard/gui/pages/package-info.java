/** Pages that stand in the window in place of a decision: where it begins, and where a decision is made. */
package io.github.steelyard.gui.pages;
