/** Options that can be done together: which packages keep the rules, what they come to, which are best. */
@NullMarked
package io.github.steelyard.packages;

import org.jspecify.annotations.NullMarked;
