/** The JSON Schema of the decision file. */
package io.github.steelyard.io.schema;
