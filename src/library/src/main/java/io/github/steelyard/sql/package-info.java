/** A decision as one statement of SQL, so that a database scores the options that it holds. */
@NullMarked
package io.github.steelyard.sql;

import org.jspecify.annotations.NullMarked;
