/** Scales that all scenarios of a decision share, so that what is seen in one can be compared with another. */
package io.github.steelyard.views;
