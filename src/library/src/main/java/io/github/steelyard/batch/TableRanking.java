package io.github.steelyard.batch;

import io.github.steelyard.batch.TableStudies.Found;
import io.github.steelyard.batch.TopK.Candidate;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.catalogue.SteelyardException;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.rows.TableBlock;
import io.github.steelyard.io.rows.TableChunk;
import io.github.steelyard.io.rows.TableChunks;
import io.github.steelyard.model.ColumnTotals;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.InvalidDecision;
import io.github.steelyard.text.SheetName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The best options of a table that is too large to be held: read in pieces, once, or several times where something must
 * be known of all options first ({@link TableFacts}). The best come out as a ranking of all of them says, whatever the
 * number of threads.
 */
public final class TableRanking {

    /** Bytes of a table that people keep by hand, as text, and as a workbook, which is packed. */
    private static final long SMALL = 1 << 18;

    private static final long SMALL_PACKED = 1 << 16;

    private final Function<Decision, Study> seen;
    private final int threads;
    private final DecimalSign decimal;
    private final TableWatcher watcher;
    private long wrong;
    private int hidden;

    /**
     * @param seen how a decision is looked at: by which method, through whose eyes; for example {@code Study::of}
     * @param threads how many work at once, at least 1
     * @param decimal sign before the decimals of the table
     * @param watcher hears of wrong rows and of the progress
     */
    public TableRanking(Function<Decision, Study> seen, int threads, DecimalSign decimal, TableWatcher watcher) {
        this.seen = seen;
        this.threads = threads;
        this.decimal = decimal;
        this.watcher = watcher;
    }

    /**
     * The answer.
     *
     * @param loaded the decision with the best options alone
     * @param evaluation their ranking, with the scores that they have among all
     * @param wrong how many rows could not be used
     */
    public record Best(Loaded loaded, Evaluation evaluation, long wrong) {}

    /**
     * Ranks the rows of a table. A small one that holds more than plain rows, such as totals, hidden rows or numbers with
     * units, is read as sheets are, whole; where that finds nothing wrong, or there is something to ask, it counts.
     *
     * @param decision a decision file without options of its own
     * @param table a CSV or Parquet file, or {@code WORKBOOK.xlsx#SHEET}, with an option in each row
     * @param most how many of the best are wanted
     * @throws Refusal when the decision cannot be used with a table, or no row can be ranked
     * @throws IOException when the table cannot be read
     */
    public Best run(Path decision, Path table, int most) throws IOException {
        SheetOptions said =
                decimal == DecimalSign.POINT ? SheetOptions.NONE : SheetOptions.NONE.with("decimal", decimal.word());
        return run(decision, table, most, said);
    }

    /**
     * The same.
     *
     * @param said of the table: nothing, or the sign before its decimals
     */
    public Best run(Path decision, Path table, int most, SheetOptions said) throws IOException {
        if (!isSmall(table)) {
            return inPieces(decision, table, most);
        }
        Best pieces = null;
        SteelyardException fault = null;
        try {
            pieces = inPieces(decision, table, most);
        } catch (InvalidDecision e) {
            fault = e;
        } catch (Refusal e) {
            if (wrong == 0) {
                throw e; // Nothing is wrong with the rows: the decision cannot be used with a table.
            }
            fault = e;
        }
        Loaded whole = DecisionReader.withTable(decision, table, said);
        boolean isPlain = !whole.readings().isEmpty()
                && whole.readings().get(whole.readings().size() - 1).isPlain();
        if (fault == null && pieces.wrong() == 0 ? isPlain : whole.value().isEmpty()) {
            if (fault != null) {
                throw fault;
            }
            return pieces;
        }
        return whole(whole);
    }

    /** Whether a table is of a size that people keep by hand: then it is also read whole, as sheets are. */
    private static boolean isSmall(Path table) throws IOException {
        Path file = Files.exists(table)
                ? table
                : Path.of(SheetName.of(table.toString()).file());
        if (TableChunks.isParquet(file)) {
            return false;
        }
        boolean isPacked = DecisionFormat.of(file.toString()).orElse(null) == DecisionFormat.XLSX;
        return Files.isRegularFile(file) && Files.size(file) <= (isPacked ? SMALL_PACKED : SMALL);
    }

    private Best inPieces(Path decision, Path table, int most) throws IOException {
        TableBlock.Form form = form(table);
        TableFacts facts = facts(decision, table, form);
        TableStudies studies = new TableStudies(seen, decision, form, facts);
        TopK top = new TopK(most);
        double[] open = {Double.NEGATIVE_INFINITY};
        each(table, "options", block -> studies.each(block, rows -> TablePiece.of(rows, facts, most)), pieces -> {
            for (TablePiece piece : pieces.found()) {
                top.add(piece.best(), piece.largest());
                piece.open().ifPresent(size -> open[0] = Math.max(open[0], size));
            }
            return tell(pieces.wrong());
        });
        if (hidden > 0) {
            watcher.noted(
                    table,
                    hidden + (hidden == 1 ? " row is" : " rows are")
                            + " hidden in the sheet and left out; unhide what is to be ranked");
        }
        List<Candidate> rows = top.rows();
        if (rows.isEmpty()) {
            throw new Refusal("there is no option in '" + table + "' that can be ranked");
        }
        Best best = best(studies, form, rows, facts, top.largest());
        if (rows.size() > most) {
            List<Candidate> first = Arrays.stream(best.evaluation().ranking().order())
                    .limit(most)
                    .sorted()
                    .mapToObj(rows::get)
                    .toList();
            best = best(studies, form, first, facts, top.largest());
        }
        return open[0] < 0 ? best : among(best, table, studies, Math.max(open[0], top.largest()));
    }

