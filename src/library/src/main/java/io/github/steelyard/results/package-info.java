/** Results as documents for programs: their JSON, the same as the command line prints, and its schema. */
@NullMarked
package io.github.steelyard.results;

import org.jspecify.annotations.NullMarked;
