package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.WeightStatement;
import java.util.Map;

/** A new criterion or group under a group: weighed like the middle of its siblings, where these have points. */
final class AddNode {

    private AddNode() {}

    static String add(Workbench bench, String group, String name, String after, Map<String, Object> body) {
        String title = Parts.required(name);
        Decision decision = bench.decision();
        Group parent = Parts.group(decision, group);
        String id = Parts.id(title, "criterion", Parts.ids(decision.tree().nodes()));
        if (!Judged.isByPoints(decision, group)) {
            Judged.toPoints(bench, group);
        }
        Map<String, Object> map = Parts.named(id, title);
        map.putAll(body);
        boolean isWeighed = !parent.weighting().equals(WeightStatement.DIRECT)
                || parent.children().stream().anyMatch(c -> !c.weight().equals(NodeWeight.NONE));
        if (isWeighed && !parent.children().isEmpty()) {
            double mean = parent.children().stream()
                    .mapToDouble(c -> bench.points().get("").get(c.id()))
                    .average()
                    .orElse(0);
            map.put("weight", Math.rint(mean * 100) / 100);
        }
        String behind = after.isEmpty() && !parent.children().isEmpty()
                ? parent.children().get(parent.children().size() - 1).id()
                : after;
        if (bench.has("criteria/" + behind)) {
            bench.putBeside("criteria/" + behind, id, map);
        } else {
            bench.putAfter(Parts.children(group) + "/" + id, behind, map);
        }
        return id;
    }
}
