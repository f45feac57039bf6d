package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Cells;
import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.Points;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.grid.Grid;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The sheets of a file: the one that holds the performances, one that says something of its criteria, and others.
 *
 * @param main the cells of the sheet with the performances
 * @param criteria the sheet that says what criteria weigh and the like; null where there is none
 * @param others names of sheets with tables that are not read
 */
record Book(Cells main, Cells criteria, List<String> others) {

    /** Chooses among the sheets of a file. */
    static Book of(Draft draft, List<Grid> grids) {
        Grid main = null;
        Cells criteria = null;
        List<Grid> tables = new ArrayList<>();
        for (Grid grid : grids) {
            Cells cells = grids.size() > 1 ? Cells.of(grid) : null;
            if (cells != null && !isTable(cells)) {
                continue;
            }
            tables.add(grid);
            Cells list = cells == null ? null : listOfCriteria(cells);
            criteria = criteria == null ? list : criteria;
            main = main == null && list == null ? grid : main;
        }
        if (main == null) {
            main = tables.isEmpty() ? grids.get(0) : tables.get(0);
            criteria = null;
        }
        List<String> others = new ArrayList<>();
        for (Grid grid : tables) {
            if (grid != main && (criteria == null || grid.source() != criteria.source())) {
                others.add(grid.source().sheet());
            }
        }
        return new Book(Frame.visible(draft, main), criteria, others);
    }

    private static boolean isTable(Cells cells) {
        int rows = 0;
        int wide = 0;
        for (int i = 0; i < cells.rows(); i++) {
            int filled = cells.filled(i);
            rows += filled > 0 ? 1 : 0;
            wide = Math.max(wide, filled);
        }
        return rows > 1 && wide > 1;
    }

    /** The cells of a sheet from its headings on, where it lists criteria and what is said of them; else null. */
    static Cells listOfCriteria(Cells cells) {
        int header = 0;
        while (header < cells.rows() && cells.filled(header) < 2) {
            header++;
        }
        if (header == cells.rows()) {
            return null;
        }
        boolean hasWeight = false;
        for (int j = 0; j < cells.extent(header); j++) {
            String text = cells.text(header, j);
            Mark mark = Mark.of(text);
            boolean isLabel = j == 0 && !Notion.OPTION_HEADING.has(text);
            if (!isLabel && !text.isEmpty() && mark == null) {
                return null;
            }
            hasWeight |= !isLabel && (mark == Mark.WEIGHT || mark == Mark.DIRECTION);
        }
        if (!hasWeight) {
            return null;
        }
        BitSet rows = new BitSet();
        BitSet columns = new BitSet();
        rows.set(header, cells.rows());
        columns.set(0, cells.columns());
        return cells.cut(rows, columns);
    }

    /** Says which sheets are not read. */
    void tell(Draft draft) {
        if (!others.isEmpty()) {
            String sheet = main.source().sheet();
            String name = main.source().name();
            Syntax.Scalar at = SyntaxBuilder.scalar(new Syntax.Refused(main.source(), 1, 1, 0), "");
            List<SheetAnswer> answers = others.stream()
                    .map(other -> new SheetAnswer("read sheet '" + other + "'", "sheet", other))
                    .toList();
            draft.points()
                    .assume(
                            at,
                            "sheet '" + sheet + "' was read, and not " + String.join(", ", others) + "; "
                                    + answers.get(0).option() + " reads another, as does the name '" + name + "#"
                                    + others.get(0) + "'",
                            answers.toArray(SheetAnswer[]::new));
        }
    }

    /** Adds what the list of criteria says as rows of marks, where the sheet itself does not say it. */
    void join(Draft draft) {
        Cells list = criteria == null ? draft.list() : criteria;
        if (list != null) {
            join(draft, list);
        }
    }

    private static void join(Draft draft, Cells criteria) {
        Cells cells = draft.cells();
        List<Syntax.Scalar[]> more = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int k = 1; k < criteria.extent(0); k++) {
            Mark mark = Mark.of(criteria.text(0, k));
            boolean isThere = false;
            for (int i = 0; i < cells.rows(); i++) {
                isThere |= mark != null && Mark.of(draft.labelOf(i).text()) == mark;
            }
            if (mark != null && !isThere) {
                more.add(row(draft, criteria, k));
                said.add(criteria.text(0, k));
            }
        }
        Place place = criteria.at(0, 0).place();
        if (!more.isEmpty()) {
            draft.cells(cells.with(more));
            draft.points()
                    .assume(
                            () -> place,
                            Points.quoted(said) + " of the criteria " + (said.size() == 1 ? "is" : "are")
                                    + " taken from "
                                    + (criteria.source() == cells.source()
                                            ? "the table from '" + criteria.text(0, 0) + "' on"
                                            : "sheet '" + criteria.source().sheet() + "'"));
        }
    }

    private static Syntax.Scalar[] row(Draft draft, Cells criteria, int column) {
        Cells cells = draft.cells();
        Syntax.Scalar[] row = new Syntax.Scalar[cells.extent(draft.header())];
        Syntax.Scalar head = criteria.at(0, column);
        Arrays.fill(row, SyntaxBuilder.scalar(head, ""));
        row[draft.label()] = head;
        for (int i = 1; i < criteria.rows(); i++) {
            String name = criteria.text(i, 0);
            boolean isFound = name.isEmpty() || Notion.totalOf(name) != null;
            for (int j = 0; j < row.length; j++) {
                if (j != draft.label()
                        && SecondTable.names(name, draft.heading(j).text())) {
                    row[j] = criteria.at(i, column);
                    isFound = true;
                }
            }
            if (!isFound) {
                draft.points()
                        .open(
                                criteria.at(i, 0),
                                "'" + name + "' is none of the criteria"
                                        + (criteria.source() == cells.source()
                                                ? ""
                                                : " of sheet '" + cells.source().sheet() + "'")
                                        + "; write it as the heading there has it");
            }
        }
        return row;
    }
}
