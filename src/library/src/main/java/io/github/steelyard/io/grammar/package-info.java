/** The keys of the decision file: one entry for each, which reader, writer, schema and documentation share. */
package io.github.steelyard.io.grammar;
