package io.github.steelyard.gui.session;

import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.structure.AddCriterion;
import io.github.steelyard.editing.structure.AddGroup;
import io.github.steelyard.editing.structure.AddOption;
import io.github.steelyard.editing.structure.AddScenario;
import io.github.steelyard.editing.structure.AddSource;
import io.github.steelyard.editing.structure.AddStakeholder;
import io.github.steelyard.editing.structure.DuplicateOption;
import io.github.steelyard.editing.structure.MergeCriteria;
import io.github.steelyard.editing.structure.MoveOption;
import io.github.steelyard.editing.structure.Regroup;
import io.github.steelyard.editing.structure.RemoveNode;
import io.github.steelyard.editing.structure.RemoveOption;
import io.github.steelyard.editing.structure.RemoveScenario;
import io.github.steelyard.editing.structure.RemoveSource;
import io.github.steelyard.editing.structure.RemoveStakeholder;
import io.github.steelyard.editing.structure.SplitCriterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What hands do to build a decision: to the part that is selected, or as a new part behind it. */
public final class Building {

    private final Store store;

    public Building(Store store) {
        this.store = store;
    }

    /** Another option, behind the selected one; it is selected then. Whether there is one more. */
    public boolean option(String name) {
        Part part = part();
        String after = part.kind() == Part.Kind.OPTION ? part.id() : "";
        return made(new AddOption(name, after));
    }

    /** Another criterion, in the group that is selected or beside the criterion that is. */
    public boolean criterion(String name) {
        return made(new AddCriterion(group(), name, sibling()));
    }

    /** Another group: "City: noise" makes the group City with the criterion noise. */
    public boolean group(String name) {
        int colon = name.indexOf(':');
        String title = colon < 0 ? name : name.substring(0, colon).strip();
        String first = colon < 0 ? name : name.substring(colon + 1).strip();
        return made(new AddGroup("", title, "", first.isEmpty() ? title : first));
    }

    public boolean stakeholder(String name) {
        return made(new AddStakeholder(name));
    }

    public boolean scenario(String name) {
        return made(new AddScenario(name));
    }

    public boolean source(String name) {
        return made(new AddSource(name, "", ""));
    }

    /** Copies the selected option, or splits the selected criterion in two. */
    public void duplicate() {
        Part part = part();
        String name = Text.of("build.copy", part.name(decision()));
        switch (part.kind()) {
            case OPTION -> made(new DuplicateOption(part.id(), name));
            case CRITERION -> made(new SplitCriterion(part.id(), Text.of("build.second", part.name(decision()))));
            default -> store.say(Text.of("build.selectToCopy"));
        }
    }

    /** Takes the selected part out and says what went with it. */
    public void remove() {
        Part part = part();
        StructureEdit edit = switch (part.kind()) {
            case OPTION -> new RemoveOption(part.id());
            case CRITERION, GROUP -> new RemoveNode(part.id());
            case STAKEHOLDER -> new RemoveStakeholder(part.id());
            case SCENARIO -> new RemoveScenario(part.id());
            case SOURCE -> new RemoveSource(part.id());
            case DECISION, CELL -> null;
        };
        if (edit == null) {
            store.say(Text.of("build.selectToRemove"));
            return;
        }
        Decision before = decision();
        if (made(edit)) {
            List<String> gone = edit.consequences(before);
            String said = Text.of(
                    gone.isEmpty() ? "build.removed" : "build.removedWith",
                    edit.sentence(before),
                    String.join("; ", gone));
            String warned = store.state().message();
            store.say(warned.isEmpty() ? said : warned + " " + said);
        }
    }

    /** Merges the selected criterion into the one above it in its group. */
    public void merge() {
        Part part = part();
        Optional<String> above = part.kind() == Part.Kind.CRITERION ? neighbour(part.id(), -1) : Optional.empty();
        if (above.isEmpty()) {
            store.say(Text.of("build.selectToMerge"));
            return;
        }
        made(new MergeCriteria(above.get(), part.id()));
    }

