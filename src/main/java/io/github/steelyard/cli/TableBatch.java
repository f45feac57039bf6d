package io.github.steelyard.cli;

import io.github.steelyard.batch.InOrder;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.cli.Front.Candidate;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecimalSign;
import io.github.steelyard.io.DecisionFormat;
import io.github.steelyard.io.Diagnostic;
import io.github.steelyard.io.TableChunk;
import io.github.steelyard.io.TableChunks;
import io.github.steelyard.model.Decision;
import io.github.steelyard.report.CsvRenderer;
import io.github.steelyard.report.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The best options of a table that is too large to be held: read in pieces, once, or twice where something must be known
 * of all options first ({@link TableFacts}). What is printed of the best is what {@code rank} prints of them among all.
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
            for (Object entry : RankJson.ranking(evaluation)) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("format", "steelyard-batch/1");
                ((Map<?, ?>) entry).forEach((key, value) -> line.put((String) key, value));
                lines.append(Json.line(line));
            }
            return lines.toString();
        }

        String csv() {
            return new CsvRenderer().render(List.copyOf(RankTables.of(List.of(ranked), false, false)));
        }
    }

    /** What came of a piece: its best, and the size of its largest score. */
    private record Piece(List<Candidate> best, double largest, List<Diagnostic> wrong) {}

    Best run(Path decision, Path table, int most) {
        if (DecisionFormat.of(table.toString())
                .filter(f -> f == DecisionFormat.XLSX)
                .isPresent()) {
            throw new Refusal("--table reads CSV, a piece at a time; name '" + table.getFileName()
                    + "' as 'table' in the decision file, or save it as .csv");
        }
        try {
            notice(table);
            TableFacts facts = facts(decision, table);
            Front front = new Front(most);
            each(table, "options", chunk -> score(chunk, decision, facts, most), piece -> {
                front.add(piece.best(), piece.largest());
                return tell(piece.wrong());
            });
            List<Candidate> rows = front.rows();
            if (rows.isEmpty()) {
                throw new Refusal("there is no option in '" + table + "' that can be ranked");
            }
            if (wrong > 0) {
                Failures.error(terminal, wrong + (wrong == 1 ? " row is" : " rows are") + " wrong and left out");
            }
            Ranked ranked = ranked(decision, table, rows, facts, front.largest());
            if (rows.size() > most) {
                int[] order = ranked.evaluation().ranking().order();
                List<Candidate> first = Arrays.stream(order)
                        .limit(most)
                        .sorted()
                        .mapToObj(rows::get)
                        .toList();
                ranked = ranked(decision, table, first, facts, front.largest());
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

    private void notice(Path table) throws IOException {
        try (TableChunks chunks = new TableChunks(table, decimal)) {
            if (!chunks.notice().isEmpty()) {
                Failures.line(terminal, table + ": note: " + chunks.notice());
            }
        }
    }

    /** Rows of the table, ranked as they are among all. */
    private Ranked ranked(Path decision, Path table, List<Candidate> rows, TableFacts facts, double largest)
            throws IOException {
        try (TableChunks chunks = new TableChunks(table, decimal)) {
            TableChunk some = chunks.of(
                    rows.stream().map(Candidate::row).toList(),
                    rows.stream().map(Candidate::line).toList());
            TableChunk.Read read = some.with(decision);
            Study study = study(facts.scaled(read.loaded().orThrow()));
            return new Ranked(
                    decision.toString(), read.loaded(), facts.evaluation(study, largest), Optional.empty(), List.of());
        }
    }

    /** What must be known of the whole table before the first option can be scored. */
    private TableFacts facts(Path decision, Path table) throws IOException {
        TableFacts[] facts = {TableFacts.NONE};
        each(table, "options looked at first", chunk -> TableFacts.of(study(own(chunk.with(decision)))), piece -> {
            facts[0] = facts[0].plus(piece);
            return piece.isNeeded();
        });
        facts[0].check();
        return facts[0];
    }

    private Piece score(TableChunk chunk, Path decision, TableFacts facts, int most) {
        TableChunk.Read read = chunk.with(decision);
        Decision found = facts.scaled(own(read));
        Study study = facts.within(study(found));
        Evaluation evaluation = study.evaluate();
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (int k = 0; k < found.options().size(); k++) {
            rows.put(found.options().get(k).id(), k);
        }
        double sign = evaluation.scores().higherIsBetter() ? 1 : -1;
        List<Candidate> best = new ArrayList<>();
        double largest = 0;
        for (int i : evaluation.ranking().order()) {
            Integer k = rows.get(study.problem().options().get(i).id());
            double score = evaluation.scores().at(i);
            if (k != null) {
                largest = Math.max(largest, Math.abs(score));
            }
            if (k != null && best.size() < most) {
                best.add(new Candidate(
                        sign * score,
                        read.kept().lines().get(k),
                        read.kept().rows().get(k)));
            }
        }
        return new Piece(best, largest, read.wrong());
    }

    private static long size(TableChunk chunk) {
        return chunk.rows().stream().mapToLong(String::length).sum();
    }

    /** The decision, whose only options are those of the rows. */
    private static Decision own(TableChunk.Read read) {
        Decision decision = read.loaded().orThrow();
        if (decision.options().size() != read.kept().rows().size()) {
            throw new Refusal("with --table the decision must have no options of its own, and no row may be blank");
        }
        TableFacts.checkWeights(decision);
        return decision;
    }

    private Study study(Decision decision) {
        return options.study(decision, Set.of());
    }

    private boolean tell(List<Diagnostic> diagnostics) {
        wrong += diagnostics.stream().map(d -> d.place().line()).distinct().count();
        diagnostics.forEach(d -> Failures.line(terminal, d.toString()));
        return diagnostics.isEmpty() || !failFast;
    }

    /** Works on every piece of the table, in order. */
    private <T> void each(Path table, String noun, Function<TableChunk, T> work, Predicate<T> taker)
            throws IOException {
        long[] done = {0, 0};
        long bytes = Files.size(table);
        try (TableChunks chunks = new TableChunks(table, decimal);
                RateLine rate = new RateLine(terminal, noun, 0, 0, System::nanoTime)) {
            Function<TableChunk, Worked<T>> counted =
                    chunk -> new Worked<>(work.apply(chunk), chunk.rows().size(), size(chunk));
            InOrder.run(chunks, threads, counted, worked -> {
                done[0] += worked.rows();
                done[1] += worked.size();
                rate.done(done[0], (long) (done[0] * (double) bytes / Math.max(1, done[1])));
                return taker.test(worked.piece());
            });
        }
    }

    /** What came of a piece of so many rows and characters. */
    private record Worked<T>(T piece, int rows, long size) {}
}
