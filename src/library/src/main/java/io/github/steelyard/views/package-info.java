/** Scales that all scenarios of a decision share, so that what is seen in one can be compared with another. */
@NullMarked
package io.github.steelyard.views;

import org.jspecify.annotations.NullMarked;
