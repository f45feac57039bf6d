/** Documents as values: headings, paragraphs, tables and charts. Knows no decision and no output format. */
@NullMarked
package io.github.steelyard.report.document;

import org.jspecify.annotations.NullMarked;
