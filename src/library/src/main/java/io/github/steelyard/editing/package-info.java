/**
 * Edits of a decision as the differences that they make, with undo, a journal against crashes, and saving that keeps
 * the author's text and comments.
 */
package io.github.steelyard.editing;
