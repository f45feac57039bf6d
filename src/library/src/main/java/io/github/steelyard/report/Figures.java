package io.github.steelyard.report;

import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Format;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The numbers of a table as people read them: as many decimals in a column as tell different numbers apart. */
public final class Figures {

    private static final int FEWEST_FIGURES = 3;
    private static final int FURTHER_FIGURES = 4;

    private Figures() {}

    /** Every cell as text, row by row. */
    public static List<List<String>> of(Table table) {
        List<List<String>> columns = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            List<Cell> cells = new ArrayList<>();
            for (List<Cell> row : table.rows()) {
                cells.add(row.get(c));
            }
            columns.add(column(table.columns().get(c).format(), cells));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            List<String> row = new ArrayList<>();
            for (List<String> column : columns) {
                row.add(column.get(r));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The cells of one column as text. */
    static List<String> column(Format format, List<Cell> cells) {
        double factor = format == Format.PERCENT ? 100 : 1;
        double[] numbers = cells.stream()
                .filter(cell -> cell.number().isPresent())
                .mapToDouble(cell -> factor * cell.number().getAsDouble())
                .toArray();
        int decimals = switch (format) {
            case TEXT, NUMBER -> decimals(numbers);
            case INTEGER -> 0;
            case PERCENT -> percentDecimals(numbers);
        };
        List<String> texts = new ArrayList<>();
        for (Cell cell : cells) {
            texts.add(
                    cell.number().isEmpty()
                            ? cell.text()
                            : show(factor * cell.number().getAsDouble(), decimals)
                                    + (format == Format.PERCENT ? "%" : ""));
        }
        return texts;
    }

    /** None for whole per cents, two where twentieths add up to what is shown (16.25 + 8.75), else one. */
    private static int percentDecimals(double[] numbers) {
        if (whole(numbers)) {
            return 0;
        }
        return !whole(times(numbers, 10)) && whole(times(numbers, 20)) ? 2 : 1;
    }

    private static double[] times(double[] numbers, double factor) {
        return Arrays.stream(numbers).map(x -> factor * x).toArray();
    }

    /** Decimals for these numbers; −1 where only powers of ten will do. */
    private static int decimals(double[] numbers) {
        if (whole(numbers)) {
            return 0;
        }
        double largest = 0;
        for (double x : numbers) {
            largest = Math.max(largest, Math.abs(x));
        }
        if (largest >= 1e9 || largest < 1e-4) {
            return -1;
        }
        int before = (int) Math.floor(Math.log10(largest)) + 1;
        int fewest = Math.max(0, FEWEST_FIGURES - before);
        double power = 1;
        for (int decimals = 0; decimals < fewest; decimals++) {
            if (whole(times(numbers, power))) {
                return decimals;
            }
            power *= 10;
        }
        for (int decimals = fewest; decimals < fewest + FURTHER_FIGURES; decimals++) {
            if (tellApart(numbers, decimals, largest)) {
                return decimals;
            }
        }
        return fewest + FURTHER_FIGURES;
    }

    private static boolean whole(double[] numbers) {
        for (double x : numbers) {
            if (Math.abs(x) >= 1e9 || Math.abs(x - Math.rint(x)) > 1e-9) {
                return false;
            }
        }
        return true;
    }

    private static boolean tellApart(double[] numbers, int decimals, double largest) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        for (int k = 1; k < sorted.length; k++) {
            boolean differ = sorted[k] - sorted[k - 1] > 1e-12 * largest;
            if (differ && show(sorted[k], decimals).equals(show(sorted[k - 1], decimals))) {
                return false;
            }
        }
        return true;
    }

    private static String show(double x, int decimals) {
        if (!Double.isFinite(x)) {
            return x > 0 ? "inf" : x < 0 ? "-inf" : "-";
        }
        if (decimals >= 0) {
            return BigDecimal.valueOf(x)
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .toPlainString();
        }
        if (x == 0) {
            return "0";
        }
        BigDecimal exact = BigDecimal.valueOf(x);
        int exponent = exact.precision() - exact.scale() - 1;
        BigDecimal mantissa = exact.movePointLeft(exponent).setScale(2, RoundingMode.HALF_UP);
        if (mantissa.abs().compareTo(BigDecimal.TEN) >= 0) {
            exponent++;
            mantissa = exact.movePointLeft(exponent).setScale(2, RoundingMode.HALF_UP);
        }
        return mantissa.toPlainString() + "e" + exponent;
    }
}
