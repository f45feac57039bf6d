package io.github.steelyard.io.rows;

import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.sheet.SheetReader;
import io.github.steelyard.io.table.TableLayout;
import io.github.steelyard.io.table.TableReader;
import io.github.steelyard.io.text.DecimalDigits;
import io.github.steelyard.io.text.NumberText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes the plain rows out of a block as numbers, straight from its bytes: what most rows of a big table are. It judges
 * nothing. Whatever is not obviously plain goes to {@link TableReader}, which reads anything and names what is wrong;
 * for plain rows both give the same numbers.
 */
final class PlainRowReader {

    private static final String DELIMITERS = ",;\t|";
    private static final int NOT_PLAIN = -1;

    /** Hashes of the ids by which sheets mark totals and what they say of criteria, and a quick look whether one may match. */
    private static final int[] NOTIONS = SheetReader.notionHashes();

    private static final int SLOTS = 1 << 16;
    private static final boolean[] MAY_BE_NOTION = new boolean[SLOTS];

    static {
        for (int hash : NOTIONS) {
            MAY_BE_NOTION[hash & SLOTS - 1] = true;
        }
    }

    private final TableBlock block;
    private final byte[] bytes;
    private final TableLayout.Column[] columns;
    private final byte delimiter;
    private final byte point;
    private final boolean isPoint;
    private final PlainIds ids = new PlainIds();
    private final double[] row;
    private double[][] numbers;
    private int[] starts = new int[1024];
    private int[] lines = new int[1024];
    private int count;
    private int lastPower;

    PlainRowReader(TableBlock block, TableLayout layout) {
        this.block = block;
        this.bytes = block.bytes();
        this.columns = layout.columns();
        this.delimiter = (byte) block.form().delimiter();
        this.isPoint = block.form().decimal() == DecimalSign.POINT;
        this.point = (byte) (isPoint ? '.' : ',');
        this.row = new double[layout.criteria()];
        this.numbers = new double[layout.criteria()][1024];
    }

    PlainRows read() {
        if (DELIMITERS.indexOf(block.form().delimiter()) < 0) {
            return none();
        }
        List<String> others = new ArrayList<>();
        List<Integer> otherLines = new ArrayList<>();
        int line = block.line();
        for (int from = 0; from < block.length(); ) {
            int end = row(from);
            if (end != NOT_PLAIN) {
                add(from, line);
                line++;
            } else {
                end = block.end(from);
                if (!block.isBlank(from)) {
                    others.add(block.text(from, end));
                    otherLines.add(line);
                    ids.add(bytes, from, idEnd(from, end));
                }
                line += block.lineEnds(from, end);
            }
            from = end;
        }
        if (ids.hasTwice(bytes)) {
            return none();
        }
        return new PlainRows(block, count, numbers, starts, lines, block.form().rows(others, otherLines));
    }

    private PlainRows none() {
        return new PlainRows(block, 0, new double[row.length][0], starts, lines, block.rows());
    }

