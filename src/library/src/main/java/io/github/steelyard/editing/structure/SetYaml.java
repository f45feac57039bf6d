package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.text.YamlValue;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;

/**
 * A part of the decision as its author spells it.
 *
 * @param way of the part, as in {@link io.github.steelyard.io.SourceMap}
 * @param yaml what is to stand there, in YAML; empty to take the part out
 */
public record SetYaml(String way, String yaml) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        if (yaml.isBlank()) {
            bench.remove(way);
        } else {
            bench.put(way, YamlValue.of(yaml));
        }
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.yaml", way);
    }
}
