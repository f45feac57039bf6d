package io.github.steelyard.gui.session;

import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.structure.SetCellEvidence;
import io.github.steelyard.editing.structure.SetEvidence;
import io.github.steelyard.editing.structure.Subject;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Evidence;
import io.github.steelyard.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The evidence of the part in the inspector.
 *
 * @param part whose
 * @param sources that evidence can name
 * @param evidence in the order of the file
 */
public record EvidenceSheet(Part part, List<Source> sources, List<Evidence> evidence) {

    public EvidenceSheet {
        sources = List.copyOf(sources);
        evidence = List.copyOf(evidence);
    }

    /** That of the part; empty where it can have none. */
    public static Optional<EvidenceSheet> of(SessionState state) {
        Decision decision = state.decision();
        Part part = state.attention().part();
        return of(decision, part).map(evidence -> new EvidenceSheet(part, decision.sources(), evidence));
    }

    private static Optional<List<Evidence>> of(Decision decision, Part part) {
        return switch (part.kind()) {
            case OPTION ->
                decision.options().stream()
                        .filter(o -> o.id().equals(part.id()))
                        .findFirst()
                        .map(o -> o.label().evidence());
            case CRITERION, GROUP ->
                decision.tree().find(part.id()).map(n -> n.label().evidence());
            case STAKEHOLDER ->
                decision.stakeholder(part.id()).map(s -> s.label().evidence());
            case SCENARIO -> decision.scenario(part.id()).map(s -> s.label().evidence());
            case CELL ->
                Optional.of(Optional.ofNullable(decision.notes().get(new Cell(part.id(), part.criterion())))
                        .map(CellNote::evidence)
                        .orElse(List.of()));
            case DECISION, SOURCE -> Optional.empty();
        };
    }

    /** The edit that adds a piece of evidence, from the first source. */
    public Edit added() {
        List<Evidence> more = new ArrayList<>(evidence);
        more.add(new Evidence(sources.get(0).id(), OptionalInt.empty(), Optional.empty(), ""));
        return edit(more);
    }

    /** The edit that takes the k-th piece out. */
    public Edit without(int k) {
        List<Evidence> fewer = new ArrayList<>(evidence);
        fewer.remove(k);
        return edit(fewer);
    }

    /** The edit that puts another piece in place of the k-th; empty when it is the same. */
    public Optional<Edit> with(int k, Evidence other) {
        List<Evidence> all = new ArrayList<>(evidence);
        boolean isSame = other.equals(all.set(k, other));
        return isSame ? Optional.empty() : Optional.of(edit(all));
    }

    private Edit edit(List<Evidence> all) {
        StructureEdit edit = part.kind() == Part.Kind.CELL
                ? new SetCellEvidence(part.id(), part.criterion(), all)
                : new SetEvidence(subject(), part.id(), all);
        return new Edit.Restructure(edit);
    }

    private Subject subject() {
        return switch (part.kind()) {
            case OPTION -> Subject.OPTION;
            case STAKEHOLDER -> Subject.STAKEHOLDER;
            case SCENARIO -> Subject.SCENARIO;
            default -> Subject.CRITERION;
        };
    }

    /** Where in a source, as it is typed: the number of a paragraph, or a place in words. */
    public static String place(Evidence evidence) {
        return evidence.paragraph().isPresent()
                ? String.valueOf(evidence.paragraph().getAsInt())
                : evidence.at().orElse("");
    }

    /** The same evidence at a place that was typed. */
    public static Evidence at(Evidence evidence, String typed) {
        String place = typed.strip();
        boolean isNumber = place.matches("[1-9]\\d{0,5}");
        return new Evidence(
                evidence.source(),
                isNumber ? OptionalInt.of(Integer.parseInt(place)) : OptionalInt.empty(),
                isNumber || place.isEmpty() ? Optional.empty() : Optional.of(place),
                evidence.note(),
                evidence.isAgainst(),
                evidence.isInferred(),
                evidence.date());
    }
}
