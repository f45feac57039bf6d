package io.github.steelyard.editing;

import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.ValueTree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Something a hand does that undo can take back. */
public sealed interface Edit {

    /**
     * What comes of it.
     *
     * @param origin what the content's changes are to: {@link Changes#over}
     */
    Content applyTo(Origin origin, Content content);

    /** What it is called beside "Undo". */
    String label(Origin origin);

    /**
     * What keeps several edits one step of undo: while a hand drags, edits with the same gesture replace each other.
     * Empty where each edit is a step.
     */
    default Optional<String> gesture() {
        return Optional.empty();
    }

    /**
     * A weight moved to so many points; its unlocked siblings give or take in proportion.
     *
     * @param node whose weight
     * @param points it gets
     * @param dragging whether the hand is still on it
     */
    record MoveWeight(String node, double points, boolean dragging) implements Edit {
        @Override
        public Content applyTo(Origin origin, Content content) {
            Map<String, Double> siblings = siblings(origin, content, node);
            Map<String, Double> base = BasePoints.of(origin, content.changes()).get(content.person());
            Map<String, Double> after = WeightMove.of(siblings, content.locks(), node, points, base);
            return after.equals(siblings)
                    ? content
                    : content.with(content.changes().weighing(content.person(), after));
        }

        @Override
        public String label(Origin origin) {
            return Wording.of("edit.weight", name(origin, node));
        }

        @Override
        public Optional<String> gesture() {
            return dragging ? Optional.of("weight " + node) : Optional.empty();
        }
    }

    /**
     * A weight set to a share of the whole, everything else keeping its proportions; nothing moves while any weight that
     * would have to is locked.
     *
     * @param node whose weight
     * @param share of the whole it gets
     * @param dragging whether the hand is still on it
     */
    record SweepWeight(String node, double share, boolean dragging) implements Edit {
        @Override
        public Content applyTo(Origin origin, Content content) {
            if (isBlocked(origin, content)) {
                return content;
            }
            Map<String, Double> after = SweepMove.of(origin, content, node, share);
            return after.isEmpty() ? content : content.with(content.changes().weighing(content.person(), after));
        }

        /** The share of the whole that a node has now, from 0 to 1. */
        public static double shareNow(Origin origin, Content content, String node) {
            return SweepMove.share(origin, content, node);
        }

        /** Whether a lock stands in the way. */
        public boolean isBlocked(Origin origin, Content content) {
            return SweepMove.moved(origin.decision().tree(), node).stream().anyMatch(content.locks()::contains);
        }

        @Override
        public String label(Origin origin) {
            return Wording.of("edit.weight", name(origin, node));
        }

        @Override
        public Optional<String> gesture() {
            return dragging ? Optional.of("sweep " + node) : Optional.empty();
        }
    }

    /** A weight, and with it its siblings, put back to what the file says. */
    record ResetWeight(String node) implements Edit {
        @Override
        public Content applyTo(Origin origin, Content content) {
            Group parent = origin.decision().tree().parent(node).orElseThrow();
            Map<String, Double> own = new LinkedHashMap<>(content.changes().points(content.person()));
            parent.children().forEach(child -> own.remove(child.id()));
            return content.with(content.changes().replacing(content.person(), own));
        }

        @Override
        public String label(Origin origin) {
            return Wording.of("edit.reset", name(origin, node));
        }
    }

    /** All weights of the person shown put back to what the file says. */
    record ResetWeights() implements Edit {
        @Override
        public Content applyTo(Origin origin, Content content) {
            return content.with(content.changes().replacing(content.person(), Map.of()));
        }

        @Override
        public String label(Origin origin) {
            return Wording.of("edit.resetAll");
        }
    }

    /** Several weights set at once, as an analysis proposes. */
    record SetPoints(Map<String, Double> points, String label) implements Edit {
        @Override
        public Content applyTo(Origin origin, Content content) {
            return content.with(content.changes().weighing(content.person(), points));
        }

        @Override
        public String label(Origin origin) {
            return label;
        }
    }

