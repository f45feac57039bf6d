/** Workbooks: sheets of .xlsx and OpenDocument files, held to bounds before anything is made of them. */
package io.github.steelyard.io.workbook;
