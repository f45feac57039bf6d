/** How others answer: conflicts of several players and which of their states last. */
@NullMarked
package io.github.steelyard.reactions;

import org.jspecify.annotations.NullMarked;
