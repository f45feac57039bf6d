package io.github.steelyard.editing.structure;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.editing.text.CsvText;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A criterion or group taken out, with every performance, weight and judgement that is about it. */
public record RemoveNode(String node) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        Decision decision = bench.decision();
        String top = top(decision);
        Node gone = decision.tree().find(top).orElseThrow(() -> new Refusal(Wording.of("structure.noGroup", top)));
        Group parent = decision.tree().parent(top).orElseThrow();
        if (parent.children().size() < 2) {
            throw new Refusal(Wording.of("structure.lastCriterion"));
        }
        Set<String> ids = below(gone);
        bench.remove("criteria/" + top);
        bench.tables().replaceAll((name, table) -> {
            CsvText fewer = table;
            for (String id : ids) {
                fewer = fewer.column(id) > 0 ? fewer.narrowed(fewer.column(id)) : fewer;
            }
            return fewer;
        });
        if (!bench.tries(() -> forget(bench, ids))) {
            Judged.toPoints(bench, parent.id());
            forget(bench, ids);
        }
    }

    /** The group that would be empty without it, or else itself. */
    private String top(Decision decision) {
        String top = node;
        Optional<Group> parent = decision.tree().parent(top);
        while (parent.isPresent()
                && parent.get().children().size() < 2
                && !parent.get().id().isEmpty()) {
            top = parent.get().id();
            parent = decision.tree().parent(top);
        }
        return top;
    }

    private static Set<String> below(Node node) {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(node.id());
        if (node instanceof Group group) {
            group.children().forEach(child -> ids.addAll(below(child)));
        }
        return ids;
    }

    /** Takes out what is said about nodes that are gone. */
    private static void forget(Workbench bench, Set<String> ids) {
        bench.removeWhere((way, value) -> {
            String last = way.get(way.size() - 1);
            boolean isCell = way.contains("performance")
                    && (way.get(0).equals("options") && way.size() == 4
                            || way.get(0).equals("scenarios") && way.size() == 5);
            boolean isWeight = way.get(0).equals("stakeholders")
                    && way.size() == 4
                    && !way.get(2).equals("performance");
            boolean isJudgement = way.contains("weighting") || way.contains("weight-order");
            boolean isElement = last.matches("[0-9]+") && value instanceof String text && ids.contains(text);
            return (isCell || isWeight || isJudgement) && ids.contains(last) || isJudgement && isElement;
        });
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.removeNode", Parts.node(before, node));
    }

    @Override
    public List<String> consequences(Decision before) {
        List<String> lines = new ArrayList<>();
        String top = top(before);
        if (!top.equals(node)) {
            lines.add(Wording.of("structure.goesGroup", Parts.node(before, top)));
        }
        before.tree().find(top).filter(Group.class::isInstance).ifPresent(group -> {
            Set<String> ids = below(group);
            long criteria = before.tree().criteria().stream()
                    .filter(c -> ids.contains(c.id()))
                    .count();
            lines.add(Wording.of("structure.goesCriteria", String.valueOf(criteria)));
        });
        lines.add(Wording.of(
                "structure.goesColumn", String.valueOf(before.options().size())));
        before.tree()
                .parent(top)
                .filter(p -> !Judged.isByPoints(before, p.id()))
                .ifPresent(p -> lines.add(Wording.of("structure.goesJudgements", Parts.node(before, p.id()))));
        return lines;
    }
}
