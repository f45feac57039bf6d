package io.github.steelyard.io.foreign;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.Diagnostics;
import java.util.OptionalDouble;

/** A partial value function of drugis: linear over a range, or in pieces between cut-off points. */
final class DrugisFunction {

    private final Saying saying;
    private final String criterion;
    private final Syntax.Mapping pvf;

    DrugisFunction(Saying saying, String criterion, Syntax.Mapping pvf) {
        this.saying = saying;
        this.criterion = criterion;
        this.pvf = pvf;
    }

    /** Adds scale or points to a criterion; reports what cannot be read. */
    void put(SyntaxBuilder builder) {
        String type = Saying.text(pvf.get("type"));
        String direction = Saying.text(pvf.get("direction"));
        boolean isFalling = direction.startsWith("decreas") || type.endsWith("decreasing");
        boolean isRising = direction.startsWith("increas") || type.endsWith("increasing");
        double[] range = numbers("range");
        if (range == null) {
            return;
        }
        if (isFalling == isRising || range.length != 2 || !(range[0] < range[1])) {
            saying.wrong(
                    pvf,
                    "the value function of " + Diagnostics.quoted(criterion)
                            + (isFalling == isRising
                                    ? " needs 'direction', increasing or decreasing"
                                    : " needs a 'range' of two numbers, the lower first"));
            return;
        }
        double worst = isRising ? range[0] : range[1];
        double best = isRising ? range[1] : range[0];
        if (!type.startsWith("piecewise")) {
            builder.put(
                    "scale",
                    new SyntaxBuilder(pvf.source())
                            .put("worst", Saying.scalar(pvf, worst))
                            .put("best", Saying.scalar(pvf, best))
                            .at(pvf));
            return;
        }
        double[] cutoffs = numbers("cutoffs");
        double[] values = numbers("values");
        if (cutoffs == null || values == null || cutoffs.length != values.length) {
            if (cutoffs != null && values != null) {
                saying.wrong(
                        pvf,
                        "the value function of " + Diagnostics.quoted(criterion) + " has " + cutoffs.length
                                + " cutoffs and " + values.length + " values");
            }
            return;
        }
        SyntaxBuilder points = new SyntaxBuilder(pvf.source());
        point(points, range[0], isRising ? 0 : 1);
        for (int k = 0; k < cutoffs.length; k++) {
            point(points, cutoffs[k], values[k]);
        }
        point(points, range[1], isRising ? 1 : 0);
        builder.put(
                "value",
                new SyntaxBuilder(pvf.source()).put("points", points.at(pvf)).at(pvf));
    }

    private void point(SyntaxBuilder points, double x, double y) {
        points.put(Saying.scalar(pvf, x), Saying.scalar(pvf, Math.round(y * 1e14) / 1e12));
    }

    private double[] numbers(String key) {
        Syntax.Listing list = saying.list(
                pvf.get(key), pvf, "'" + key + "' of the value function of " + Diagnostics.quoted(criterion));
        if (list == null) {
            return null;
        }
        double[] numbers = new double[list.size()];
        for (int k = 0; k < numbers.length; k++) {
            OptionalDouble x =
                    saying.number(list.element(k), list, "'" + key + "' of " + Diagnostics.quoted(criterion));
            if (x.isEmpty()) {
                return null;
            }
            numbers[k] = x.getAsDouble();
        }
        return numbers;
    }
}
