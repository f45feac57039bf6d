/** The window: frame, actions, embedding and presentation. */
package io.github.steelyard.gui;
