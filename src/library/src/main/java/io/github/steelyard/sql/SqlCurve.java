package io.github.steelyard.sql;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.ValueFunction;
import java.util.List;

/** The value of a performance as an expression. */
final class SqlCurve {

    /** Below this bend the exponentials cancel, and a few terms of their series say the same. */
    private static final double SLIGHT = 1e-3;

    private final SqlDialect sql;

    SqlCurve(SqlDialect sql) {
        this.sql = sql;
    }

    /**
     * The value, where the performance is there.
     *
     * @param x the performance
     * @param low least performance of all rows, {@code high} greatest; only on a local scale
     * @throws Refusal when the curve follows from the rows
     */
    String value(Criterion criterion, ValueCurve curve, String x, String low, String high) {
        if (criterion.value() instanceof ValueFunction.Piecewise piecewise) {
            return piecewise(piecewise.points(), x);
        }
        if (criterion.isLocal()) {
            if (criterion.value() instanceof ValueFunction.Exponential) {
                throw new Refusal("the bend of '" + criterion.id()
                        + "' follows from the least and the greatest of the rows by a search that SQL cannot do;"
                        + " declare its 'scale'");
            }
            boolean max = criterion.direction() == Direction.MAX;
            String from = max ? low : high;
            String to = max ? high : low;
            return "CASE WHEN " + high + " > " + low + " THEN (" + x + " - " + from + ") / (" + to + " - " + from
                    + ") ELSE " + sql.number(0) + " END";
        }
        String t = "(" + x + " - " + sql.number(curve.worst()) + ") / " + sql.number(curve.best() - curve.worst());
        return exponential(curve.bend(), t);
    }

    private String exponential(double c, String t) {
        if (c == 0) {
            return t;
        }
        if (Math.abs(c) < SLIGHT) {
            // 1 − e^(−ct) = ct (1 − ct/2 (1 − ct/3 (1 − ct/4)))
            String inner = sql.number(1);
            for (int k = 4; k >= 2; k--) {
                inner = sql.number(1) + " - " + sql.number(c / k) + " * (" + t + ") * (" + inner + ")";
            }
            return sql.number(c / -Math.expm1(-c)) + " * (" + t + ") * (" + inner + ")";
        }
        if (c > 0) {
            return "(" + sql.number(1) + " - EXP(" + sql.number(-c) + " * (" + t + "))) / "
                    + sql.number(-Math.expm1(-c));
        }
        return "(EXP(" + sql.number(-c) + " * ((" + t + ") - " + sql.number(1) + ")) - " + sql.number(Math.exp(c))
                + ") / " + sql.number(-Math.expm1(c));
    }

    private String piecewise(List<ValueFunction.Point> points, String x) {
        StringBuilder text = new StringBuilder("CASE");
        for (int k = 1; k < points.size(); k++) {
            ValueFunction.Point a = points.get(k - 1);
            ValueFunction.Point b = points.get(k);
            String t = "(" + x + " - " + sql.number(a.performance()) + ") / "
                    + sql.number(b.performance() - a.performance());
            text.append(
                    k < points.size() - 1 ? " WHEN " + x + " <= " + sql.number(b.performance()) + " THEN " : " ELSE ");
            text.append(sql.number(a.value()))
                    .append(" * (")
                    .append(sql.number(1))
                    .append(" - ")
                    .append(t);
            text.append(") + ").append(sql.number(b.value())).append(" * ").append(t);
        }
        return points.size() == 2 ? text.substring("CASE ELSE ".length()) : text + " END";
    }
}
