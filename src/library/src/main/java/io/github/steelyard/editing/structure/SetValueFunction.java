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
import io.github.steelyard.text.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How performances on a criterion turn into values. */
public record SetValueFunction(String criterion, ValueFunction function) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        Criterion before = Parts.criterion(bench.decision(), criterion);
        String way = "criteria/" + criterion;
        if (before.scale() instanceof Scale.Levels) {
            throw new Refusal(Wording.of("structure.valueTold", before.name()));
        }
        if (function instanceof ValueFunction.Piecewise piecewise) {
            Map<Object, Object> points = new LinkedHashMap<>();
            piecewise
                    .points()
                    .forEach(p ->
                            points.put(new Verbatim(Numbers.plain(p.performance())), Math.rint(p.value() * 1e6) / 1e4));
            List<ValueFunction.Point> all = piecewise.points();
            if (bench.has(way + "/direction")) {
                boolean isRising = all.get(all.size() - 1).value() > all.get(0).value();
                bench.put(way + "/direction", new Verbatim(isRising ? "max" : "min"));
            }
            // The ends of the points are the scale.
            bench.remove(way + "/scale");
            if (bench.has(way + "/value/points")) {
                bench.put(way + "/value/points", points);
            } else {
                bench.remove(way + "/value");
                bench.put(way + "/value", Map.of("points", points));
            }
            return;
        }
        if (before.value() instanceof ValueFunction.Piecewise old) {
            boolean isRising = before.direction() == Direction.MAX;
            List<ValueFunction.Point> points = old.points();
            double low = points.get(0).performance();
            double high = points.get(points.size() - 1).performance();
            Map<String, Object> ends = new LinkedHashMap<>();
            ends.put("worst", isRising ? low : high);
            ends.put("best", isRising ? high : low);
            bench.put(way + "/scale", ends);
        }
        bench.remove(way + "/value");
        if (function instanceof ValueFunction.Exponential bent) {
            bench.put(way + "/value", Map.of("exponential", Map.of("midpoint", bent.midpoint())));
        }
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.value", Parts.node(before, criterion));
    }
}
