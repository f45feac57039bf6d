/** Charts in the letters and lines of SVG. */
package io.github.steelyard.report.svg;
