package io.github.steelyard.answers;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.results.RankResult;
import io.github.steelyard.weighting.NodeWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The weights that a decision's statements give, as a document for programs, format "steelyard-weights/1".
 *
 * @param study whose weights
 */
@Outputs({"format", "decision", "stakeholder", "weights", "nodes", "diagnostics"})
public record WeightsResult(Study study) {

    /**
     * The weight of a criterion or group.
     *
     * @param local share among its siblings, 0 to 1
     * @param cumulative share of the whole, 0 to 1
     * @param method id of the weighting method behind it
     */
    public record NodeShare(
            @Meaning("share among its siblings, 0 to 1") double local,
            @Meaning("share of the whole, 0 to 1") double cumulative,
            @Meaning("id of the weighting method behind it") String method) {}

    @Meaning("the format and its version")
    private String format() {
        return "steelyard-weights/1";
    }

    @Meaning("title of the decision")
    private String decision() {
        return study.decision().title();
    }

    @Meaning("whose weights; null for the base weights")
    private Optional<Stakeholder> stakeholder() {
        return study.stakeholder();
    }

    @Meaning("cumulative weight by criterion")
    private Map<Criterion, Double> weights() {
        return RankResult.weights(study);
    }

    @Meaning("local and cumulative weight of every criterion and group")
    private Map<String, NodeShare> nodes() {
        Map<String, NodeShare> nodes = new LinkedHashMap<>();
        study.nodeWeights()
                .shares()
                .forEach(
                        (id, share) -> nodes.put(id, new NodeShare(share.local(), share.cumulative(), share.method())));
        return nodes;
    }

    @Meaning("what the weighting methods found: node (null for the top), method, its own quantities, remarks")
    private List<Map<String, Object>> diagnostics() {
        List<Map<String, Object>> diagnostics = new ArrayList<>();
        for (NodeWeights.Finding finding : study.nodeWeights().findings()) {
            Map<String, Object> diagnostic = new LinkedHashMap<>();
            diagnostic.put("node", finding.group().isEmpty() ? null : finding.group());
            diagnostic.put("method", finding.method());
            diagnostic.putAll(finding.outputs());
            diagnostic.put("remarks", finding.remarks());
            diagnostics.add(diagnostic);
        }
        return diagnostics;
    }
}
