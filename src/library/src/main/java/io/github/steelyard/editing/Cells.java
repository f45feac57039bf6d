package io.github.steelyard.editing;

import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scenario;
import java.util.List;
import java.util.Optional;

/** Finding cells of a decision. */
public final class Cells {

    private Cells() {}

    /** The performance that the decision states in that place; empty where a scenario says nothing of it. */
    public static Optional<Performance> read(Decision decision, CellKey key) {
        if (!key.scenario().isEmpty()) {
            return decision.scenario(key.scenario()).map(Scenario::performances).map(all -> all.get(key.cell()));
        }
        int i = optionIndex(decision, key.cell().option());
        int j = criterionIndex(decision, key.cell().criterion());
        return i < 0 || j < 0
                ? Optional.empty()
                : Optional.of(decision.performances().at(i, j));
    }

    /** Where an edit of that cell goes: into the scenario where it is about the cell, else into the base table. */
    public static CellKey place(Decision decision, Optional<String> scenario, Cell cell) {
        return scenario.flatMap(decision::scenario)
                .filter(s -> s.performances().containsKey(cell))
                .map(s -> new CellKey(s.id(), cell))
                .orElse(new CellKey("", cell));
    }

    /** The criterion of a cell. */
    public static Criterion criterion(Decision decision, CellKey key) {
        return decision.tree()
                .criteria()
                .get(criterionIndex(decision, key.cell().criterion()));
    }

    static int optionIndex(Decision decision, String id) {
        List<Option> options = decision.options();
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    static int criterionIndex(Decision decision, String id) {
        List<Criterion> criteria = decision.tree().criteria();
        for (int j = 0; j < criteria.size(); j++) {
            if (criteria.get(j).id().equals(id)) {
                return j;
            }
        }
        return -1;
    }

    public static String optionName(Decision decision, String id) {
        int i = optionIndex(decision, id);
        return i < 0 ? id : decision.options().get(i).name();
    }
}
