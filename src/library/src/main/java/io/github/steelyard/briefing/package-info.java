/** What a decision and its analyses say, put together as documents for command line and window alike. */
package io.github.steelyard.briefing;
