/** How alike rankings are, and rules that make one ranking of many. Knows no decision. */
@NullMarked
package io.github.steelyard.statistics;

import org.jspecify.annotations.NullMarked;
