/** A decision as one statement of SQL, so that a database scores the options that it holds. */
package io.github.steelyard.sql;
