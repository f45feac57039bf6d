package io.github.steelyard.editing;

import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.InvalidDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes that were made to another state of a decision, as far as they fit it: its file may have lost the option, or
 * got a scale that the new performance lies outside of.
 *
 * @param changes those that fit
 * @param dropped the names of those that do not, for people
 */
public record Fitting(Changes changes, List<String> dropped) {

    public Fitting {
        dropped = List.copyOf(dropped);
    }

    /** The changes that this decision takes, each tried on top of those before it. */
    public static Fitting of(Changes changes, Decision decision) {
        if (changes.draft().isPresent()) {
            // Other texts are no change to this one.
            return new Fitting(Changes.NONE, List.of(Wording.of("fitting.structure")));
        }
        Changes placed = changes.within(decision);
        List<String> dropped = new ArrayList<>();
        changes.cells().keySet().stream()
                .filter(key -> !placed.cells().containsKey(key))
                .forEach(key -> dropped.add(name(key)));
        changes.points()
                .forEach((who, own) -> own.keySet().stream()
                        .filter(node -> !placed.points(who).containsKey(node))
                        .forEach(dropped::add));
        if (fits(placed, decision)) {
            return new Fitting(placed, dropped);
        }
        Changes kept = Changes.NONE;
        for (Map.Entry<CellKey, ?> cell : placed.cells().entrySet()) {
            Changes more = kept.performing(cell.getKey(), placed.cells().get(cell.getKey()));
            kept = either(more, kept, decision, name(cell.getKey()), dropped);
        }
        for (Map.Entry<String, Map<String, Double>> person : placed.points().entrySet()) {
            Changes more = kept.replacing(person.getKey(), person.getValue());
            kept = either(
                    more, kept, decision, String.join(", ", person.getValue().keySet()), dropped);
        }
        if (placed.method().isPresent()) {
            Changes more = kept.choosing(placed.method().get());
            kept = either(more, kept, decision, placed.method().get().id(), dropped);
        }
        if (placed.uncertainty().isPresent()) {
            Changes more = kept.spreading(placed.uncertainty().getAsDouble());
            kept = either(more, kept, decision, Wording.of("fitting.uncertainty"), dropped);
        }
        return new Fitting(kept, dropped);
    }

    /** What to tell people, if anything was left out. */
    public Optional<String> note() {
        return dropped.isEmpty()
                ? Optional.empty()
                : Optional.of(Wording.of("fitting.dropped", String.join("; ", dropped)));
    }

    private static Changes either(Changes more, Changes kept, Decision decision, String name, List<String> dropped) {
        if (fits(more, decision)) {
            return more;
        }
        dropped.add(name);
        return kept;
    }

    private static boolean fits(Changes changes, Decision decision) {
        try {
            Revision.of(decision, changes);
            return true;
        } catch (InvalidDecision refused) {
            return false;
        }
    }

    private static String name(CellKey key) {
        return key.cell().option() + " · " + key.cell().criterion()
                + (key.scenario().isEmpty() ? "" : " (" + key.scenario() + ")");
    }
}
