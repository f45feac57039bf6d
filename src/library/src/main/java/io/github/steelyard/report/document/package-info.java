/** Documents as values: headings, paragraphs, tables and charts. Knows no decision and no output format. */
package io.github.steelyard.report.document;
