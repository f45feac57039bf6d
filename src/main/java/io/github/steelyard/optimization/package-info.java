/** Linear programmes behind one small interface. */
package io.github.steelyard.optimization;
