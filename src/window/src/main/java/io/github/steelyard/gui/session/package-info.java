/** State of the window as immutable values: edits, undo, what is computed when; no AWT. */
package io.github.steelyard.gui.session;
