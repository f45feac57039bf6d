/** The people in the room: a round is opened, watched, shown and joined to the decision. */
package io.github.steelyard.gui.room;
