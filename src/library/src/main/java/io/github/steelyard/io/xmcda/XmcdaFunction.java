package io.github.steelyard.io.xmcda;

import io.github.steelyard.io.plain.PlainCriteria;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.xml.XmlElement;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value function of XMCDA as far as a decision has the same; what it has not is said and passed over. */
final class XmcdaFunction {

    /** How far a straight line may miss 0 and 1 at the ends of its scale: slope and intercept are rounded. */
    private static final double ROUNDING = 1e-9;

    /** A point of it; the abscissa is a number or a label. */
    private record Point(XmlElement abscissa, double x, double y) {}

    private final Checks checks;
    private final XmcdaValues values;
    private final String criterion;
    private final XmlElement function;
    private boolean isWrong;

    private XmcdaFunction(Checks checks, XmcdaValues values, String criterion, XmlElement function) {
        this.checks = checks;
        this.values = values;
        this.criterion = criterion;
        this.function = function;
    }

    /**
     * Adds to a criterion what its function says.
     *
     * @param entry what holds the function or functions
     * @param scale of the criterion; takes the values of its labels from the function
     */
    static void put(
            Checks checks,
            XmcdaValues values,
            String criterion,
            XmlElement entry,
            XmcdaScale scale,
            SyntaxBuilder keys) {
        List<XmlElement> functions =
                entry.first("functions").map(f -> f.all("function").toList()).orElse(List.of(entry));
        if (functions.isEmpty()) {
            return;
        }
        XmcdaFunction reader = new XmcdaFunction(checks, values, criterion, functions.get(0));
        if (functions.size() > 1) {
            reader.unused("there are " + functions.size() + " of them");
        } else {
            reader.put(scale, keys);
        }
    }

    private void put(XmcdaScale scale, SyntaxBuilder keys) {
        XmlElement kind = function.first("constant", "affine", "linear", "piecewiseLinear", "discrete", "points")
                .orElse(null);
        if (kind == null) {
            return;
        }
        switch (kind.name()) {
            case "constant" -> unused("it is constant, and makes no difference between performances");
            case "affine", "linear" -> line(kind, scale);
            case "piecewiseLinear" -> {
                if (scale.isOfLabels()) {
                    unused("its scale is made of labels, and it has none");
                } else {
                    points(corners(kind), scale, kind, keys);
                }
            }
            default -> {
                if (scale.isOfLabels()) {
                    labels(kind, scale);
                } else {
                    unused("it says nothing of performances between its points; piecewiseLinear does");
                }
            }
        }
    }

    /** A straight line from the worst to the best is what a decision has anyway. */
    private void line(XmlElement line, XmcdaScale scale) {
        double slope = amount(line.first("slope").orElse(line), "slope");
        double intercept = amount(line.first("intercept").orElse(line), "intercept");
        double[] ends = scale.ends();
        if (isWrong) {
            return;
        }
        if (ends.length == 0) {
            unused("a straight line needs a scale with minimum and maximum");
            return;
        }
        double worst = slope * ends[0] + intercept;
        double best = slope * ends[1] + intercept;
        double top = Math.abs(best - 100) <= 100 * ROUNDING ? 100 : 1;
        if (Math.abs(worst) > top * ROUNDING || Math.abs(best - top) > top * ROUNDING) {
            unused("it is " + Numbers.plain(worst) + " at the worst and " + Numbers.plain(best)
                    + " at the best end of its scale, not 0 and 1 or 0 and 100");
        }
    }

    /** The corners, or nothing when there is a jump or an error was reported. */
    private List<Point> corners(XmlElement lines) {
        List<Point> found = new ArrayList<>();
        for (XmlElement segment : lines.all("segment").toList()) {
            XmlElement head = segment.first("head").orElse(null);
            XmlElement tail = segment.first("tail").orElse(null);
            if (head == null || tail == null) {
                return List.of();
            }
            Point before = found.isEmpty() ? null : found.get(found.size() - 1);
            // An empty head stands for the tail before it.
            if (before == null || !head.children().isEmpty()) {
                Point from = point(head);
                if (before == null) {
                    found.add(from);
                } else if (!isWrong && (from.x() != before.x() || from.y() != before.y())) {
                    unused("it jumps at " + Numbers.plain(before.x()));
                    return List.of();
                }
            }
            found.add(point(tail));
        }
        return isWrong ? List.of() : found;
    }

