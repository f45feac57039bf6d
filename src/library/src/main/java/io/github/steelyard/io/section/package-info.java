/** The sections of a decision file, one reader each. */
package io.github.steelyard.io.section;
