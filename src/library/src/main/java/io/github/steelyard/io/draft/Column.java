package io.github.steelyard.io.draft;

import io.github.steelyard.io.cell.Ladder;
import io.github.steelyard.io.cell.Numerals;
import io.github.steelyard.io.cell.Quantity;
import io.github.steelyard.io.syntax.Syntax;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One column of a sheet: what it is and how its cells are to be read. */
public final class Column {

    /** What the cells of a column hold. */
    public enum Form {
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
    private SheetRole role;
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

    public Column(int at, Syntax.Scalar heading) {
        this.at = at;
        this.heading = heading;
        this.name = heading.text();
    }

    /** Index of the column. */
    public int at() {
        return at;
    }

    public Syntax.Scalar heading() {
        return heading;
    }

    /** The heading, or what two headings have in common. */
    public String name() {
        return name;
    }

    public void name(String common) {
        this.name = common;
    }

    public SheetRole role() {
        return role;
    }

    public void role(SheetRole now) {
        this.role = now;
    }

    public Form form() {
        return form;
    }

    public void form(Form found) {
        this.form = found;
    }

    public Numerals numerals() {
        return numerals;
    }

    public void numerals(Numerals found) {
        this.numerals = found;
    }

    public Ladder ladder() {
        return ladder;
    }

    public void ladder(Ladder found) {
        this.ladder = found;
    }

    /** What stands around its numbers; empty where nothing does. */
    public String unit() {
        return unit;
    }

    public void unit(String found) {
        this.unit = found;
    }

    /** The heading of its group, empty where it is in none. */
    public String group() {
        return group;
    }

    public void group(String found) {
        this.group = found;
    }

    /** max, min, or empty where nothing says it or a scale does. */
    public String direction() {
        return direction;
    }

    public void direction(String word, Syntax.Scalar where) {
        this.direction = word;
        this.directionAt = where;
    }

    /** The cell that says the direction; null where none does. */
    public Syntax.Scalar directionAt() {
        return directionAt;
    }

    /** The least and the greatest performance of a scale that was said from outside; null where none was. */
    public double[] scale() {
        return scale;
    }

    public void scale(double[] ends) {
        this.scale = ends;
    }

    /** The weight that was said from outside; null where none was. */
    public String weight() {
        return weight;
    }

    public void weight(String points) {
        this.weight = points;
    }

    /** The column with the deviations, or with the upper ends; null where there is none. */
    public Column spread() {
        return spread;
    }

    /** Whether the other column holds upper ends. */
    public boolean isRange() {
        return isRange;
    }

    public void spread(Column other, boolean range) {
        this.spread = other;
        this.isRange = range;
    }

    /** The column with the most likely values between two ends; null where there is none. */
    public Column mode() {
        return mode;
    }

    public void mode(Column likely) {
        this.mode = likely;
    }

    /** The other columns of the same criterion. */
    public List<Column> beside() {
        return Stream.of(spread, mode).filter(Objects::nonNull).toList();
    }

    /** Sets what stands in a row, with plain numbers. */
    public void quantity(int row, Quantity quantity) {
        quantities.put(row, quantity);
        if (quantity.form() == Quantity.Form.NUMBER || quantity.form() == Quantity.Form.ABOUT) {
            plain.put(row, quantity.first());
        }
    }

    /** What stands in a row, with plain numbers; null where nothing does. */
    public Quantity quantity(int row) {
        return quantities.get(row);
    }

    /** Sets the one number of a row, with a point before decimals. */
    public void number(int row, String text) {
        plain.put(row, text);
    }

    /** The one number of a row, as it was written but with a point before decimals; null where there is none. */
    public String plain(int row) {
        return plain.get(row);
    }

    /** The one number of a row; NaN where there is none. */
    public double number(int row) {
        String text = plain.get(row);
        return text == null ? Double.NaN : Double.parseDouble(text);
    }

    public boolean isNumeric() {
        return form == Form.NUMBERS;
    }
}
