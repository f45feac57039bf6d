/** How alike rankings are, and rules that make one ranking of many. Knows no decision. */
package io.github.steelyard.statistics;
