/** Numbers as people read them, and the known word that is nearest to an unknown one. */
@NullMarked
package io.github.steelyard.text;

import org.jspecify.annotations.NullMarked;
