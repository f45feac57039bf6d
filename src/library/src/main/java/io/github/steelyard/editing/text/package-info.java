/** Changes to the text of files that leave what they do not touch as its author wrote it. */
package io.github.steelyard.editing.text;
