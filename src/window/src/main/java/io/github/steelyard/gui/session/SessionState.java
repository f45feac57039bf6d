package io.github.steelyard.gui.session;

import io.github.steelyard.editing.BasePoints;
import io.github.steelyard.editing.Changes;
import io.github.steelyard.editing.Content;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.History;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.editing.Revision;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MethodChoice;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the window shows, as one value.
 *
 * @param opened the decision as it was read
 * @param content changes and choices, which undo goes over
 * @param saved the changes that the file holds already
 * @param history for undo and redo
 * @param look theme, scale, blind mode
 * @param attention what is selected and in front
 * @param findings what was computed last, possibly of an earlier content
 * @param message one line for the hands: what was refused or done; empty when there is nothing to say
 */
public record SessionState(
        Origin opened,
        Content content,
        Changes saved,
        History history,
        Look look,
        Attention attention,
        Findings findings,
        String message) {

    /** A decision just opened. */
    public static SessionState opening(Origin origin, Look look) {
        return new SessionState(
                origin, Content.UNTOUCHED, Changes.NONE, History.EMPTY, look, Attention.NONE, Findings.NONE, "");
    }

    /** What changes of weights and performances are to: the decision as it was read, or as it was built since. */
    public Origin origin() {
        return content.changes().over(opened);
    }

    /** The decision with the changes worked in. */
    public Decision decision() {
        return Revision.of(origin().decision(), content.changes());
    }

    /** Whether the file does not hold all changes. */
    public boolean isDirty() {
        return origin().isUnsaved() || !content.changes().equals(saved);
    }

    /** What was computed; of what still holds the names of options, while they are to be hidden, nothing but remarks. */
    public Findings findings() {
        boolean isTelling = look.blind() == Look.Blind.NAMES
                && findings.basis().map(basis -> !basis.anonymous()).orElse(false);
        return isTelling ? findings.withoutNames() : findings;
    }

    /** Whether the findings are those of what is shown. */
    public boolean isCurrent() {
        return findings.basis().equals(Optional.of(basis()));
    }

    /** Whether the shares of draws are those of what is shown. */
    public boolean isFirm() {
        return findings.firmness().map(f -> f.basis().equals(basis())).orElse(false);
    }

    /** Whether there is nothing more to come: ranking, bands, verdict and all draws are those of what is shown. */
    public boolean isWhole() {
        return isCurrent()
                && (findings.evaluation().isEmpty()
                        || isFirm() && findings.firmness().get().isWhole());
    }

    /** Whether nothing but the answers of tabs is other than it was then. */
    public boolean isOnlyAnsweredSince(SessionState before) {
        return finding(findings.keepingAnswersOf(before.findings)).equals(before);
    }

    /** What findings depend on. */
    public Findings.Basis basis() {
        return new Findings.Basis(
                origin(),
                content.changes(),
                content.stakeholder(),
                content.scenario(),
                content.locks(),
                look.blind() == Look.Blind.NAMES);
    }

    /** The state now beside an earlier one. */
    public Comparison.States comparedWith(Content earlier) {
        return new Comparison.States(opened, earlier, content, look.blind());
    }

    public MethodChoice method() {
        return content.changes().method().orElse(origin().decision().method());
    }

    public double uncertainty() {
        return content.changes().uncertainty().orElse(origin().decision().weightUncertainty());
    }

    /** Points of a node of the person shown. */
    public double points(String node) {
        Double own = content.changes().points(content.person()).get(node);
        return own != null ? own : basePoints(node);
    }

    /** Points that a node of the person shown has before any is moved by hand. */
    double basePoints(String node) {
        return BasePoints.of(origin(), content.changes()).get(content.person()).get(node);
    }

    /** Points of a node and its siblings. */
    public Map<String, Double> siblings(String node) {
        return Edit.siblings(origin(), content, node);
    }

    public boolean canUndo() {
        return history.canUndo();
    }

    public boolean canRedo() {
        return history.canRedo();
    }

    /** What undo would take back; empty when there is nothing. */
    public String undoLabel() {
        return canUndo() ? history.last().label() : "";
    }

    public String redoLabel() {
        return canRedo() ? history.next().label() : "";
    }

    /** The same with changes that are not in the file. */
    public SessionState working(Changes changes) {
        return new SessionState(opened, content.with(changes), saved, history, look, attention, findings, message);
    }

    /** The same after steps that were done before, as after a crash. */
    public SessionState after(History past, Content now) {
        return new SessionState(opened, now, saved, past, look, attention, findings, message);
    }

    /** The same with a line to say. */
    public SessionState noting(String other) {
        return saying(other);
    }

    SessionState edited(Content after, History past) {
        // What was computed for other options and criteria has no place among these.
        boolean isRebuilt = !after.changes().draft().equals(content.changes().draft());
        return new SessionState(
                opened,
                after,
                saved,
                past,
                look,
                isRebuilt ? attention.within(after.changes().over(opened).decision()) : attention,
                isRebuilt ? Findings.NONE : findings,
                "");
    }

    SessionState looking(Look other) {
        return new SessionState(opened, content, saved, history, other, attention, findings, message);
    }

    SessionState attending(Attention other) {
        return new SessionState(opened, content, saved, history, look, other, findings, message);
    }

    SessionState finding(Findings other) {
        return new SessionState(opened, content, saved, history, look, attention, other, message);
    }

    SessionState saying(String other) {
        return new SessionState(opened, content, saved, history, look, attention, findings, other);
    }

    SessionState savedAs(Origin other, Changes inFile) {
        return new SessionState(other, content, inFile, history, look, attention, findings, message);
    }
}
