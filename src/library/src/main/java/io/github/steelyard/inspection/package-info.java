/** What lint finds, placed in the files and held against the comments that silence it. */
package io.github.steelyard.inspection;