    private Point point(XmlElement point) {
        XmlElement abscissa = point.first("abscissa").orElse(point);
        XmlElement ordinate = point.first("ordinate").orElse(point);
        return new Point(abscissa, amount(abscissa, "abscissa"), amount(ordinate, "ordinate"));
    }

    private double amount(XmlElement holder, String what) {
        double x = checks.number(values.number(holder, what), what);
        isWrong |= x != x;
        return x;
    }

    private void points(List<Point> points, XmcdaScale scale, XmlElement at, SyntaxBuilder keys) {
        if (points.isEmpty()) {
            return;
        }
        double top = top(points);
        String why = top == 0 ? "" : fault(points, scale);
        if (!why.isEmpty()) {
            unused(why);
        } else if (top != 0) {
            SyntaxBuilder map = new SyntaxBuilder(at.tag().source());
            for (Point point : points) {
                map.put(
                        XmcdaCriteria.scalar(point.abscissa().tag(), point.x()),
                        XmcdaCriteria.scalar(point.abscissa().tag(), percent(point.y(), top)));
            }
            keys.put(
                    "value",
                    new SyntaxBuilder(at.tag().source())
                            .put("points", map.at(at.tag()))
                            .at(at.tag()));
        }
    }

    /** Why it is no value function on that scale; empty when it is one. */
    private static String fault(List<Point> points, XmcdaScale scale) {
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        boolean runsUp = last.x() > first.x();
        boolean rises = last.y() > first.y() == runsUp;
        for (int k = 1; k < points.size(); k++) {
            double run = points.get(k).x() - points.get(k - 1).x();
            double rise = points.get(k).y() - points.get(k - 1).y();
            if (run == 0 || run > 0 != runsUp) {
                return "it has two values at " + Numbers.plain(points.get(k).x());
            }
            if (rise != 0 && (rise > 0 == runsUp) != rises) {
                return "it does not rise or fall all the way, but turns at "
                        + Numbers.plain(points.get(k - 1).x());
            }
        }
        if (rises != scale.isMax()) {
            return "it " + (rises ? "rises" : "falls") + ", but by its scale " + (rises ? "less" : "more")
                    + " is better";
        }
        return scale.objection(Math.min(first.x(), last.x()), Math.max(first.x(), last.x()));
    }

    /** The highest value, 1 or 100; 0 when the values are not those of a value function, which is said. */
    private double top(List<Point> points) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Point point : points) {
            low = Math.min(low, point.y());
            high = Math.max(high, point.y());
        }
        if (low == 0 && (high == 1 || high == 100)) {
            return high;
        }
        unused("its values run from " + Numbers.plain(low) + " to " + Numbers.plain(high)
                + ", not from 0 to 1 or from 0 to 100");
        return 0;
    }

    private static double percent(double y, double top) {
        return top == 1 ? PlainCriteria.percent(y) : y;
    }

    /** A value for each label makes levels. */
    private void labels(XmlElement kind, XmcdaScale scale) {
        Map<String, Double> worth = new LinkedHashMap<>();
        List<Point> points = new ArrayList<>();
        for (XmlElement point : kind.all("point").toList()) {
            XmlElement abscissa = point.first("abscissa").orElse(point);
            Optional<String> label = scale.label(abscissa);
            double y = amount(point.first("ordinate").orElse(point), "ordinate");
            if (label.isEmpty()) {
                unused("it has a point that is none of the labels of its scale");
                return;
            }
            points.add(new Point(abscissa, 0, y));
            worth.put(label.get(), y);
        }
        if (isWrong) {
            return;
        }
        if (worth.size() < scale.size() || worth.size() < points.size()) {
            unused("it has not one value for each label of its scale");
            return;
        }
        double top = top(points);
        if (top != 0) {
            worth.replaceAll((label, y) -> percent(y, top));
            scale.worth(worth);
        }
    }

    private void unused(String why) {
        checks.report(
                DiagnosticId.XMCDA_UNUSED,
                function.tag(),
                "the value function of " + Diagnostics.quoted(criterion) + " is not used: " + why);
    }
}
