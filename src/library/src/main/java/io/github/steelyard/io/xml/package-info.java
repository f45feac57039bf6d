/** XML as elements with places, whatever program it is of. */
package io.github.steelyard.io.xml;
