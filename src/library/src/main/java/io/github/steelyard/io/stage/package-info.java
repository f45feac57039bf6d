/** The stages that read a sheet, one a file; each looks at what those before it found. */
package io.github.steelyard.io.stage;
