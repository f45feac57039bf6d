/** The JSON Schema of the decision file. */
@NullMarked
package io.github.steelyard.io.schema;

import org.jspecify.annotations.NullMarked;
