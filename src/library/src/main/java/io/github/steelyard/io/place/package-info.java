/** Places in files, and what is said about them. */
@NullMarked
package io.github.steelyard.io.place;

import org.jspecify.annotations.NullMarked;