    /** The same with the ranks that the best may have among all rows, whatever the missing performances are. */
    private Best among(Best best, Path table, TableStudies studies, double size) throws IOException {
        OpenRanks ranks = new OpenRanks(best.evaluation(), size);
        each(
                table,
                "options compared",
                block -> studies.each(block, rows -> ranks.count(TablePiece.ends(rows.study()))),
                pieces -> {
                    pieces.found().forEach(ranks::add);
                    return true;
                });
        return new Best(best.loaded(), ranks.among(), best.wrong());
    }

    /**
     * Ranks the options of a table that is read whole, as sheets are: with whatever is said of it, of any kind of file that
     * holds a sheet, with names as people write them. A wrong row is no option of it, but an error.
     *
     * @param said of the table
     * @throws io.github.steelyard.model.InvalidDecision when the decision or the table cannot be used
     * @throws Refusal when the decision has options of its own
     */
    public Best whole(Path decision, Path table, SheetOptions said) {
        if (DecisionReader.read(decision)
                .value()
                .filter(d -> !d.options().isEmpty())
                .isPresent()) {
            throw new Refusal("beside a table of options the decision must have no options of its own");
        }
        return whole(DecisionReader.withTable(decision, table, said));
    }

    private Best whole(Loaded loaded) {
        loaded.diagnostics().stream()
                .filter(d -> d.severity() != Severity.ERROR)
                .forEach(watcher::noted);
        return new Best(loaded, seen.apply(loaded.orThrow()).evaluate(), 0);
    }

    private TableBlock.Form form(Path table) throws IOException {
        try (TableChunks chunks = new TableChunks(table, decimal)) {
            if (!chunks.notice().isEmpty()) {
                watcher.noted(table, chunks.notice());
            }
            return chunks.form();
        }
    }

    /** Rows of the table, ranked as they are among all. */
    private Best best(
            TableStudies studies, TableBlock.Form form, List<Candidate> rows, TableFacts facts, double largest) {
        TableChunk.Read read = studies.named(form.rows(
                rows.stream().map(Candidate::row).toList(),
                rows.stream().map(Candidate::line).toList()));
        Study study = studies.study(read.loaded().orThrow());
        return new Best(read.loaded(), facts.evaluation(study, largest), wrong);
    }

    /** What must be known of the whole table before the first option can be scored: the columns, then round by round. */
    private TableFacts facts(Path decision, Path table, TableBlock.Form form) throws IOException {
        TableStudies unknowing = new TableStudies(seen, decision, form, TableFacts.NONE);
        Study study = unknowing.base();
        if (!TableFacts.areNeeded(study)) {
            return TableFacts.NONE;
        }
        TableFacts[] facts = {TableFacts.NONE};
        each(
                table,
                "options looked at first",
                block -> unknowing.each(block, rows -> TableFacts.of(rows.study())),
                pieces -> {
                    pieces.found().forEach(piece -> facts[0] = facts[0].plus(piece));
                    return true;
                });
        facts[0].check(unknowing.criteria());
        int rounds = study.method().sight(study.parameters()).rounds();
        for (int round = 0; round < rounds; round++) {
            TableFacts known = facts[0];
            TableStudies studies = new TableStudies(seen, decision, form, known);
            List<List<ColumnTotals>> sums = new ArrayList<>(List.of(List.of()));
            each(table, "options looked at again", block -> studies.each(block, rows -> sums(rows, known)), pieces -> {
                pieces.found().forEach(piece -> sums.set(0, TableFacts.together(sums.get(0), piece)));
                return true;
            });
            facts[0] = known.knowing(sums.get(0));
        }
        return facts[0];
    }

    /** What the next round of numbers by option comes to over some rows. */
    private static List<ColumnTotals> sums(RowStudy rows, TableFacts known) {
        List<ColumnTotals> sums = new ArrayList<>();
        if (rows.size() > 0) {
            TablePiece.scores(known.within(rows.study(), sums::addAll));
        }
        return sums;
    }

    private boolean tell(List<Diagnostic> diagnostics) {
        wrong += diagnostics.stream().map(d -> d.place().line()).distinct().count();
        return diagnostics.isEmpty() || watcher.wrong(diagnostics);
    }

    /** Works on every block of the table, in order. */
    private <T> void each(Path table, String noun, Function<TableBlock, Found<T>> work, Predicate<Found<T>> taker)
            throws IOException {
        long[] done = {0, 0};
        try (TableChunks chunks = new TableChunks(table, decimal);
                TableWatcher.Pass pass = watcher.begins(noun)) {
            Function<TableBlock, Worked<T>> counted =
                    block -> new Worked<>(work.apply(block), block.lines(), block.length());
            InOrder.run(chunks, threads, counted, worked -> {
                done[0] += worked.rows();
                done[1] += worked.size();
                pass.done(done[0], (long) (done[0] * (double) chunks.bytes() / Math.max(1, done[1])));
                return taker.test(worked.pieces());
            });
            hidden = chunks.hidden();
        }
    }

    /** What came of a block of so many rows and bytes. */
    private record Worked<T>(Found<T> pieces, int rows, long size) {}
}
