/** What a file is, found from what stands in it, and how its numbers are spelled. */
@NullMarked
package io.github.steelyard.io.kind;

import org.jspecify.annotations.NullMarked;
