/** Files of other programs, which become the tree that a decision file gives. */
package io.github.steelyard.io.foreign;
