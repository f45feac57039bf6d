package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Scenario;
import java.util.List;

/** A scenario taken out; the probabilities of the others share what it had in proportion. */
public record RemoveScenario(String scenario) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        List<Scenario> others = bench.decision().scenarios().stream()
                .filter(s -> !s.id().equals(scenario))
                .toList();
        bench.remove("scenarios/" + scenario);
        double sum = others.stream().mapToDouble(s -> s.probability().orElse(0)).sum();
        boolean isGiven = others.stream().anyMatch(s -> s.probability().isPresent());
        double given = 0;
        for (int k = 0; isGiven && k < others.size(); k++) {
            double share = sum > 0 ? others.get(k).probability().orElse(0) / sum : 1.0 / others.size();
            double own = k == others.size() - 1 ? 1 - given : Math.rint(share * 1e4) / 1e4;
            given += own;
            bench.put("scenarios/" + others.get(k).id() + "/probability", Math.rint(own * 1e4) / 1e4);
        }
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.removeScenario", Subject.SCENARIO.name(before, scenario));
    }

    @Override
    public List<String> consequences(Decision before) {
        return before.scenario(scenario)
                .map(s -> List.of(Wording.of(
                        "structure.goesCells", String.valueOf(s.performances().size()))))
                .orElse(List.of());
    }
}
