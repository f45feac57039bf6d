/** Formats of decision files, what varies in them, and how much of them is read. */
package io.github.steelyard.io.format;
