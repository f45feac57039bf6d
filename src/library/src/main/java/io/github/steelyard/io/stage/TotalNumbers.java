package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.cell.Quantity;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.SheetRole;
import io.github.steelyard.io.text.NumberText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Compares numbers with the sum, the mean, the weighted sum, the maximum and the minimum of others, as far as they are written. */
final class TotalNumbers {

    private final Draft draft;
    private final Column column;
    private final List<Column> others;

    TotalNumbers(Draft draft, Column column, List<Column> others) {
        this.draft = draft;
        this.column = column;
        this.others = others.stream().filter(c -> c != column).toList();
    }

    /** What the numbers of the column are of the others; empty when they are nothing of the kind. */
    String what() {
        if (others.isEmpty()) {
            return "";
        }
        String sums = sums();
        if (!sums.isEmpty()) {
            return sums;
        }
        if (others.size() > 1
                && all(values -> values.stream().mapToDouble(x -> x).max().orElse(Double.NaN))) {
            return "the greatest of the others";
        }
        return others.size() > 1
                        && all(values ->
                                values.stream().mapToDouble(x -> x).min().orElse(Double.NaN))
                ? "the least of the others"
                : "";
    }

    /** The same for sums and means alone. */
    String sums() {
        if (all(TotalNumbers::sum)) {
            return "the sum of the others";
        }
        if (all(values -> sum(values) / values.size())) {
            return "the mean of the others";
        }
        double[] weights = others.stream().mapToDouble(this::weight).toArray();
        double total = java.util.Arrays.stream(weights).sum();
        if (!(total > 0)) {
            return "";
        }
        return allWeighted(weights, 1) || allWeighted(weights, total) || allWeighted(weights, 100)
                ? "the weighted sum of the others"
                : "";
    }

    /** Whether the numbers differ from option to option, as those of the others do. */
    boolean isVaried() {
        return isVaried(column) && others.stream().filter(this::isVaried).count() > 1;
    }

    private boolean isVaried(Column one) {
        Set<Double> seen = new HashSet<>();
        draft.options().forEach(row -> seen.add(one.number(row)));
        return seen.size() > 1;
    }

    private double weight(Column other) {
        return MarkedNumbers.number(draft, Mark.WEIGHT, other.at());
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(x -> x).sum();
    }

    private boolean all(ToDoubleFunction<List<Double>> of) {
        int checked = 0;
        for (int row : draft.options()) {
            String total = column.plain(row);
            List<Double> values = new ArrayList<>();
            for (Column other : others) {
                double x = other.number(row);
                if (x == x) {
                    values.add(x);
                }
            }
            if (total == null || values.isEmpty()) {
                continue;
            }
            if (!isSame(total, of.applyAsDouble(values))) {
                return false;
            }
            checked++;
        }
        return checked > 1;
    }

