package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.io.plain.PlainCriteria;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** A hard requirement on a criterion; without limits for none. */
public record SetRequirement(String criterion, OptionalDouble atLeast, OptionalDouble atMost) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        Criterion on = Parts.criterion(bench.decision(), criterion);
        Map<String, Object> limits = new LinkedHashMap<>();
        atLeast.ifPresent(x -> limits.put("at-least", PlainCriteria.amount(x, on)));
        atMost.ifPresent(x -> limits.put("at-most", PlainCriteria.amount(x, on)));
        String way = "criteria/" + criterion + "/require";
        if (limits.isEmpty()) {
            bench.remove(way);
        } else {
            bench.put(way, limits);
        }
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.requirement", Parts.node(before, criterion));
    }
}
