/** What a file is, found from what stands in it, and how its numbers are spelled. */
package io.github.steelyard.io.kind;
