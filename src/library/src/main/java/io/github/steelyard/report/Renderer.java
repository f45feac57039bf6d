package io.github.steelyard.report;

import io.github.steelyard.report.document.Block;
import java.util.List;

/** Turns documents into text of one format. Stateless but for its settings; the same blocks give the same text. */
public interface Renderer {

    /** The document as text with "\n" between lines, ending in one unless empty. */
    String render(List<Block> blocks);
}
