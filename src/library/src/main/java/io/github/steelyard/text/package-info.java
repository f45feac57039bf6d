/** Numbers as people read them, and the known word that is nearest to an unknown one. */
package io.github.steelyard.text;
