package io.github.steelyard.io.draft;

import io.github.steelyard.io.cell.Cells;
import io.github.steelyard.io.cell.KnownCriterion;
import io.github.steelyard.io.cell.Ladder;
import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.cell.Notion;
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
public final class Draft {

    private final SheetOptions said;
    private final List<KnownCriterion> known;
    private final Naming naming;
    private final Points points = new Points();
    private final List<Syntax.Scalar> titles = new ArrayList<>();
    private final Map<Mark, Integer> marks = new EnumMap<>(Mark.class);
    private final List<Integer> options = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final Map<Integer, Notion> totalRows = new LinkedHashMap<>();
    private final Map<Place, SheetLine> down = new LinkedHashMap<>();
    private final Map<Place, SheetLine> across = new LinkedHashMap<>();
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
    public Draft(SheetOptions said, List<KnownCriterion> known) {
        this.known = known;
        this.said = said;
        this.naming = new Naming(said);
    }

    public SheetOptions said() {
        return said;
    }

    /** The criterion of the decision file that a heading names; null where there is none. */
    public KnownCriterion known(String heading) {
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

    /**
     * Whether this is the table of a decision file as the program itself writes it, criteria in the file and a first column
     * 'id': each of its rows that is no total is then an option, however far from the others it lies.
     */
    public boolean isWritten() {
        boolean isIndexed = index >= 0 && heading(index).text().equals("id");
        return !known.isEmpty() && (isIndexed || heading(label).text().equals("id"));
    }

    public List<KnownCriterion> known() {
        return known;
    }

    public Naming naming() {
        return naming;
    }

    public Points points() {
        return points;
    }

    public Cells cells() {
        return cells;
    }

    public void cells(Cells now) {
        this.cells = now;
    }

    /** Whether criteria go down in the file. */
    public boolean turned() {
        return turned;
    }

    public void turn() {
        turned = true;
    }

    /** A table on the same sheet that lists what is said of the criteria; null where there is none. */
    public Cells list() {
        return list;
    }

    public void list(Cells found) {
        this.list = found;
    }

    /** Lines of text before the table. */
    public List<Syntax.Scalar> titles() {
        return titles;
    }

    /** The row that names the criteria; −1 where there is none. */
    public int header() {
        return header;
    }

    public void header(int row) {
        this.header = row;
    }

    /** The row above it that names groups; −1 where there is none. */
    public int groups() {
        return groups;
    }

    public void groups(int row) {
        this.groups = row;
    }

    /** The column that names the options. */
    public int label() {
        return label;
    }

    public void label(int column) {
        this.label = column;
    }

    /** A column of running numbers before the labels, whose rows may hold labels of marks; −1 where there is none. */
    public int index() {
        return index;
    }

    public void index(int column) {
        this.index = column;
    }

    /** The label of a row. */
    public Syntax.Scalar labelOf(int row) {
        Syntax.Scalar cell = cells.at(row, label);
        return cell.text().isEmpty() && index >= 0 ? cells.at(row, index) : cell;
    }

    public Syntax.Scalar heading(int column) {
        return cells.at(header, column);
    }

    /** The rows that say something of every criterion. */
    public Map<Mark, Integer> marks() {
        return marks;
    }

    /** The cell of a mark in a column; null where nothing stands there. */
    public Syntax.Scalar mark(Mark mark, int column) {
        Integer row = marks.get(mark);
        return row == null || cells.text(row, column).isEmpty() ? null : cells.at(row, column);
    }

    public List<Integer> options() {
        return options;
    }

    /** The columns besides that of the labels. */
    public List<Column> columns() {
        return columns;
    }

    /** The columns that are criteria. */
    public List<Column> criteria() {
        return columns.stream().filter(c -> c.role() == SheetRole.CRITERION).toList();
    }

    /** Rows of totals and of what. */
    public Map<Integer, Notion> totalRows() {
        return totalRows;
    }

    public OwnerTotals totals() {
        return totals;
    }

    public void totals(OwnerTotals found) {
        this.totals = found;
    }

    /** The rungs of a ladder that the sheet uses. */
    public TreeSet<Integer> used(Ladder ladder) {
        return used.getOrDefault(ladder, new TreeSet<>());
    }

    public void used(Ladder ladder, TreeSet<Integer> rungs) {
        used.put(ladder, rungs);
    }

    /** What cells were taken as. */
    public Map<Place, String> taken() {
        return taken;
    }

    /** Too little was understood to make a decision of it, and an error was noted. */
    public void refuse() {
        usable = false;
    }

    public boolean isUsable() {
        return usable;
    }

    /** Says what a row is (as options go down). */
    public void row(Syntax.Scalar at, String name, SheetRole role, SheetDegree degree, String evidence) {
        down.put(at.place(), new SheetLine(at.place(), name, role, degree, evidence));
    }

    /** Takes a row as a mark of the criteria; a second row of the same mark is open. */
    public void marked(Mark mark, int row, SheetDegree degree, String evidence) {
        Integer before = marks.putIfAbsent(mark, row);
        Syntax.Scalar label = labelOf(row);
        if (before != null) {
            points.open(
                    DiagnosticId.SET_TWICE,
                    label,
                    "there are two " + (turned ? "columns" : "rows") + " '" + mark.label() + "'; the first is at "
                            + labelOf(before).place());
            return;
        }
        row(label, label.text(), SheetRole.MARK, degree, evidence);
    }

    /** Says what a column is. */
    public void column(Syntax.Scalar at, String name, SheetRole role, SheetDegree degree, String evidence) {
        across.put(at.place(), new SheetLine(at.place(), name, role, degree, evidence));
    }

    /** What was said of rows, or of columns, in the order of the file. */
    public List<SheetLine> lines(boolean ofColumns) {
        return (ofColumns ? across : down)
                .values().stream()
                        .sorted(Comparator.comparing(SheetLine::place))
                        .toList();
    }
}
