package io.github.steelyard.gui.importing;

import io.github.steelyard.model.Decision;
import java.util.Optional;
import javax.swing.JComponent;

/** The ranking under a sheet, which follows the answers. */
public interface LiveRanking {

    /** What is shown. */
    JComponent component();

    /** Ranks a decision; empty while there is none. */
    void show(Optional<Decision> decision);

    /** Computes nothing any more. */
    void stop();
}
