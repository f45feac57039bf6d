/** How others answer: conflicts of several players and which of their states last. */
package io.github.steelyard.reactions;
