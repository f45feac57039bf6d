package io.github.steelyard.io.section;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Located;
import io.github.steelyard.model.Broken;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.ValueFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the points of a piecewise linear value function. */
final class PointsReader {

    private record Placed(ValueFunction.Point point, Syntax.Scalar key) {}

    private final Checks checks;
    private final CriterionDraft draft;

    PointsReader(Checks checks, CriterionDraft draft) {
        this.checks = checks;
        this.draft = draft;
    }

    /** The function, or null when an error was reported. */
    ValueFunction read(Syntax part) {
        Syntax.Mapping map = checks.map(part, "points");
        if (map == null) {
            if (part.isNull()) {
                fault(part, "are empty; at least two are needed, {performance: value, …}");
            }
            return null;
        }
        List<Placed> points = new ArrayList<>(map.size());
        boolean fine = true;
        for (int k = 0; k < map.size(); k++) {
            double performance = checks.number(map.key(k), "performance of a point");
            double value = checks.within(map.value(k), "value of a point", 0, 100);
            if (performance == performance && value == value) {
                points.add(new Placed(new ValueFunction.Point(performance, value / 100), map.key(k)));
            } else {
                fine = false;
            }
        }
        if (!fine) {
            return null;
        }
        points.sort(Comparator.comparingDouble(p -> p.point().performance()));
        List<ValueFunction.Point> plain = points.stream().map(Placed::point).toList();
        Optional<Broken> broken = DecisionRules.curvePoints(draft.id(), plain);
        String which = broken.map(Broken::part).orElse("");
        return checks.holds(
                        broken,
                        which.isEmpty()
                                ? map
                                : points.get(Integer.parseInt(which)).key())
                ? new ValueFunction.Piecewise(plain)
                : null;
    }

    private void fault(Located at, String what) {
        checks.report(DiagnosticId.POINTS, at, "points of '" + draft.id() + "' " + what);
    }
}
