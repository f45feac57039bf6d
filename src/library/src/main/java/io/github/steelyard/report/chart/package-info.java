/** Painters: each draws one kind of chart on any {@code Graphics2D}, so screen, PNG and SVG show the same picture. */
@NullMarked
package io.github.steelyard.report.chart;

import org.jspecify.annotations.NullMarked;