    private void add(int from, int line) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            lines = Arrays.copyOf(lines, 2 * count);
            for (int j = 0; j < numbers.length; j++) {
                numbers[j] = Arrays.copyOf(numbers[j], 2 * count);
            }
        }
        starts[count] = from;
        lines[count] = line;
        for (int j = 0; j < row.length; j++) {
            numbers[j][count] = row[j];
        }
        count++;
    }

    private int idEnd(int from, int end) {
        int i = from;
        while (i < end && bytes[i] != delimiter) {
            i++;
        }
        return i;
    }

    /** Reads the row that begins there into {@link #row}; where the next one begins, or {@link #NOT_PLAIN}. */
    private int row(int from) {
        Arrays.fill(row, Double.NaN);
        int i = id(from);
        int end = i;
        for (int k = 1; k < columns.length && i != NOT_PLAIN; k++) {
            if (bytes[i] != delimiter) {
                return NOT_PLAIN;
            }
            TableLayout.Column column = columns[k];
            i = column.criterion() < 0
                    ? text(i + 1)
                    : column.levels() == null ? number(i + 1, column) : level(i + 1, column);
            end = i;
        }
        if (i == NOT_PLAIN) {
            return NOT_PLAIN;
        }
        end += bytes[end] == '\r' ? 1 : 0;
        if (bytes[end] != '\n') {
            return NOT_PLAIN;
        }
        ids.keep();
        return end + 1;
    }

    /** Lower-case letters and digits, separated by single hyphens; where they end. */
    private int id(int from) {
        int i = from;
        boolean inside = false;
        int hash = 0;
        byte b = bytes[i];
        for (; b != delimiter && b != '\n' && b != '\r'; b = bytes[++i]) {
            boolean isSign = b >= 'a' && b <= 'z' || b >= '0' && b <= '9';
            if (!isSign && !(b == '-' && inside)) {
                return NOT_PLAIN;
            }
            inside = isSign;
            hash = 31 * hash + b;
        }
        ids.found(from, i, hash);
        return inside && !isNotion(hash) ? i : NOT_PLAIN;
    }

    private static boolean isNotion(int hash) {
        return MAY_BE_NOTION[hash & SLOTS - 1] && Arrays.binarySearch(NOTIONS, hash) >= 0;
    }

    /** A name or a kind: anything without quotes, which must be UTF-8; where it ends. */
    private int text(int from) {
        int i = from;
        boolean isAscii = true;
        int hash = 0;
        byte b = bytes[i];
        for (; b != delimiter && b != '\n' && b != '\r'; b = bytes[++i]) {
            if (b == '"') {
                return NOT_PLAIN;
            }
            isAscii &= b >= 0;
            // Small letters, as the ids of notions have them.
            hash = 31 * hash + (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b == ' ' ? '-' : b);
        }
        if (isNotion(hash)) {
            return NOT_PLAIN;
        }
        if (!isAscii) {
            block.text(from, i);
        }
        return i;
    }

    private int level(int from, TableLayout.Column column) {
        int i = end(from);
        if (i > from) {
            Double value = bytes[from] == '"' ? null : column.levels().get(block.text(from, i));
            if (value == null) {
                return NOT_PLAIN;
            }
            row[column.criterion()] = value;
        }
        return i;
    }

    /** Digits with at most one point, a sign and a power of ten: the nearest double, as {@link Double#parseDouble} has it. */
    private int number(int from, TableLayout.Column column) {
        int i = from;
        byte b = bytes[i];
        if (b == delimiter || b == '\n' || b == '\r') {
            return i;
        }
        boolean negative = b == '-';
        if (negative || b == '+') {
            b = bytes[++i];
        }
        int first = i;
        long digits = 0;
        for (; b >= '0' && b <= '9'; b = bytes[++i]) {
            digits = 10 * digits + b - '0';
        }
        int whole = i - first;
        int part = 0;
        int zeros = 0;
        if (b == point && point != delimiter) {
            int after = i + 1;
            b = bytes[++i];
            if (digits == 0) {
                for (; b == '0'; b = bytes[++i]) {
                    zeros++;
                }
                zeros += whole;
            }
            for (; b >= '0' && b <= '9'; b = bytes[++i]) {
                digits = 10 * digits + b - '0';
            }
            part = i - after;
        }
        int power = -part;
        if (b == 'e' || b == 'E') {
            int end = power(i + 1);
            power += lastPower;
            b = end == NOT_PLAIN ? (byte) 'e' : bytes[i = end];
        }
        boolean isEnd = b == delimiter || b == '\n' || b == '\r';
        if (!isEnd || whole == 0 || whole + part - zeros > DecimalDigits.MOST || whole > 1 && bytes[first] == '0') {
            return slowNumber(from, column);
        }
        double x = DecimalDigits.nearest(digits, power);
        if (Double.isNaN(x)) {
            return slowNumber(from, column);
        }
        return taken(negative && x != 0 ? -x : x, column) ? i : NOT_PLAIN;
    }

    /** Reads a power of ten of one to three digits into {@link #lastPower}; where it ends, or {@link #NOT_PLAIN}. */
    private int power(int from) {
        int i = from;
        byte b = bytes[i];
        boolean negative = b == '-';
        if (negative || b == '+') {
            b = bytes[++i];
        }
        int first = i;
        int power = 0;
        for (; b >= '0' && b <= '9' && i - first < 3; b = bytes[++i]) {
            power = 10 * power + b - '0';
        }
        lastPower = negative ? -power : power;
        return i > first && !(b >= '0' && b <= '9') ? i : NOT_PLAIN;
    }

    private int slowNumber(int from, TableLayout.Column column) {
        int end = end(from);
        for (int i = from; i < end; i++) {
            if (bytes[i] < '+' || bytes[i] > 'e' || !isPoint && (bytes[i] == '.' || bytes[i] == ',')) {
                return NOT_PLAIN;
            }
        }
        return taken(NumberText.parse(block.text(from, end)), column) ? end : NOT_PLAIN;
    }

    private boolean taken(double x, TableLayout.Column column) {
        row[column.criterion()] = x;
        return x >= column.low() && x <= column.high();
    }

    private int end(int from) {
        int i = from;
        while (bytes[i] != delimiter && bytes[i] != '\n' && bytes[i] != '\r') {
            i++;
        }
        return i;
    }
}
