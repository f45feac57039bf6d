/** Results as documents for programs: their JSON, the same as the command line prints, and its schema. */
package io.github.steelyard.results;
