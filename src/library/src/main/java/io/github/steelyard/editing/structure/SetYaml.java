package io.github.steelyard.editing.structure;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.editing.text.Unclear;
import io.github.steelyard.editing.text.YamlValue;
import io.github.steelyard.model.Decision;

/**
 * A part of the decision as its author spells it.
 *
 * @param way of the part, as in {@link io.github.steelyard.io.source.SourceMap}
 * @param yaml what is to stand there, in YAML; empty to take the part out
 */
public record SetYaml(String way, String yaml) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        if (yaml.isBlank()) {
            bench.remove(way);
        } else {
            bench.put(way, value());
        }
    }

    private Object value() {
        try {
            return YamlValue.of(yaml);
        } catch (Unclear noYaml) {
            throw new Refusal(Wording.of("structure.badYaml"));
        }
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.yaml", way);
    }
}
