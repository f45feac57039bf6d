package io.github.steelyard.gui.session;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.text.Numbers;
import io.github.steelyard.text.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Weights by trade-offs (Keeney and Raiffa 1976): two profiles differ in the reference and one other criterion alone. A
 * has the other at its best and the reference at its worst; B has the other at its worst, and the reference is raised
 * until A and B are as good. With v the value of the reference there, the other weighs v times as much as the reference.
 *
 * @param children the criteria, in the order of the file
 * @param curves of them
 */
record TradeOffs(List<Criterion> children, List<ValueCurve> curves) {

    /** The answer that names the reference: the criterion whose step from worst to best is the most important. */
    static final String REFERENCE = "reference";

    TradeOffs {
        children = List.copyOf(children);
        curves = List.copyOf(curves);
    }

    /** Of a group; empty where a child is a group itself or there are no scales yet. */
    static Optional<TradeOffs> of(Decision decision, Group group) {
        try {
            Problem problem =
                    Study.seen(decision, Optional.empty(), Optional.empty()).problem();
            List<Criterion> children = new ArrayList<>();
            List<ValueCurve> curves = new ArrayList<>();
            for (Node child : group.children()) {
                int j = problem.criteria().stream().map(Criterion::id).toList().indexOf(child.id());
                if (j < 0) {
                    return Optional.empty();
                }
                children.add(problem.criteria().get(j));
                curves.add(problem.curves().get(j));
            }
            return Optional.of(new TradeOffs(children, curves));
        } catch (Refusal open) {
            return Optional.empty();
        }
    }

    private int reference(Map<String, String> answers) {
        int k = children.stream().map(Criterion::name).toList().indexOf(answers.getOrDefault(REFERENCE, ""));
        return Math.max(0, k);
    }

    /** The two profiles of a question, side by side. */
    String text(String id, Map<String, String> answers) {
        int r = reference(answers);
        int j = children.stream().map(Criterion::id).toList().indexOf(id);
        if (j == r) {
            return Text.of("weigh.tradeOwn", children.get(r).name());
        }
        return Text.of(
                "weigh.trade",
                children.get(r).name(),
                amount(r, curves.get(r).worst()),
                children.get(j).name(),
                amount(j, curves.get(j).best()),
                amount(j, curves.get(j).worst()));
    }

    private String amount(int j, double x) {
        Optional<String> word = children.get(j).scale() instanceof Scale.Levels levels
                ? levels.values().entrySet().stream()
                        .filter(level -> level.getValue() == x)
                        .map(Map.Entry::getKey)
                        .findFirst()
                : Optional.empty();
        return word.orElse(Numbers.plain(x) + Units.after(children.get(j).unit()));
    }

    /**
     * Points of a swing: 100 for the reference.
     *
     * @throws IllegalArgumentException with a sentence when an answer is none
     */
    Map<String, Object> points(Map<String, String> answers) {
        int r = reference(answers);
        ValueCurve curve = curves.get(r);
        double low = Math.min(curve.worst(), curve.best());
        double high = Math.max(curve.worst(), curve.best());
        Map<String, Object> points = new LinkedHashMap<>();
        for (int j = 0; j < children.size(); j++) {
            String id = children.get(j).id();
            points.put(
                    id, j == r ? 100.0 : 100 * curve.value(PartSheet.number(answers.getOrDefault(id, ""), low, high)));
        }
        return points;
    }
}
