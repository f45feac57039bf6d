/** Linear programmes behind one small interface, and what a contradiction among statements comes down to. */
@NullMarked
package io.github.steelyard.optimization;

import org.jspecify.annotations.NullMarked;
