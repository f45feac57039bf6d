/** Decisions as plain values, for writing. */
package io.github.steelyard.io.plain;
