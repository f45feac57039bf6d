/** What is known of a sheet so far: its columns, what each row is for, and what was assumed or has to be asked. */
package io.github.steelyard.io.draft;
