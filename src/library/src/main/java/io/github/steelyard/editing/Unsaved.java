package io.github.steelyard.editing;

import java.util.Map;
import java.util.Optional;

/** What a file does not hold of what was done. */
final class Unsaved {

    private Unsaved() {}

    /** The changes to the file as it stands: those it does not hold, and what was taken back since it was saved. */
    static Changes of(Origin origin, Changes saved, Changes now) {
        if (origin.isUnsaved() && origin.isEditable()) {
            return now.draft().isPresent() ? now : now.on(Optional.of(Draft.of(origin, Changes.NONE)));
        }
        Changes result = saved.equals(now) ? Changes.NONE : now;
        if (saved.equals(now)) {
            return result;
        }
        if (isStructural(saved, now)) {
            // Against the texts on disk, which hold what was saved.
            return now.draft().isPresent() ? now : now.on(Optional.of(Draft.of(origin, Changes.NONE)));
        }
        for (var person : saved.points().entrySet()) {
            for (String node : person.getValue().keySet()) {
                if (!now.points(person.getKey()).containsKey(node)) {
                    double first = origin.points().get(person.getKey()).get(node);
                    result = result.weighing(person.getKey(), Map.of(node, first));
                }
            }
        }
        for (Changes.CellKey key : saved.cells().keySet()) {
            if (!now.cells().containsKey(key)) {
                result = result.performing(
                        key, Cells.read(origin.decision(), key).orElseThrow());
            }
        }
        if (saved.method().isPresent() && now.method().isEmpty()) {
            result = result.choosing(origin.decision().method());
        }
        if (saved.uncertainty().isPresent() && now.uncertainty().isEmpty()) {
            result = result.spreading(origin.decision().weightUncertainty());
        }
        return result;
    }

    /** Whether the texts are others, and not values alone. */
    static boolean isStructural(Changes saved, Changes now) {
        return saved.draft().isPresent() || now.draft().isPresent();
    }
}
