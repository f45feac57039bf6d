/** Which packages of options are worth doing. */
@NullMarked
package io.github.steelyard.portfolio;

import org.jspecify.annotations.NullMarked;
