/** CSV as RFC 4180 describes it, with any delimiter and any line end. */
package io.github.steelyard.csv;
