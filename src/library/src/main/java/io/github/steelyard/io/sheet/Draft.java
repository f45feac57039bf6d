package io.github.steelyard.io.sheet;

import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What the stages of the pipeline have found out of a sheet so far, each adding to it. Options go down in it and criteria
 * across, whichever way the sheet has them.
 */
final class Draft {

    private final SheetOptions said;
    private final List<KnownCriterion> known;
    private final Naming naming;
    private final Points points = new Points();
    private final List<Syntax.Scalar> titles = new ArrayList<>();
    private final Map<Mark, Integer> marks = new EnumMap<>(Mark.class);
    private final List<Integer> options = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final Map<Integer, Notion> totalRows = new LinkedHashMap<>();
    private final Map<Place, Reading.Line> down = new LinkedHashMap<>();
    private final Map<Place, Reading.Line> across = new LinkedHashMap<>();
    private final Map<Place, String> taken = new HashMap<>();
    private final Map<Ladder, TreeSet<Integer>> used = new HashMap<>();
    private Cells cells;
    private boolean turned;
    private int header = -1;
    private int groups = -1;
    private int label;
    private int index = -1;
    private OwnerTotals totals;
    private Cells list;
    private boolean usable = true;

    /** @param known criteria that a decision file states; empty where the sheet does */
    Draft(SheetOptions said, List<KnownCriterion> known) {
        this.known = known;
        this.said = said;
        this.naming = new Naming(said);
    }

    SheetOptions said() {
        return said;
    }

    /** The criterion of the decision file that a heading names; null where there is none. */
    KnownCriterion known(String heading) {
        for (KnownCriterion criterion : known) {
            if (criterion.id().equals(heading)) {
                return criterion;
            }
        }
        return known.stream()
                .filter(c -> Naming.isSame(c.id(), heading) || Naming.isSame(c.name(), heading))
                .findFirst()
                .orElse(null);
    }

    List<KnownCriterion> known() {
        return known;
    }

    Naming naming() {
        return naming;
    }

    Points points() {
        return points;
    }

    Cells cells() {
        return cells;
    }

    void cells(Cells now) {
        this.cells = now;
    }

    /** Whether criteria go down in the file. */
    boolean turned() {
        return turned;
    }

    void turn() {
        turned = true;
    }

    /** A table on the same sheet that lists what is said of the criteria; null where there is none. */
    Cells list() {
        return list;
    }

    void list(Cells found) {
        this.list = found;
    }

    /** Lines of text before the table. */
    List<Syntax.Scalar> titles() {
        return titles;
    }

    /** The row that names the criteria; −1 where there is none. */
    int header() {
        return header;
    }

    void header(int row) {
        this.header = row;
    }

    /** The row above it that names groups; −1 where there is none. */
    int groups() {
        return groups;
    }

    void groups(int row) {
        this.groups = row;
    }

    /** The column that names the options. */
    int label() {
        return label;
    }

    void label(int column) {
        this.label = column;
    }

    /** A column of running numbers before the labels, whose rows may hold labels of marks; −1 where there is none. */
    int index() {
        return index;
    }

    void index(int column) {
        this.index = column;
    }

    /** The label of a row. */
    Syntax.Scalar labelOf(int row) {
        Syntax.Scalar cell = cells.at(row, label);
        return cell.text().isEmpty() && index >= 0 ? cells.at(row, index) : cell;
    }

    Syntax.Scalar heading(int column) {
        return cells.at(header, column);
    }

    /** The rows that say something of every criterion. */
    Map<Mark, Integer> marks() {
        return marks;
    }

    /** The cell of a mark in a column; null where nothing stands there. */
    Syntax.Scalar mark(Mark mark, int column) {
        Integer row = marks.get(mark);
        return row == null || cells.text(row, column).isEmpty() ? null : cells.at(row, column);
    }

    List<Integer> options() {
        return options;
    }

    /** The columns besides that of the labels. */
    List<Column> columns() {
        return columns;
    }

    /** The columns that are criteria. */
    List<Column> criteria() {
        return columns.stream().filter(c -> c.role() == Reading.Role.CRITERION).toList();
    }

    /** Rows of totals and of what. */
    Map<Integer, Notion> totalRows() {
        return totalRows;
    }

    OwnerTotals totals() {
        return totals;
    }

    void totals(OwnerTotals found) {
        this.totals = found;
    }

    /** The rungs of a ladder that the sheet uses. */
    TreeSet<Integer> used(Ladder ladder) {
        return used.getOrDefault(ladder, new TreeSet<>());
    }

    void used(Ladder ladder, TreeSet<Integer> rungs) {
        used.put(ladder, rungs);
    }

    /** What cells were taken as. */
    Map<Place, String> taken() {
        return taken;
    }

    /** Too little was understood to make a decision of it, and an error was noted. */
    void refuse() {
        usable = false;
    }

    boolean isUsable() {
        return usable;
    }

    /** Says what a row is (as options go down). */
    void row(Syntax.Scalar at, String name, Reading.Role role, Reading.Degree degree, String evidence) {
        down.put(at.place(), new Reading.Line(at.place(), name, role, degree, evidence));
    }

    /** Takes a row as a mark of the criteria; a second row of the same mark is open. */
    void marked(Mark mark, int row, Reading.Degree degree, String evidence) {
        Integer before = marks.putIfAbsent(mark, row);
        Syntax.Scalar label = labelOf(row);
        if (before != null) {
            points.open(
                    DiagnosticId.SET_TWICE,
                    label,
                    "there are two rows '" + mark.label() + "'; the first is at "
                            + labelOf(before).place());
            return;
        }
        row(label, label.text(), Reading.Role.MARK, degree, evidence);
    }

    /** Says what a column is. */
    void column(Syntax.Scalar at, String name, Reading.Role role, Reading.Degree degree, String evidence) {
        across.put(at.place(), new Reading.Line(at.place(), name, role, degree, evidence));
    }

    /** What was said of rows, or of columns, in the order of the file. */
    List<Reading.Line> lines(boolean ofColumns) {
        return (ofColumns ? across : down)
                .values().stream()
                        .sorted(Comparator.comparing(Reading.Line::place))
                        .toList();
    }
}
