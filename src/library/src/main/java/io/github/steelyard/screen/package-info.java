/** What the command line asks of a window, without knowing one. */
@NullMarked
package io.github.steelyard.screen;

import org.jspecify.annotations.NullMarked;
