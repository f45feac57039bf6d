/** Decision files: reading with every error placed, tables beside them, and edits that keep their comments. */
package io.github.steelyard.io;