    private boolean allWeighted(double[] weights, double by) {
        int checked = 0;
        for (int row : draft.options()) {
            String total = column.plain(row);
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                double x = others.get(k).number(row);
                sum += x == x && weights[k] == weights[k] ? weights[k] * x : 0;
            }
            if (total == null) {
                continue;
            }
            if (!isSame(total, sum / by)) {
                return false;
            }
            checked++;
        }
        return checked > 1;
    }

    /** Whether a number is written as one that was worked out is rounded. */
    static boolean isSame(String written, double x) {
        int point = written.indexOf('.');
        int decimals = point < 0 || written.indexOf('e') >= 0 ? 0 : written.length() - point - 1;
        double step = Math.pow(10, -decimals);
        return Math.abs(NumberText.parse(written) - x) <= 0.501 * step + 1e-9 * Math.abs(x)
                && (point >= 0 || Math.abs(Math.rint(x) - x) < 1e-9 || Math.abs(x) >= 10);
    }

    /** Whether the numbers are ranks: whole, from 1 on, none above the number of options. */
    boolean isRank() {
        boolean hasFirst = false;
        int n = 0;
        Set<Double> seen = new HashSet<>();
        for (int row : draft.options()) {
            double x = column.number(row);
            if (x != x) {
                continue;
            }
            if (x < 1 || x > draft.options().size() || x != Math.rint(x)) {
                return false;
            }
            hasFirst |= x == 1;
            seen.add(x);
            n++;
        }
        return hasFirst && n > 1 && seen.size() * 2 > n;
    }

    /**
     * Why a row called like a total is one; null when its numbers show that it is none.
     *
     * @param notion what its label says
     */
    static String ofRow(Draft draft, int row, Notion notion) {
        int same = 0;
        int different = 0;
        for (Column column : draft.columns()) {
            String total = column.isNumeric() || column.role() == SheetRole.TOTAL
                    ? column.numerals()
                            .plain(Quantity.of(draft.cells().text(row, column.at()))
                                    .first())
                    : null;
            double[] values = draft.options().stream()
                    .mapToDouble(column::number)
                    .filter(x -> x == x)
                    .toArray();
            if (total == null || values.length == 0) {
                continue;
            }
            if (isOne(total, values, notion)) {
                same++;
            } else {
                different++;
            }
        }
        return same == 0 && different == 0
                ? "it has no numbers"
                : same >= different ? "its numbers are made of the others" : null;
    }

    private static boolean isOne(String total, double[] values, Notion notion) {
        double sum = java.util.Arrays.stream(values).sum();
        double mean = sum / values.length;
        double most = java.util.Arrays.stream(values).max().orElseThrow();
        double least = java.util.Arrays.stream(values).min().orElseThrow();
        return switch (notion) {
            case TOTAL_MAX -> isSame(total, most);
            case TOTAL_MIN -> isSame(total, least);
            case TOTAL_SPREAD -> isSpread(total, values, mean);
            case TOTAL_RANK -> false;
            default -> isSame(total, sum) || isSame(total, mean);
        };
    }

    private static boolean isSpread(String total, double[] values, double mean) {
        double squares = 0;
        for (double x : values) {
            squares += (x - mean) * (x - mean);
        }
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int n = sorted.length;
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        return isSame(total, median)
                || isSame(total, Math.sqrt(squares / n))
                || n > 1 && isSame(total, Math.sqrt(squares / (n - 1)));
    }

    /** What a row among the options is of the others; empty when it is one of them. */
    static String ofOption(Draft draft, int row) {
        int n = 0;
        boolean isSum = true;
        boolean isMean = true;
        boolean isMost = true;
        boolean isLeast = true;
        Set<Integer> atMost = new HashSet<>();
        Set<Integer> atLeast = new HashSet<>();
        boolean isVaried = false;
        for (Column column : draft.criteria()) {
            String total = column.isNumeric() ? column.plain(row) : null;
            if (total == null) {
                continue;
            }
            double sum = 0;
            int count = 0;
            double most = Double.NEGATIVE_INFINITY;
            double least = Double.POSITIVE_INFINITY;
            int which = -1;
            int whichLeast = -1;
            for (int other : draft.options()) {
                double x = other == row ? Double.NaN : column.number(other);
                if (x == x) {
                    sum += x;
                    count++;
                    which = x > most ? other : which;
                    whichLeast = x < least ? other : whichLeast;
                    most = Math.max(most, x);
                    least = Math.min(least, x);
                }
            }
            if (count < 2) {
                return "";
            }
            n++;
            isVaried |= most > least;
            atMost.add(which);
            atLeast.add(whichLeast);
            isSum &= isSame(total, sum);
            isMean &= isSame(total, sum / count) && count > 2;
            isMost &= NumberText.parse(total) == most && count > 2;
            isLeast &= NumberText.parse(total) == least && count > 2;
            if (!isSum && !isMean && !isMost && !isLeast) {
                return "";
            }
        }
        if (n < 2 || !isVaried) {
            return "";
        }
        return isSum
                ? "its numbers are the sums of the others"
                : isMean
                        ? "its numbers are the means of the others"
                        : isMost && n > 2 && atMost.size() > 1
                                ? "its numbers are the greatest of the others"
                                : isLeast && n > 2 && atLeast.size() > 1
                                        ? "its numbers are the least of the others"
                                        : "";
    }
}
