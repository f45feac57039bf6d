/** Tables that are larger than the memory, a block of rows at a time. */
@NullMarked
package io.github.steelyard.io.rows;

import org.jspecify.annotations.NullMarked;
