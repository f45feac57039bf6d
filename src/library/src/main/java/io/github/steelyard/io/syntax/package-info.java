/** YAML and JSON as one located tree, and the checks of its shape. */
package io.github.steelyard.io.syntax;
