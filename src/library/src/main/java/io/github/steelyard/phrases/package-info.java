/** Parts of sentences about options, criteria and weights. */
package io.github.steelyard.phrases;
