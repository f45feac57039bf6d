/** Linear programmes behind one small interface, and what a contradiction among statements comes down to. */
package io.github.steelyard.optimization;
