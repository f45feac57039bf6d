/** The command line: each command reads, calls and renders; it computes nothing. */
package io.github.steelyard.cli;
