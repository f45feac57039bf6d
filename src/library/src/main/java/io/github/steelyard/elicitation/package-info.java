/** What to ask next, so that a recommendation becomes firm. */
@NullMarked
package io.github.steelyard.elicitation;

import org.jspecify.annotations.NullMarked;
