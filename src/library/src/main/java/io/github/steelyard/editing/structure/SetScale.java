package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.io.plain.Verbatim;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.text.Numbers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The ends of a criterion's scale, which count as 0 and 100 whatever the options show.
 *
 * @param worst performance of value 0; empty, like best, for the range of the options
 * @param best performance of value 100
 */
public record SetScale(String criterion, OptionalDouble worst, OptionalDouble best) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        Criterion before = Parts.criterion(bench.decision(), criterion);
        String way = "criteria/" + criterion;
        if (worst.isEmpty() || best.isEmpty()) {
            String direction = before.direction().word();
            bench.remove(way + "/scale");
            if (!(before.scale() instanceof Scale.Levels) && !(before.value() instanceof ValueFunction.Piecewise)) {
                bench.put(way + "/direction", new Verbatim(direction));
            }
            return;
        }
        Map<String, Object> ends = new LinkedHashMap<>();
        ends.put("worst", worst.getAsDouble());
        ends.put("best", best.getAsDouble());
        bench.put(way + "/scale", ends);
        if (bench.has(way + "/direction")) {
            boolean isMax = best.getAsDouble() > worst.getAsDouble();
            bench.put(way + "/direction", new Verbatim(isMax ? "max" : "min"));
        }
    }

    @Override
    public String sentence(Decision before) {
        String name = Parts.node(before, criterion);
        return worst.isEmpty() || best.isEmpty()
                ? Wording.of("structure.scaleLocal", name)
                : Wording.of(
                        "structure.scale", name, Numbers.plain(worst.getAsDouble()), Numbers.plain(best.getAsDouble()));
    }
}
