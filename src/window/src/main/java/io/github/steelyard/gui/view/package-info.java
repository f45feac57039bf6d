/** One view a file: shows a state, sends edits, computes nothing. */
package io.github.steelyard.gui.view;