    /** A weight locked or unlocked. */
    record LockWeight(String node, boolean locked) implements Edit {
        @Override
        public Content applyTo(Origin origin, Content content) {
            return content.locking(node, locked);
        }

        @Override
        public String label(Origin origin) {
            return Wording.of(locked ? "edit.lock" : "edit.unlock", name(origin, node));
        }
    }

    /** Another performance in a cell. */
    record SetPerformance(CellKey key, Performance performance) implements Edit {
        @Override
        public Content applyTo(Origin origin, Content content) {
            boolean asRead = Cells.read(origin.decision(), key).equals(Optional.of(performance));
            Changes changes = content.changes();
            return content.with(asRead ? changes.without(key) : changes.performing(key, performance));
        }

        @Override
        public String label(Origin origin) {
            return Wording.of(
                    "edit.cell",
                    Cells.optionName(origin.decision(), key.cell().option()),
                    name(origin, key.cell().criterion()));
        }
    }

    /** Other performances in several cells, as one step. */
    record SetPerformances(Map<CellKey, Performance> cells) implements Edit {

        public SetPerformances {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }

        @Override
        public Content applyTo(Origin origin, Content content) {
            Content now = content;
            for (Map.Entry<CellKey, Performance> cell : cells.entrySet()) {
                now = new SetPerformance(cell.getKey(), cell.getValue()).applyTo(origin, now);
            }
            return now;
        }

        @Override
        public String label(Origin origin) {
            return Wording.of("edit.cells", String.valueOf(cells.size()));
        }
    }

    /** A change to what the decision is made of. */
    record Restructure(StructureEdit edit) implements Edit {
        @Override
        public Content applyTo(Origin origin, Content content) {
            return Restructuring.of(origin, content, edit);
        }

        @Override
        public String label(Origin origin) {
            return edit.sentence(origin.decision());
        }
    }

    /** Someone else's weights. */
    record ChooseStakeholder(Optional<String> stakeholder) implements Edit {
        @Override
        public Content applyTo(Origin origin, Content content) {
            return content.lookingThrough(stakeholder);
        }

        @Override
        public String label(Origin origin) {
            return Wording.of("edit.stakeholder");
        }
    }

    /** Another scenario. */
    record ChooseScenario(Optional<String> scenario) implements Edit {
        @Override
        public Content applyTo(Origin origin, Content content) {
            return content.in(scenario);
        }

        @Override
        public String label(Origin origin) {
            return Wording.of("edit.scenario");
        }
    }

    /** Another ranking method. */
    record ChooseMethod(MethodChoice method) implements Edit {
        @Override
        public Content applyTo(Origin origin, Content content) {
            boolean asRead = method.equals(origin.decision().method());
            return content.with(content.changes().choosing(asRead ? null : method));
        }

        @Override
        public String label(Origin origin) {
            return Wording.of("edit.method");
        }
    }

    /** Another answer to "how sure are the weights". */
    record SetUncertainty(double uncertainty, boolean dragging) implements Edit {
        @Override
        public Content applyTo(Origin origin, Content content) {
            return content.with(content.changes().spreading(uncertainty));
        }

        @Override
        public String label(Origin origin) {
            return Wording.of("edit.uncertainty");
        }

        @Override
        public Optional<String> gesture() {
            return dragging ? Optional.of("uncertainty") : Optional.empty();
        }
    }

    private static String name(Origin origin, String node) {
        return origin.decision().tree().find(node).map(Node::name).orElse(node);
    }

    /** Points of a node and its siblings as they stand. */
    static Map<String, Double> siblings(Origin origin, Content content, String node) {
        ValueTree tree = origin.decision().tree();
        Map<String, Double> base = BasePoints.of(origin, content.changes()).get(content.person());
        Map<String, Double> own = content.changes().points(content.person());
        Map<String, Double> siblings = new LinkedHashMap<>();
        for (Node child : tree.parent(node).orElseThrow().children()) {
            siblings.put(child.id(), own.getOrDefault(child.id(), base.get(child.id())));
        }
        return siblings;
    }

    /** Ids of the locked nodes, for views. */
    static Set<String> locked(Content content) {
        return content.locks();
    }
}
