/** Rules that look a whole decision over for what is sound to read and doubtful to decide by, one file a rule. */
@NullMarked
package io.github.steelyard.lint;

import org.jspecify.annotations.NullMarked;
