package io.github.steelyard.report.chart;

import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round numbers along an axis, at most so many, and how they are written. */
final class Ticks {

    private final Axis axis;
    private final double step;

    Ticks(Axis axis, int most) {
        this.axis = axis;
        double scale = axis.format() == Table.Format.PERCENT ? 100 : 1;
        double raw = (axis.high() - axis.low()) * scale / Math.max(1, most);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double unit = raw / power;
        double round = (unit <= 1 ? 1 : unit <= 2 ? 2 : unit <= 5 ? 5 : 10) * power;
        double wanted = (axis.format() == Table.Format.INTEGER ? Math.max(1, Math.rint(round)) : round) / scale;
        while (axis.format() != Table.Format.INTEGER && count(axis, wanted) < 2) {
            wanted /= 2;
        }
        this.step = wanted;
    }

    private static long count(Axis axis, double step) {
        return (long) Math.floor(axis.high() / step + 1e-9) - (long) Math.ceil(axis.low() / step - 1e-9) + 1;
    }

    List<Double> values() {
        List<Double> values = new ArrayList<>();
        long from = (long) Math.ceil(axis.low() / step - 1e-9);
        long to = (long) Math.floor(axis.high() / step + 1e-9);
        boolean ranks = axis.format() == Table.Format.INTEGER && axis.low() == 1;
        if (ranks) {
            values.add(1.0);
        }
        for (long k = from; k <= to; k++) {
            double x = k * step;
            if (!ranks || x > 1) {
                values.add(x + 0.0);
            }
        }
        return values;
    }

    String text(double x) {
        // A step of 0.25 takes two decimals, not the one that tells it from 0.
        double scale = axis.format() == Table.Format.PERCENT ? 100 : 1;
        double last = 1;
        while (last > 1e-9 && Math.abs(step * scale / last - Math.rint(step * scale / last)) > 1e-6) {
            last /= 10;
        }
        return format(axis.format(), x, Math.min(step, last / scale));
    }

    /** A number with the decimals that tell it from a neighbour this far away. */
    static String format(Table.Format format, double x, double step) {
        double shown = format == Table.Format.PERCENT ? 100 * x : x;
        double apart = format == Table.Format.PERCENT ? 100 * step : step;
        if (Math.abs(shown) >= 1e7 || shown != 0 && apart < 1e-6) {
            return String.format(Locale.ROOT, "%.2g", shown);
        }
        int decimals = Math.max(0, (int) Math.ceil(-Math.log10(apart) - 1e-9));
        String text = String.format(Locale.ROOT, "%." + decimals + "f", shown + 0.0);
        String plain = text.startsWith("-0") && Double.parseDouble(text) == 0 ? text.substring(1) : text;
        return format == Table.Format.PERCENT ? plain + "%" : plain;
    }
}
