package io.github.steelyard.io.sheet;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.grid.Grid;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
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

    /** How sure a reading is of a point. */
    public enum Degree {
        /** Nothing else can be meant. */
        SURE,
        /** Done, and said in a note with the way to say otherwise. */
        ASSUMED,
        /** Has to be answered before there is a decision. */
        OPEN
    }

    /** What a row or a column of the sheet is. */
    public enum Role {
        /** A line of text before the table. */
        TITLE,
        /** Names the criteria; of columns, the options. */
        HEADING,
        /** Names groups of criteria. */
        GROUPS,
        /** Says something of every criterion: weight, direction, unit and the like. */
        MARK,
        /** Holds the performances of an option. */
        OPTION,
        /** Holds the performances on a criterion. */
        CRITERION,
        /** Belongs to the criterion beside it: its deviation, or the other end of its range. */
        SPREAD,
        /** Says something of every option: name, kind, description. */
        LABEL,
        /** The owner's totals: no option and no criterion. */
        TOTAL,
        /** Texts, running numbers and other things that are not ranked. */
        LEFT_OUT,
        /** Hidden in the file. */
        HIDDEN,
        /** Another table on the same sheet, or a remark. */
        BESIDE
    }

    /**
     * A row or a column of the sheet as it is in the file.
     *
     * @param place its first cell that counts
     * @param label its label or heading, empty where it has none
     * @param role what it is
     * @param degree how sure that is
     * @param evidence why, as the end of a sentence; empty where it is plain
     */
    public record Line(Place place, String label, Role role, Degree degree, String evidence) {}

    /**
     * What may be said about a point.
     *
     * @param label the answer in words
     * @param key one of {@link SheetOptions#KEYS}
     * @param text what is said under it
     */
    public record Answer(String label, String key, String text) {

        /** The option of the command line that says the same. */
        public String option() {
            return SheetOptions.option(key, text);
        }
    }

    /**
     * Something that was assumed, or has to be answered.
     *
     * @param degree assumed or open
     * @param id of the diagnostic that the command line makes of it
     * @param place the first cell that it is about
     * @param text what was found and what to do, in one sentence
     * @param answers what may be said; empty where the file itself has to be mended
     */
    public record Point(Degree degree, DiagnosticId id, Place place, String text, List<Answer> answers) {

        public Point {
            answers = List.copyOf(answers);
        }
    }

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
    public Reading answered(Answer answer) {
        return new Reading(grids, said.with(answer.key(), answer.text()), title, known);
    }

    /** The rows of the sheet that hold anything, in the order of the file. */
    public List<Line> rows() {
        return draft.lines(draft.turned());
    }

    /** The columns of the sheet that hold anything, in the order of the file. */
    public List<Line> columns() {
        return draft.lines(!draft.turned());
    }

    /** Whether criteria go down and options across. */
    public boolean isTransposed() {
        return draft.turned();
    }

    /** Everything that was assumed or is open, in the order in which it was met. */
    public List<Point> points() {
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
                && rows().stream().allMatch(row -> row.role() == Role.HEADING || row.role() == Role.OPTION)
                && columns().stream().noneMatch(column -> column.role() == Role.HIDDEN)
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
        return points().stream().anyMatch(p -> p.degree() == Degree.OPEN);
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
        for (Point point : points()) {
            boolean isError = point.id().severity() == Severity.ERROR;
            if (isError == (point.degree() == Degree.OPEN)) {
                diagnostics.report(point.id(), point.place(), point.text());
            }
        }
        return draft.isUsable() ? new ReadingTree(draft, diagnostics).root(title) : null;
    }
}
