/** Which part of which file every part of a decision was read from. */
@NullMarked
package io.github.steelyard.io.source;

import org.jspecify.annotations.NullMarked;
