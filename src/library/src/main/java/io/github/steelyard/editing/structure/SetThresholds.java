package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Thresholds;
import java.util.LinkedHashMap;
import java.util.Map;

/** Differences on a criterion that matter to outranking methods; none of them for none. */
public record SetThresholds(String criterion, Thresholds thresholds) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        Map<String, Object> limits = new LinkedHashMap<>();
        thresholds.indifference().ifPresent(x -> limits.put("indifference", x));
        thresholds.preference().ifPresent(x -> limits.put("preference", x));
        thresholds.veto().ifPresent(x -> limits.put("veto", x));
        thresholds.s().ifPresent(x -> limits.put("s", x));
        String way = "criteria/" + criterion + "/thresholds";
        if (limits.isEmpty()) {
            bench.remove(way);
        } else {
            bench.put(way, limits);
        }
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.thresholds", Parts.node(before, criterion));
    }
}
