package io.github.steelyard.editing.structure;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.io.plain.Verbatim;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueFunction;

/** Which end of a criterion is better; a declared scale is turned round. */
public record SetDirection(String criterion, Direction direction) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        Criterion before = Parts.criterion(bench.decision(), criterion);
        if (before.direction() == direction) {
            return;
        }
        String way = "criteria/" + criterion;
        if (before.scale() instanceof Scale.Levels || before.value() instanceof ValueFunction.Piecewise) {
            throw new Refusal(Wording.of("structure.directionTold", before.name()));
        }
        if (before.scale() instanceof Scale.Declared declared) {
            bench.put(way + "/scale/worst", declared.best());
            bench.put(way + "/scale/best", declared.worst());
        }
        if (before.isLocal() || bench.has(way + "/direction")) {
            bench.put(way + "/direction", new Verbatim(direction.word()));
        }
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.direction." + direction.word(), Parts.node(before, criterion));
    }
}
