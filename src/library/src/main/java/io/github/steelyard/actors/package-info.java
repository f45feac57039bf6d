/** What those who decide do, and what would change it. */
@NullMarked
package io.github.steelyard.actors;

import org.jspecify.annotations.NullMarked;
