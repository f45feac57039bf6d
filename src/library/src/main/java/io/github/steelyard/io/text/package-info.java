/** Bytes, texts and numbers of files, before anything is known of decisions. */
package io.github.steelyard.io.text;
