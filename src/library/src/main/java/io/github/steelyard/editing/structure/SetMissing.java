package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.io.plain.Verbatim;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MissingPolicy;
import java.util.Optional;

/**
 * What missing performances count as.
 *
 * @param criterion on which; empty for all that state nothing of their own
 * @param policy empty to say nothing of it
 */
public record SetMissing(Optional<String> criterion, Optional<MissingPolicy> policy) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        String way = criterion.map(id -> "criteria/" + id + "/missing").orElse("missing");
        criterion.ifPresent(id -> Parts.criterion(bench.decision(), id));
        if (policy.isEmpty()) {
            bench.remove(way);
        } else {
            bench.put(way, new Verbatim(policy.get().word()));
        }
    }

    @Override
    public String sentence(Decision before) {
        String where = criterion.map(id -> Parts.node(before, id)).orElse("");
        return policy.map(p -> where.isEmpty()
                        ? Wording.of("structure.missing", p.word())
                        : Wording.of("structure.missingOn", where, p.word()))
                .orElse(Wording.of("structure.noMissing"));
    }
}
