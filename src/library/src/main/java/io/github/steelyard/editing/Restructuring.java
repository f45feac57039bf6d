package io.github.steelyard.editing;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.text.Unclear;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Works an edit of structure into a decision: into its texts, which are read again and must be a decision still. */
public final class Restructuring {

    private Restructuring() {}

    /**
     * The changes with the edit.
     *
     * @param origin the decision as it was opened
     * @throws io.github.steelyard.catalogue.Refusal when it cannot be done, or would leave no sound decision
     */
    public static Changes of(Origin origin, Changes changes, StructureEdit edit) {
        Draft before = Draft.of(origin, changes);
        Workbench bench = new Workbench(before);
        try {
            edit.work(bench);
        } catch (Unclear unclear) {
            throw new Refusal(Wording.of("save.unclear"));
        }
        Draft after = before.with(bench.contents());
        after.origin();
        return after.equals(before) ? changes : Changes.of(after);
    }

    /** What is looked at, without the people, scenarios and locks that are gone. */
    public static Content of(Origin origin, Content content, StructureEdit edit) {
        Changes changes = of(origin, content.changes(), edit);
        if (changes == content.changes()) {
            return content;
        }
        var decision = changes.over(origin).decision();
        Optional<String> stakeholder =
                content.stakeholder().filter(id -> decision.stakeholder(id).isPresent());
        Optional<String> scenario =
                content.scenario().filter(id -> decision.scenario(id).isPresent());
        Set<String> locks = new LinkedHashSet<>(content.locks());
        locks.removeIf(node -> decision.tree().find(node).isEmpty());
        return new Content(changes, stakeholder, scenario, locks);
    }
}
