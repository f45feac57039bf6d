/** Rules that look a whole decision over for what is sound to read and doubtful to decide by, one file a rule. */
package io.github.steelyard.lint;
