/** Documents as PDF: laid out here, written by PDFBox. Nothing loads this room but who writes a PDF. */
package io.github.steelyard.report.pdf;
