package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.text.Numbers;
import java.util.List;

/**
 * The probability of a scenario; the others share the rest in proportion, so that all sum to 1.
 *
 * @param probability 0..1
 */
public record SetProbability(String scenario, double probability) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        List<Scenario> all = bench.decision().scenarios();
        double others = all.stream()
                .filter(s -> !s.id().equals(scenario))
                .mapToDouble(s -> s.probability().orElse(1))
                .sum();
        double left = 1 - probability;
        double given = 0;
        String last = "";
        for (Scenario other : all) {
            if (!other.id().equals(scenario)) {
                double own = others > 0 ? other.probability().orElse(1) / others * left : left / (all.size() - 1);
                double rounded = Math.rint(own * 1e4) / 1e4;
                given += rounded;
                last = other.id();
                bench.put("scenarios/" + last + "/probability", rounded);
            }
        }
        if (last.isEmpty()) {
            bench.put("scenarios/" + scenario + "/probability", 1.0);
            return;
        }
        bench.put("scenarios/" + scenario + "/probability", Math.rint((1 - given) * 1e4) / 1e4);
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.probability", Subject.SCENARIO.name(before, scenario), Numbers.plain(probability));
    }
}
