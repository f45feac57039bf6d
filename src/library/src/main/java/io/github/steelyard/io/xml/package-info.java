/** XML as elements with places, whatever program it is of. */
@NullMarked
package io.github.steelyard.io.xml;

import org.jspecify.annotations.NullMarked;
