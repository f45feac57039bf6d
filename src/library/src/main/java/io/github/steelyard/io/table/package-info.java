/** Tables of options that a decision file names. */
package io.github.steelyard.io.table;
