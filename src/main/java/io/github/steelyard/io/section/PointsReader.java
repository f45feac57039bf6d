package io.github.steelyard.io.section;

import io.github.steelyard.catalogue.Numbers;
import io.github.steelyard.io.place.DiagnosticId;
import io.github.steelyard.io.place.Located;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.model.ValueFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
            fine &= performance == performance && value == value;
            points.add(new Placed(new ValueFunction.Point(performance, value / 100), map.key(k)));
        }
        if (!fine) {
            return null;
        }
        points.sort(Comparator.comparingDouble(p -> p.point().performance()));
        return isSound(points, map)
                ? new ValueFunction.Piecewise(points.stream().map(Placed::point).toList())
                : null;
    }

    private boolean isSound(List<Placed> points, Syntax.Mapping map) {
        if (points.size() < 2) {
            return fault(map, "are too few; at least two are needed");
        }
        double first = points.get(0).point().value();
        double last = points.get(points.size() - 1).point().value();
        for (int k = 1; k < points.size(); k++) {
            double step =
                    points.get(k).point().value() - points.get(k - 1).point().value();
            double performance = points.get(k).point().performance();
            if (performance == points.get(k - 1).point().performance()) {
                return fault(points.get(k).key(), "give two values to " + Numbers.plain(performance));
            }
            if (step != 0 && step > 0 != last > first) {
                return fault(
                        points.get(k).key(),
                        "must rise or fall all the way, but turn at " + Numbers.plain(performance));
            }
        }
        if (Math.min(first, last) != 0 || Math.max(first, last) != 1) {
            return fault(
                    map,
                    "must reach both 0 and 100, but run from " + Numbers.plain(100 * first) + " to "
                            + Numbers.plain(100 * last));
        }
        return true;
    }

    private boolean fault(Located at, String what) {
        checks.report(DiagnosticId.POINTS, at, "points of '" + draft.id() + "' " + what);
        return false;
    }
}
