/** Which packages of options are worth doing. */
package io.github.steelyard.portfolio;
