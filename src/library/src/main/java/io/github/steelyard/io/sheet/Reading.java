package io.github.steelyard.io.sheet;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.cell.KnownCriterion;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.OwnerTotals;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetLine;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.draft.SheetPoint;
import io.github.steelyard.io.draft.SheetRole;
import io.github.steelyard.io.grid.Grid;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.stage.SheetPipeline;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.io.text.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * How a sheet was understood: what each of its rows, columns and cells is, and which points of that are assumed or have
 * to be answered. A reading is a proposal and never changes; {@link #answered} reads the sheet again with an answer.
 * Command line and window show the same reading.
 */
public final class Reading {

    private final List<Grid> grids;
    private final SheetOptions said;
    private final Draft draft;
    private final String title;

    private final List<KnownCriterion> known;

    private Reading(List<Grid> grids, SheetOptions said, String title, List<KnownCriterion> known) {
        this.grids = List.copyOf(grids);
        this.said = said;
        this.title = title;
        this.known = List.copyOf(known);
        this.draft = SheetPipeline.read(grids, said, known);
    }

    /**
     * Reads a sheet.
     *
     * @param grids the sheets of a file, of which one holds the performances; others may weigh its criteria
     * @param said what is said from outside
     * @param title of the decision where the sheet has none
     */
    public static Reading of(List<? extends Grid> grids, SheetOptions said, String title) {
        return new Reading(List.copyOf(grids), said, title, List.of());
    }

    /**
     * Reads a table of options on criteria that a decision file states.
     *
     * @param known the criteria, at least one
     */
    public static Reading of(List<? extends Grid> grids, SheetOptions said, List<KnownCriterion> known) {
        return new Reading(List.copyOf(grids), said, null, known);
    }

    /** What was said from outside. */
    public SheetOptions said() {
        return said;
    }

    /**
     * The sheet as it is in the file, each cell with what it was taken as.
     *
     * @param mostRows rows that are shown at most, from the first
     * @param mostColumns columns that are shown at most
     */
    public SheetPicture picture(int mostRows, int mostColumns) {
        SourceText source = draft.cells().source();
        Grid grid = grids.stream().filter(g -> g.source() == source).findFirst().orElse(grids.get(0));
        return SheetPicture.of(this, grid, mostRows, mostColumns);
    }

    /** The same sheet, read again with one more answer. */
    public Reading answered(SheetAnswer answer) {
        return new Reading(grids, said.with(answer.key(), answer.text()), title, known);
    }

    /** The rows of the sheet that hold anything, in the order of the file. */
    public List<SheetLine> rows() {
        return draft.lines(draft.turned());
    }

    /** The columns of the sheet that hold anything, in the order of the file. */
    public List<SheetLine> columns() {
        return draft.lines(!draft.turned());
    }

    /** Whether criteria go down and options across. */
    public boolean isTransposed() {
        return draft.turned();
    }

    /** Everything that was assumed or is open, in the order in which it was met. */
    public List<SheetPoint> points() {
        return draft.points().all();
    }

    /**
     * Whether nothing was found but headings, options down and criteria across, with nothing to ask and every number as it
     * is written. Then a reader that knows plain tables alone finds the same.
     */
    public boolean isPlain() {
        return draft.isUsable()
                && !isOpen()
                && !isTransposed()
                && rows().stream().allMatch(row -> row.role() == SheetRole.HEADING || row.role() == SheetRole.OPTION)
                && columns().stream().noneMatch(column -> column.role() == SheetRole.HIDDEN)
                && draft.criteria().stream().allMatch(this::isPlain);
    }

    private boolean isPlain(Column column) {
        return draft.options().stream()
                .map(row -> draft.cells().at(row, column.at()))
                .allMatch(cell -> isWritten(cell.text(), draft.taken().get(cell.place())));
    }

    /** Whether the text of a cell means what it was taken as even to a reader that knows plain numbers and words alone. */
    private static boolean isWritten(String text, String taken) {
        return taken == null || taken.equals(text) || NumberText.parse(text) == NumberText.parse(taken);
    }

    /** Whether a point has to be answered. */
    public boolean isOpen() {
        return points().stream().anyMatch(p -> p.degree() == SheetDegree.OPEN);
    }

    /** What the cell at a place was taken as, such as 1200 or 3..5; empty where it is no performance. */
    public Optional<String> performance(Place place) {
        return Optional.ofNullable(draft.taken().get(place));
    }

    /** The totals that the owner of the sheet had worked out; empty where there are none. */
    public Optional<OwnerTotals> totals() {
        return Optional.ofNullable(draft.totals());
    }

    /**
     * The tree that a decision file with the same content gives; null where too little was understood. Points are
     * reported: what is open as errors, what was assumed as notes.
     */
    Syntax.Mapping tree(Diagnostics diagnostics) {
        for (SheetPoint point : points()) {
            boolean isError = point.id().severity() == Severity.ERROR;
            if (isError == (point.degree() == SheetDegree.OPEN)) {
                diagnostics.report(point.id(), point.place(), point.text());
            }
        }
        return draft.isUsable() ? new ReadingTree(draft, diagnostics).root(title) : null;
    }
}