    /** The selected option or node one place up (−1) or down (1) among its siblings. */
    public void move(int step) {
        Part part = part();
        if (part.kind() == Part.Kind.OPTION) {
            int k = ids().indexOf(part.id()) + step;
            if (k >= 0 && k < ids().size()) {
                made(new MoveOption(part.id(), k));
            }
        } else if (isNode(part)) {
            Group parent = decision().tree().parent(part.id()).orElseThrow();
            List<String> siblings = parent.children().stream().map(Node::id).toList();
            int k = siblings.indexOf(part.id()) + step;
            if (k >= 0 && k < siblings.size()) {
                int behind = step < 0 ? k - 1 : k;
                made(new Regroup(part.id(), parent.id(), behind < 0 ? "" : siblings.get(behind)));
            }
        } else {
            store.say(Text.of("build.selectToMove"));
        }
    }

    /** The selected node into the group above it (1), or out of its group to beside it (−1). */
    public void nest(int step) {
        Part part = part();
        if (!isNode(part)) {
            store.say(Text.of("build.selectToMove"));
            return;
        }
        Group parent = decision().tree().parent(part.id()).orElseThrow();
        if (step < 0) {
            decision().tree().parent(parent.id()).ifPresent(up -> made(new Regroup(part.id(), up.id(), parent.id())));
            return;
        }
        Optional<Group> into = groupBeside(part.id(), -1).or(() -> groupBeside(part.id(), 1));
        if (into.isEmpty()) {
            store.say(Text.of("build.noGroupBeside"));
            return;
        }
        List<Node> children = into.get().children();
        made(new Regroup(
                part.id(), into.get().id(), children.get(children.size() - 1).id()));
    }

    private Optional<Group> groupBeside(String node, int step) {
        return neighbour(node, step)
                .flatMap(decision().tree()::find)
                .filter(Group.class::isInstance)
                .map(Group.class::cast);
    }

    private Optional<String> neighbour(String node, int step) {
        Group parent = decision().tree().parent(node).orElseThrow();
        List<String> siblings = parent.children().stream().map(Node::id).toList();
        int k = siblings.indexOf(node) + step;
        return k >= 0 && k < siblings.size() ? Optional.of(siblings.get(k)) : Optional.empty();
    }

    private static boolean isNode(Part part) {
        return part.kind() == Part.Kind.CRITERION || part.kind() == Part.Kind.GROUP;
    }

    private String group() {
        Part part = part();
        return part.kind() == Part.Kind.GROUP
                ? part.id()
                : part.kind() == Part.Kind.CRITERION
                        ? decision().tree().parent(part.id()).map(Group::id).orElse("")
                        : "";
    }

    private String sibling() {
        return part().kind() == Part.Kind.CRITERION ? part().id() : "";
    }

    /** Makes an edit; a part that is new is selected. Whether anything was changed. */
    public boolean made(StructureEdit edit) {
        SessionState before = store.state();
        List<Part> parts = Part.of(before.decision());
        store.apply(new Edit.Restructure(edit));
        if (store.state().content().equals(before.content())) {
            return false;
        }
        Part.of(store.state().decision()).stream()
                .filter(part -> !parts.contains(part))
                .findFirst()
                .ifPresent(part -> store.attend(a -> a.inspecting(part)));
        List<String> said = new ArrayList<>();
        ReversalGuard.of(before, store.state()).ifPresent(said::add);
        List<String> stale = new ArrayList<>(StaleWeights.of(store.state()).keySet());
        stale.removeAll(StaleWeights.of(before).keySet());
        if (!stale.isEmpty()) {
            said.add(Text.of(
                    "stale.now",
                    String.join(
                            ", ",
                            stale.stream()
                                    .map(id -> Part.node(decision(), id).name(decision()))
                                    .toList())));
        }
        if (!said.isEmpty()) {
            store.say(String.join(" ", said));
        }
        return true;
    }

    private List<String> ids() {
        return decision().options().stream().map(o -> o.id()).toList();
    }

    private Part part() {
        return store.state().attention().part();
    }

    private Decision decision() {
        return store.state().decision();
    }
}
