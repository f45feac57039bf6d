/** Tables that are larger than the memory, a block of rows at a time. */
package io.github.steelyard.io.rows;
