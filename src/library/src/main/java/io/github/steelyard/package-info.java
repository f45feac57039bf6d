/** The front door: decisions are read, made, studied, changed and written from here. */
@NullMarked
package io.github.steelyard;

import org.jspecify.annotations.NullMarked;
