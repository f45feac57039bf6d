/** What is handed out: reports and charts, in the format that the ending of the file asks for. */
@NullMarked
package io.github.steelyard.handout;

import org.jspecify.annotations.NullMarked;
