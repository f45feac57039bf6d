/** What the command line asks of a window, without knowing one. */
package io.github.steelyard.screen;
