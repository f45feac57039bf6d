package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;
import java.util.List;
import java.util.Map;

/** A source taken out, with all evidence that names it. */
public record RemoveSource(String source) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        bench.removeWhere((way, value) ->
                way.contains("evidence") && value instanceof Map<?, ?> map && source.equals(map.get("source")));
        bench.remove("sources/" + source);
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.removeSource", Subject.SOURCE.name(before, source));
    }

    @Override
    public List<String> consequences(Decision before) {
        long cells = before.notes().values().stream()
                .filter(n -> n.evidence().stream().anyMatch(e -> e.source().equals(source)))
                .count();
        return List.of(Wording.of("structure.goesEvidence", String.valueOf(cells)));
    }
}
