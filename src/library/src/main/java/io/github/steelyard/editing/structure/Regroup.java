package io.github.steelyard.editing.structure;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.WeightStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A criterion or group in another place of the tree.
 *
 * @param node that moves
 * @param group that it comes into; empty for the top
 * @param after id of the sibling that it comes behind; empty for the first place
 */
public record Regroup(String node, String group, String after) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        Decision decision = bench.decision();
        Group from = decision.tree().parent(node).orElseThrow(() -> new Refusal(Wording.of("structure.noGroup", node)));
        Group to = Parts.group(decision, group);
        if (from.id().equals(to.id())) {
            List<String> order = new ArrayList<>(Parts.ids(to.children()));
            order.remove(node);
            order.add(order.indexOf(after) + 1, node);
            bench.orderBeside("criteria/" + node, order);
            return;
        }
        for (Optional<Group> up = Optional.of(to);
                up.isPresent();
                up = decision.tree().parent(up.get().id())) {
            if (up.get().id().equals(node)) {
                throw new Refusal(Wording.of("structure.intoItself", Parts.node(decision, node)));
            }
            if (up.get().id().isEmpty()) {
                break;
            }
        }
        if (from.children().size() < 2) {
            throw new Refusal(Wording.of("structure.lastOfGroup", Parts.node(decision, from.id())));
        }
        for (Group one : List.of(from, to)) {
            if (!Judged.isByPoints(decision, one.id())) {
                Judged.toPoints(bench, one.id());
            }
        }
        bench.removeWhere((way, value) ->
                way.contains("weight-order") && (way.get(way.size() - 1).equals(node) || value.equals(node)));
        bench.move("criteria/" + node, Parts.children(group), after);
        weigh(bench, to);
    }

    /** Points stand on all siblings or on none. */
    private void weigh(Workbench bench, Group to) {
        boolean isWeighed = to.children().stream().anyMatch(c -> !c.weight().equals(NodeWeight.NONE))
                || !to.weighting().equals(WeightStatement.DIRECT);
        boolean hasPoints = bench.has("criteria/" + node + "/weight");
        if (isWeighed && !hasPoints) {
            double mean = to.children().stream()
                    .mapToDouble(c -> bench.points().get("").get(c.id()))
                    .average()
                    .orElse(0);
            bench.put("criteria/" + node + "/weight", Math.rint(mean * 100) / 100);
        } else if (!isWeighed && hasPoints) {
            bench.remove("criteria/" + node + "/weight");
        }
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.regroup", Parts.node(before, node), Parts.node(before, group));
    }
}
