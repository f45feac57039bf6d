package io.github.steelyard.cli;

import io.github.steelyard.model.Node;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.text.Numbers;
import io.github.steelyard.weighting.NodeWeights;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** What weighting methods found, as sentences: their single figures, then their remarks. */
final class FindingWords {

    private static final MathContext FOUR_FIGURES = new MathContext(4);

    private FindingWords() {}

    static List<String> of(NodeWeights weights) {
        List<String> sentences = new ArrayList<>();
        for (NodeWeights.Finding finding : weights.findings()) {
            String where = finding.group().equals(ValueTree.ROOT)
                    ? "Top level"
                    : weights.tree().find(finding.group()).map(Node::name).orElse(finding.group());
            List<String> figures = new ArrayList<>();
            finding.outputs().forEach((name, value) -> {
                if (value instanceof Double number) {
                    figures.add(name + " " + Numbers.plain(rounded(number)));
                } else if (value instanceof String || value instanceof Boolean) {
                    figures.add(name + " " + value);
                }
            });
            String start = where + " (" + finding.method() + "): ";
            if (!figures.isEmpty()) {
                sentences.add(start + String.join(", ", figures) + ".");
            }
            finding.remarks().forEach(remark -> sentences.add(start + remark + "."));
        }
        return sentences;
    }

    private static double rounded(double x) {
        return Double.isFinite(x) ? new BigDecimal(x, FOUR_FIGURES).doubleValue() : x;
    }
}
