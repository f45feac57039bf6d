/** CSV as RFC 4180 describes it, with any delimiter and any line end. */
@NullMarked
package io.github.steelyard.csv;

import org.jspecify.annotations.NullMarked;
