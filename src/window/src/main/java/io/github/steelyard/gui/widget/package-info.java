/** Painted components and the palette. */
package io.github.steelyard.gui.widget;
