/** Decision files: reading with every error placed, and writing. */
package io.github.steelyard.io;
