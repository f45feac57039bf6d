package io.github.steelyard.io.sheet;

import io.github.steelyard.io.syntax.Syntax;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One column of a sheet: what it is and how its cells are to be read. */
final class Column {

    /** What the cells of a column hold. */
    enum Form {
        /** Nothing that is known. */
        EMPTY,
        NUMBERS,
        /** Words of a ladder that is known, or was said. */
        LADDER,
        /** Words of levels that the sheet lists itself. */
        LEVELS,
        /** Pluses and minuses. */
        SIGNS,
        STARS,
        /** Parts of a whole, such as 4/5. */
        SHARES,
        /** Circles that are filled by quarters. */
        BALLS,
        TEXT
    }

    private final int at;
    private final Syntax.Scalar heading;
    private final Map<Integer, String> plain = new HashMap<>();
    private final Map<Integer, Quantity> quantities = new HashMap<>();
    private Reading.Role role;
    private Form form = Form.EMPTY;
    private Numerals numerals = Numerals.POINT;
    private Ladder ladder;
    private String name;
    private String unit = "";
    private String group = "";
    private String direction = "";
    private Column spread;
    private Column mode;
    private boolean isRange;
    private Syntax.Scalar directionAt;
    private double[] scale;
    private String weight;

    Column(int at, Syntax.Scalar heading) {
        this.at = at;
        this.heading = heading;
        this.name = heading.text();
    }

    /** Index of the column. */
    int at() {
        return at;
    }

    Syntax.Scalar heading() {
        return heading;
    }

    /** The heading, or what two headings have in common. */
    String name() {
        return name;
    }

    void name(String common) {
        this.name = common;
    }

    Reading.Role role() {
        return role;
    }

    void role(Reading.Role now) {
        this.role = now;
    }

    Form form() {
        return form;
    }

    void form(Form found) {
        this.form = found;
    }

    Numerals numerals() {
        return numerals;
    }

    void numerals(Numerals found) {
        this.numerals = found;
    }

    Ladder ladder() {
        return ladder;
    }

    void ladder(Ladder found) {
        this.ladder = found;
    }

    /** What stands around its numbers; empty where nothing does. */
    String unit() {
        return unit;
    }

    void unit(String found) {
        this.unit = found;
    }

    /** The heading of its group, empty where it is in none. */
    String group() {
        return group;
    }

    void group(String found) {
        this.group = found;
    }

    /** max, min, or empty where nothing says it or a scale does. */
    String direction() {
        return direction;
    }

    void direction(String word, Syntax.Scalar where) {
        this.direction = word;
        this.directionAt = where;
    }

    /** The cell that says the direction; null where none does. */
    Syntax.Scalar directionAt() {
        return directionAt;
    }

    /** The least and the greatest performance of a scale that was said from outside; null where none was. */
    double[] scale() {
        return scale;
    }

    void scale(double[] ends) {
        this.scale = ends;
    }

    /** The weight that was said from outside; null where none was. */
    String weight() {
        return weight;
    }

    void weight(String points) {
        this.weight = points;
    }

    /** The column with the deviations, or with the upper ends; null where there is none. */
    Column spread() {
        return spread;
    }

    /** Whether the other column holds upper ends. */
    boolean isRange() {
        return isRange;
    }

    void spread(Column other, boolean range) {
        this.spread = other;
        this.isRange = range;
    }

    /** The column with the most likely values between two ends; null where there is none. */
    Column mode() {
        return mode;
    }

    void mode(Column likely) {
        this.mode = likely;
    }

    /** The other columns of the same criterion. */
    List<Column> beside() {
        return Stream.of(spread, mode).filter(Objects::nonNull).toList();
    }

    /** Sets what stands in a row, with plain numbers. */
    void quantity(int row, Quantity quantity) {
        quantities.put(row, quantity);
        if (quantity.form() == Quantity.Form.NUMBER || quantity.form() == Quantity.Form.ABOUT) {
            plain.put(row, quantity.first());
        }
    }

    /** What stands in a row, with plain numbers; null where nothing does. */
    Quantity quantity(int row) {
        return quantities.get(row);
    }

    /** Sets the one number of a row, with a point before decimals. */
    void number(int row, String text) {
        plain.put(row, text);
    }

    /** The one number of a row, as it was written but with a point before decimals; null where there is none. */
    String plain(int row) {
        return plain.get(row);
    }

    /** The one number of a row; NaN where there is none. */
    double number(int row) {
        String text = plain.get(row);
        return text == null ? Double.NaN : Double.parseDouble(text);
    }

    boolean isNumeric() {
        return form == Form.NUMBERS;
    }
}
