package io.github.steelyard.cli;

import io.github.steelyard.report.document.Block;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a command has found out, in the three shapes from which every format is made; each is built when it is wanted.
 *
 * @param blocks for people
 * @param json plain values for programs
 * @param tables for spreadsheets; what is no table is left out
 */
record Result(Supplier<List<Block>> blocks, Supplier<Object> json, Supplier<List<? extends Block>> tables) {}
