package io.github.steelyard.cli;

import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.batch.InOrder;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.ResultValues;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.cli.Front.Candidate;
import io.github.steelyard.cli.TableStudies.Found;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.format.DecimalSign;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.rows.TableBlock;
import io.github.steelyard.io.rows.TableChunk;
import io.github.steelyard.io.rows.TableChunks;
import io.github.steelyard.model.ColumnTotals;
import io.github.steelyard.report.CsvRenderer;
import io.github.steelyard.report.Json;
import io.github.steelyard.results.RankResult;
import io.github.steelyard.results.RankedOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The best options of a table that is too large to be held: read in pieces, once, or several times where something must
 * be known of all options first ({@link TableFacts}). What is printed of the best is what {@code rank} prints of them among all.
 */
final class TableBatch {

    private final Terminal terminal;
    private final StudyOptions options;
    private final int threads;
    private final boolean failFast;
    private final DecimalSign decimal;
    private long wrong;

    TableBatch(Terminal terminal, StudyOptions options, int threads, boolean failFast, DecimalSign decimal) {
        this.decimal = decimal;
        this.terminal = terminal;
        this.options = options;
        this.threads = threads;
        this.failFast = failFast;
    }

    /**
     * The answer.
     *
     * @param ranked the best options
     * @param wrong how many rows could not be used
     */
    record Best(Ranked ranked, long wrong) {

        String json() {
            Evaluation evaluation = ranked.evaluation();
            StringBuilder lines = new StringBuilder();
            for (RankedOption option : RankResult.of(evaluation).ranking()) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("format", "steelyard-batch/1");
                ((Map<?, ?>) ResultValues.plain(option)).forEach((key, value) -> line.put((String) key, value));
                lines.append(Json.line(line));
            }
            return lines.toString();
        }

        String csv() {
            return new CsvRenderer().render(List.copyOf(RankTables.of(List.of(ranked), false, false)));
        }
    }

    /** What came of some rows: their best, and the size of their largest score. */
    private record Piece(List<Candidate> best, double largest) {}

    Best run(Path decision, Path table, int most) {
        try {
            TableBlock.Form form = form(table);
            TableFacts facts = facts(decision, table, form);
            TableStudies studies = new TableStudies(options, decision, form, facts);
            Front front = new Front(most);
            each(table, "options", block -> studies.each(block, rows -> score(rows, facts, most)), pieces -> {
                pieces.found().forEach(piece -> front.add(piece.best(), piece.largest()));
                return tell(pieces.wrong());
            });
            List<Candidate> rows = front.rows();
            if (rows.isEmpty()) {
                throw new Refusal("there is no option in '" + table + "' that can be ranked");
            }
            Ranked ranked = ranked(decision, studies, form, rows, facts, front.largest());
            if (rows.size() > most) {
                int[] order = ranked.evaluation().ranking().order();
                List<Candidate> first = Arrays.stream(order)
                        .limit(most)
                        .sorted()
                        .mapToObj(rows::get)
                        .toList();
                ranked = ranked(decision, studies, form, first, facts, front.largest());
            }
            if (wrong > 0) {
                Failures.error(terminal, wrong + (wrong == 1 ? " row is" : " rows are") + " wrong and left out");
            }
            return new Best(ranked, wrong);
        } catch (IOException e) {
            throw new Refusal("cannot read '" + table + "': " + Destination.reason(e));
        } catch (UncheckedIOException e) {
            throw new Refusal("cannot read '" + table + "': "
                    + (e.getCause() instanceof java.nio.charset.CharacterCodingException
                            ? "it is not UTF-8, the only encoding that is read"
                            : Destination.reason(e.getCause())));
        }
    }

    private TableBlock.Form form(Path table) throws IOException {
        try (TableChunks chunks = new TableChunks(table, decimal)) {
            if (!chunks.notice().isEmpty()) {
                Failures.line(terminal, table + ": note: " + chunks.notice());
            }
            return chunks.form();
        }
    }

    /** Rows of the table, ranked as they are among all. */
    private static Ranked ranked(
            Path decision,
            TableStudies studies,
            TableBlock.Form form,
            List<Candidate> rows,
            TableFacts facts,
            double largest) {
        TableChunk.Read read = studies.named(form.rows(
                rows.stream().map(Candidate::row).toList(),
                rows.stream().map(Candidate::line).toList()));
        Study study = studies.study(read.loaded().orThrow());
        return new Ranked(
                decision.toString(), read.loaded(), facts.evaluation(study, largest), Optional.empty(), List.of());
    }

    /** What must be known of the whole table before the first option can be scored: the columns, then round by round. */
    private TableFacts facts(Path decision, Path table, TableBlock.Form form) throws IOException {
        TableStudies unknowing = new TableStudies(options, decision, form, TableFacts.NONE);
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
            TableStudies studies = new TableStudies(options, decision, form, known);
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
            scores(known.within(rows.study(), sums::addAll));
        }
        return sums;
    }

    private static Scores scores(Study study) {
        return study.scorer().score(study.weights(), Tracer.OFF);
    }

    private static Piece score(RowStudy rows, TableFacts facts, int most) {
        List<Candidate> best = new ArrayList<>();
        double largest = 0;
        if (rows.size() > 0) {
            Scores scores = scores(facts.within(rows.study(), sums -> {}));
            double sign = scores.higherIsBetter() ? 1 : -1;
            for (int i : scores.ranking().order()) {
                if (i < rows.size()) {
                    largest = Math.max(largest, Math.abs(scores.at(i)));
                    if (best.size() < most) {
                        best.add(rows.candidate(i, sign * scores.at(i)));
                    }
                }
            }
        }
        return new Piece(best, largest);
    }

    private boolean tell(List<Diagnostic> diagnostics) {
        wrong += diagnostics.stream().map(d -> d.place().line()).distinct().count();
        diagnostics.forEach(d -> Failures.line(terminal, d.toString()));
        return diagnostics.isEmpty() || !failFast;
    }

    /** Works on every block of the table, in order. */
    private <T> void each(Path table, String noun, Function<TableBlock, Found<T>> work, Predicate<Found<T>> taker)
            throws IOException {
        long[] done = {0, 0};
        try (TableChunks chunks = new TableChunks(table, decimal);
                RateLine rate = new RateLine(terminal, noun, 0, 0, System::nanoTime)) {
            Function<TableBlock, Worked<T>> counted =
                    block -> new Worked<>(work.apply(block), block.lines(), block.length());
            InOrder.run(chunks, threads, counted, worked -> {
                done[0] += worked.rows();
                done[1] += worked.size();
                rate.done(done[0], (long) (done[0] * (double) chunks.bytes() / Math.max(1, done[1])));
                return taker.test(worked.pieces());
            });
        }
    }

    /** What came of a block of so many rows and bytes. */
    private record Worked<T>(Found<T> pieces, int rows, long size) {}
}
