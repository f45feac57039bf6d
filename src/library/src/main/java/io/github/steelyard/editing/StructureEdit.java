package io.github.steelyard.editing;

import io.github.steelyard.model.Decision;
import java.util.List;

/**
 * A change to what a decision is made of: its options, criteria, people, scenarios and their properties. It changes the
 * texts that the decision was read from and nothing else in them.
 */
public interface StructureEdit {

    /**
     * Changes the texts.
     *
     * @throws io.github.steelyard.catalogue.Refusal when it cannot be done, and why
     */
    void work(Workbench bench);

    /** What is done, as a sentence without a full stop, for Undo and the journal. */
    String sentence(Decision before);

    /** What goes with it, a line each; empty when nothing else changes. */
    default List<String> consequences(Decision before) {
        return List.of();
    }
}
