/** Many decisions at once: which they are, in what order their answers come, and how an interrupted run goes on. */
package io.github.steelyard.batch;
