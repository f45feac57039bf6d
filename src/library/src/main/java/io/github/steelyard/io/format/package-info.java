/** Formats of decision files and what varies in them. */
package io.github.steelyard.io.format;
