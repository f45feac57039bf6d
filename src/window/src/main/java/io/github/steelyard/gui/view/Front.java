package io.github.steelyard.gui.view;

import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.report.document.Block;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComponent;

/** What a tab shows above the document of an analysis, for hands to try things on. */
public interface Front {

    /** The id of the analysis that it belongs to. */
    String analysis();

    /** What the hands ask for, as parameters of the analysis. */
    Map<String, Object> parameters();

    /** Shows an answer of the analysis; empty before there is one, or where it was refused. */
    void show(Optional<Answer> answer);

    JComponent component();

    /** What of the document is still to be shown below. */
    default List<Block> rest(List<Block> blocks) {
        return blocks;
    }
}
