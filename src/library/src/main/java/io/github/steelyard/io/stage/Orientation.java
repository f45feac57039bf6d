package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Cells;
import io.github.steelyard.io.cell.Direct;
import io.github.steelyard.io.cell.Ladder;
import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.cell.Numerals;
import io.github.steelyard.io.cell.Quantity;
import io.github.steelyard.io.cell.Words;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.syntax.Syntax;
import java.util.BitSet;
import java.util.Optional;

/** Finds out whether criteria go down and options across, and turns such a sheet round. */
final class Orientation {

    private static final long LARGEST = 4_000_000;

    private final Draft draft;
    private final Cells cells;

    private Orientation(Draft draft) {
        this.draft = draft;
        this.cells = draft.cells();
    }

    static void turn(Draft draft) {
        Orientation orientation = new Orientation(draft);
        if ((long) draft.cells().rows() * draft.cells().columns() <= LARGEST
                && draft.groups() < 0
                && orientation.isTransposed()) {
            orientation.turn();
        }
    }

    private boolean isTransposed() {
        Optional<Boolean> said = draft.said().transpose();
        Syntax.Scalar corner = cells.at(draft.header(), 0);
        if (said.isPresent()) {
            return said.get();
        }
        boolean isCriteria = Notion.CRITERION_HEADING.has(corner.text());
        boolean isOptions = Notion.OPTION_HEADING.has(corner.text());
        boolean hasMarkedRows = hasMarkedRows();
        int weight = column(Mark.WEIGHT);
        int direction = column(Mark.DIRECTION);
        boolean hasMarkedColumns = weight > 0 || direction > 0;
        if (isCriteria && !isOptions) {
            boolean isTurned = hasMarkedColumns || !hasMarkedRows;
            if (isTurned) {
                note(corner, "its first heading is '" + corner.text() + "'");
            }
            return isTurned;
        }
        if (hasMarkedRows || !hasMarkedColumns) {
            return false;
        }
        if (direction > 0) {
            note(corner, "column '" + cells.text(draft.header(), direction) + "' says which end is better");
            return true;
        }
        return !isOptions && isWeights(corner, weight);
    }

    /** Whether a column called weight weighs criteria, and is not how heavy options are. */
    private boolean isWeights(Syntax.Scalar corner, int column) {
        Syntax.Scalar heading = cells.at(draft.header(), column);
        if (draft.naming().isWanted(heading.text()) || draft.naming().names("ignore", heading.text())) {
            return false;
        }
        double sum = 0;
        for (int i = draft.header() + 1; i < cells.rows(); i++) {
            Quantity quantity = Quantity.of(cells.text(i, column));
            String plain = quantity.form() == Quantity.Form.NUMBER ? Numerals.POINT.plain(quantity.first()) : null;
            boolean isTotal = Notion.totalOf(cells.text(i, 0)) != null;
            sum += plain == null || isTotal ? 0 : Double.parseDouble(plain);
        }
        boolean isShare = Math.abs(sum - 1) < 0.011 || Math.abs(sum - 100) < 0.6;
        if (isShare || column == 1 && !isHeavy(heading.text())) {
            note(corner, "column '" + heading.text() + "' holds weights");
            return true;
        }
        draft.points()
                .open(
                        heading,
                        "column '" + heading.text()
                                + "' may hold the weights of criteria that go down, or be a criterion"
                                + " itself; say --transpose, or " + SheetOptions.option("keep", heading.text()),
                        new SheetAnswer("criteria go down", "transpose", "true"),
                        new SheetAnswer("it is a criterion", "keep", heading.text()));
        draft.points().hush();
        return false;
    }

    /** Whether a word for weights is also one for kilograms. */
    private static boolean isHeavy(String heading) {
        String plain = Words.plain(heading);
        return plain.matches("weight|gewicht|poids|peso|waga|bobot");
    }

    private void note(Syntax.Scalar corner, String why) {
        draft.points()
                .assume(
                        corner,
                        "the sheet is read as transposed, criteria down and options across, because " + why
                                + "; --transpose=false reads it the other way",
                        new SheetAnswer("options go down", "transpose", "false"));
    }

    private boolean hasMarkedRows() {
        for (int i = 0; i < cells.rows(); i++) {
            Mark mark = i == draft.header() ? null : Mark.of(cells.text(i, 0));
            if ((mark == Mark.DIRECTION || mark == Mark.WEIGHT || mark == Mark.WORST || mark == Mark.BEST)
                    && cells.filled(i) > 1
                    && Header.isMarked(cells, i, mark)) {
                return true;
            }
        }
        return false;
    }

    /** The column whose heading is a mark and whose cells say what the mark says; −1 where there is none. */
    private int column(Mark mark) {
        for (int j = 1; j < cells.extent(draft.header()); j++) {
            if (Mark.of(cells.text(draft.header(), j)) == mark && fits(mark, j)) {
                return j;
            }
        }
        return -1;
    }

    private boolean fits(Mark mark, int column) {
        int fitting = 0;
        int others = 0;
        for (int i = draft.header() + 1; i < cells.rows(); i++) {
            String text = cells.text(i, column);
            if (!text.isEmpty() && Notion.totalOf(cells.text(i, 0)) == null && Mark.of(cells.text(i, 0)) == null) {
                boolean fits = mark == Mark.DIRECTION
                        ? Direct.under(cells.text(draft.header(), column), text) != null
                        : Quantity.of(text).form() != Quantity.Form.TEXT || Ladder.of(java.util.List.of(text)) != null;
                fitting += fits ? 1 : 0;
                others += fits ? 0 : 1;
            }
        }
        return fitting > 0 && others == 0;
    }

    private void turn() {
        BitSet rows = new BitSet();
        BitSet columns = new BitSet();
        rows.set(draft.header(), cells.rows());
        // Marks that stand above the headings become columns behind them.
        rows.set(0, draft.header());
        columns.set(0, cells.columns());
        Cells turned = cells.cut(rows, columns).turned();
        draft.cells(turned);
        draft.label(draft.header());
        draft.header(0);
        draft.turn();
    }
}
