/** Results as plain values and their schema, made from the outputs that a result's type names. */
package io.github.steelyard.figures;
