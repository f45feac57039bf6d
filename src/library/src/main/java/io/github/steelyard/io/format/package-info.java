/** Formats of decision files, what varies in them, and how much of them is read. */
@NullMarked
package io.github.steelyard.io.format;

import org.jspecify.annotations.NullMarked;
