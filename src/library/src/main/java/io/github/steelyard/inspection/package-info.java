/** What lint finds, placed in the files and held against the comments that silence it. */
@NullMarked
package io.github.steelyard.inspection;

import org.jspecify.annotations.NullMarked;
