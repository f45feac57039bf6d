/** What a decision and its analyses say, put together as documents for command line and window alike. */
@NullMarked
package io.github.steelyard.briefing;

import org.jspecify.annotations.NullMarked;
