/** Tables that a database engine reads, by its driver, which the user puts beside the program. */
package io.github.steelyard.io.database;
