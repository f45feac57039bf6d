/** Decision files: reading with every error placed, and writing. */
@NullMarked
package io.github.steelyard.io;

import org.jspecify.annotations.NullMarked;
