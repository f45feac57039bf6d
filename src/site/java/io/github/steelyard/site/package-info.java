/** Makes static pages of the documentation. */
package io.github.steelyard.site;
