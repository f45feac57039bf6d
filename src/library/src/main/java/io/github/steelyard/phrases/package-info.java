/** Parts of sentences about options, criteria and weights. */
@NullMarked
package io.github.steelyard.phrases;

import org.jspecify.annotations.NullMarked;
