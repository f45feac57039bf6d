/** Which part of which file every part of a decision was read from. */
package io.github.steelyard.io.source;
