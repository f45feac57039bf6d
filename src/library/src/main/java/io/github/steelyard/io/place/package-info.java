/** Places in files, and what is said about them. */
package io.github.steelyard.io.place;
