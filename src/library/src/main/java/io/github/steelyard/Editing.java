package io.github.steelyard;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.Changes;
import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.editing.Content;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.editing.Restructuring;
import io.github.steelyard.editing.Revision;
import io.github.steelyard.editing.Saving;
import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.InvalidDecision;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Performance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision file with edits that are not saved yet. Each edit gives a new value; saving writes the new numbers where
 * the old ones stand, so that comments, order and layout stay as the author left them.
 *
 * <pre>{@code
 * Editing.open(Path.of("lunch.yaml"))
 *         .weight("price", 70)
 *         .performance("bistro", "taste", Performance.exact(9))
 *         .save();
 * }</pre>
 */
public final class Editing {

    private final Origin origin;
    private final Content content;

    private Editing(Origin origin, Content content) {
        this.origin = origin;
        this.content = content;
    }

    /**
     * Opens a file.
     *
     * @param file a decision file, in YAML or another format that can be edited
     * @return the decision, ready to be changed
     * @throws InvalidDecision with every error and its place when the file cannot be used
     */
    public static Editing open(Path file) {
        return new Editing(Origin.of(DecisionReader.read(file), file), Content.UNTOUCHED);
    }

    /** {@return the decision with the edits} */
    public Decision decision() {
        return Revision.of(base().decision(), content.changes());
    }

    /** {@return its study, ready to rank} */
    public Study study() {
        return Study.of(decision());
    }

    /** {@return whether anything differs from the file as it was opened} */
    public boolean isChanged() {
        return !content.changes().isEmpty();
    }

    /** {@return the file that was opened} */
    public Path file() {
        return origin.file().orElseThrow();
    }

    private Origin base() {
        return content.changes().over(origin);
    }

    /** {@return the contents that the files would have if they were saved now, by their names} */
    public Map<String, byte[]> contents() {
        return Saving.contents(origin, content.changes());
    }

    /**
     * {@return the same with a change to what the decision is made of}
     *
     * @param edit what to change; refused where the decision would break a rule
     * @throws Refusal when it cannot be done, and why
     */
    public Editing with(StructureEdit edit) {
        return new Editing(origin, Restructuring.of(base(), content, edit));
    }

    /**
     * {@return a weight of everybody set to so many points; its siblings keep theirs}
     *
     * @param node id of a criterion or group
     * @param points finite, not negative
     * @throws Refusal when there is no such node
     * @throws InvalidDecision when these points are not allowed
     */
    public Editing weight(String node, double points) {
        return weight(Changes.EVERYONE, node, points);
    }

    /**
     * {@return the same for the weights of one stakeholder; an empty id for the base weights}
     *
     * @param stakeholder id of the stakeholder; empty for the base weights
     * @param node id of a criterion or group
     * @param points points among its siblings, a finite number of 0 or more
     */
    public Editing weight(String stakeholder, String node, double points) {
        Decision now = base().decision();
        if (now.tree().find(node).isEmpty()) {
            throw new Refusal("there is no criterion or group '" + node + "'");
        }
        if (!stakeholder.isEmpty() && now.stakeholder(stakeholder).isEmpty()) {
            throw new Refusal("there is no stakeholder '" + stakeholder + "'");
        }
        Content seen = content.lookingThrough(stakeholder.isEmpty() ? Optional.empty() : Optional.of(stakeholder));
        Map<String, Double> siblings = Edit.siblings(base(), seen, node);
        siblings.put(node, points);
        return with(content.changes().weighing(stakeholder, siblings));
    }

    /**
     * {@return another performance}
     *
     * @param option id of the option
     * @param criterion id of the criterion
     * @param performance what is stated from now on, on the criterion's scale
     * @throws Refusal when there is no such option or criterion
     * @throws InvalidDecision when the performance is not allowed on this criterion
     */
    public Editing performance(String option, String criterion, Performance performance) {
        return performance("", option, criterion, performance);
    }

    /**
     * {@return the same in a scenario; empty for the base table}
     *
     * @param scenario id of the scenario; empty for the base table
     * @param option id of the option
     * @param criterion id of the criterion
     * @param performance what is stated from now on, on the criterion's scale
     */
    public Editing performance(String scenario, String option, String criterion, Performance performance) {
        CellKey key = new CellKey(scenario, new Cell(option, criterion));
        Changes changes = content.changes().performing(key, performance);
        if (!changes.within(base().decision()).cells().containsKey(key)) {
            throw new Refusal("there is no cell of '" + option + "' on '" + criterion + "'"
                    + (scenario.isEmpty() ? "" : " in scenario '" + scenario + "'"));
        }
        return with(changes);
    }

    /**
     * {@return another ranking method, with its usual parameters}
     *
     * @param id id of a ranking method
     */
    public Editing method(String id) {
        return with(content.changes().choosing(new MethodChoice(id, Map.of())));
    }

    private Editing with(Changes changes) {
        Revision.of(changes.over(origin).decision(), changes);
        return new Editing(origin, content.with(changes));
    }

    /**
     * Writes the edits into the files that the decision was read from, whole or not at all.
     *
     * @return the saved file, opened anew
     * @throws Refusal when the text has no place for an edit, or when a file was changed by others since it was opened
     * @throws java.io.UncheckedIOException when a file cannot be written; the files are then as they were
     */
    public Editing save() {
        if (!Saving.isAsLeft(origin, Changes.NONE)) {
            throw new Refusal(List.of(Wording.of("save.outside")));
        }
        Saving.save(origin, content.changes());
        return open(origin.file().orElseThrow());
    }

    /**
     * Writes the decision with its edits, and copies of all that it includes, under another name.
     *
     * @param target the file to write, which becomes the file of the decision
     * @return the new file, opened
     */
    public Editing saveAs(Path target) {
        Saving.saveAs(origin, content.changes(), target);
        return open(target);
    }
}
