package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;
import java.util.LinkedHashMap;
import java.util.Map;

/** A future in which performances may differ; with a probability of 0 where the others have some. */
public record AddScenario(String name) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        String title = Parts.required(name);
        Decision decision = bench.decision();
        String id = Parts.id(
                title,
                "scenario",
                decision.scenarios().stream().map(s -> s.id()).toList());
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("name", title);
        if (decision.scenarios().stream().anyMatch(s -> s.probability().isPresent())) {
            scenario.put("probability", 0.0);
        }
        bench.append("scenarios", id, scenario);
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.addScenario", name.strip());
    }
}
