package io.github.steelyard.verification;

import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.OutputValues;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.weighting.NodeWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A worked example beside what we compute.
 *
 * @param example what is printed
 * @param figures one a printed quantity, in the order of print
 */
public record Verification(WorkedExample example, List<Figure> figures) {

    public Verification {
        figures = List.copyOf(figures);
    }

    /**
     * Recomputes an example.
     *
     * @throws io.github.steelyard.catalogue.Refusal when the method or the weighting refuses it
     */
    public static Verification of(WorkedExample example) {
        Map<String, Object> ours = computed(Study.of(example.decision()), isRanked(example));
        List<Figure> figures = new ArrayList<>();
        example.printed()
                .forEach((name, printed) ->
                        figures.add(Figure.of(name, printed, ours.get(name), example.tolerance(name))));
        return new Verification(example, figures);
    }

    /** Whether the example shows a ranking method rather than weights alone. */
    private static boolean isRanked(WorkedExample example) {
        return example.subject().equals(example.decision().method().id());
    }

    /** Whether every figure agrees. */
    public boolean agrees() {
        return figures.stream().allMatch(Figure::agrees);
    }

    private static Map<String, Object> computed(Study study, boolean ranked) {
        Map<String, Object> ours = new LinkedHashMap<>();
        NodeWeights weights = study.nodeWeights();
        for (NodeWeights.Finding finding : weights.findings()) {
            finding.outputs().forEach(ours::putIfAbsent);
        }
        Map<String, Object> shares = new LinkedHashMap<>();
        List<Criterion> criteria = study.problem().criteria();
        for (int j = 0; j < criteria.size(); j++) {
            shares.put(criteria.get(j).id(), weights.weights().at(j));
        }
        ours.put("weights", shares);
        if (ranked) {
            Evaluation evaluation = study.evaluate();
            ours.putAll(OutputValues.of(study.problem(), evaluation.scores()));
            Map<String, Object> scores = new LinkedHashMap<>();
            Map<String, Object> ranks = new LinkedHashMap<>();
            List<Option> options = study.problem().options();
            for (int i = 0; i < options.size(); i++) {
                scores.put(options.get(i).id(), evaluation.scores().at(i));
                ranks.put(options.get(i).id(), (double) evaluation.ranking().rank(i));
            }
            ours.put("score", scores);
            ours.put("rank", ranks);
        }
        return ours;
    }
}
