/** Edits of what a decision is made of, each a class of its own; {@link io.github.steelyard.editing.structure.StructureEdits} lists them. */
package io.github.steelyard.editing.structure;
