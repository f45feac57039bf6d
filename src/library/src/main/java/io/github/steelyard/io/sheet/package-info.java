/** Matrix sheets: options down, criteria across. */
package io.github.steelyard.io.sheet;
