package io.github.steelyard.cli;

import io.github.steelyard.batch.InOrder;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecimalSign;
import io.github.steelyard.io.DecisionFormat;
import io.github.steelyard.io.Diagnostic;
import io.github.steelyard.io.TableChunk;
import io.github.steelyard.io.TableChunks;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.report.CsvRenderer;
import io.github.steelyard.report.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The best options of a table that is too large to be held: read in pieces, once, or twice where scales follow from what
 * the options show. What is printed of the best is what {@code rank} prints of them among all.
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

    /** A row that may be among the best. */
    private record Candidate(double score, int line, String row) {}

    /** What came of a piece. */
    private record Piece(List<Candidate> best, double[][] ends, int rows, List<Diagnostic> wrong, long size) {}

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble((Candidate c) -> -c.score()).thenComparingInt(Candidate::line);

    Best run(Path decision, Path table, int most) {
        if (DecisionFormat.of(table.toString())
                .filter(f -> f == DecisionFormat.XLSX)
                .isPresent()) {
            throw new Refusal("--table reads CSV, a piece at a time; name '" + table.getFileName()
                    + "' as 'table' in the decision file, or save it as .csv");
        }
        try {
            notice(table);
            Optional<double[][]> ends = scales(decision, table);
            PriorityQueue<Candidate> front = new PriorityQueue<>(BEST_FIRST.reversed());
            each(table, "options", chunk -> score(chunk, decision, ends, most), piece -> {
                piece.best().forEach(candidate -> {
                    front.add(candidate);
                    if (front.size() > most) {
                        front.remove();
                    }
                });
                return tell(piece.wrong());
            });
            List<Candidate> best = front.stream()
                    .sorted(Comparator.comparingInt(Candidate::line))
                    .toList();
            if (best.isEmpty()) {
                throw new Refusal("there is no option in '" + table + "' that can be ranked");
            }
            try (TableChunks chunks = new TableChunks(table, decimal)) {
                TableChunk winners = chunks.of(
                        best.stream().map(Candidate::row).toList(),
                        best.stream().map(Candidate::line).toList());
                TableChunk.Read read = winners.with(decision);
                Study study = study(scaled(read.loaded().orThrow(), ends));
                if (wrong > 0) {
                    Failures.error(terminal, wrong + (wrong == 1 ? " row is" : " rows are") + " wrong and left out");
                }
                return new Best(
                        new Ranked(decision.toString(), read.loaded(), study.evaluate(), Optional.empty(), List.of()),
                        wrong);
            }
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

    /** Where local scales begin and end over the whole table; nothing when all are declared. */
    private Optional<double[][]> scales(Path decision, Path table) throws IOException {
        boolean[] local = {false};
        double[][][] ends = {null};
        each(table, "options looked at for their scales", chunk -> ends(chunk, decision), piece -> {
            if (piece.ends() == null) {
                return true;
            }
            if (piece.ends().length == 0) {
                return false;
            }
            local[0] = true;
            ends[0] = ends[0] == null ? piece.ends() : widened(ends[0], piece.ends());
            return true;
        });
        return local[0] ? Optional.of(ends[0]) : Optional.empty();
    }

    private static double[][] widened(double[][] a, double[][] b) {
        double[][] wide = new double[a.length][];
        for (int j = 0; j < a.length; j++) {
            wide[j] = new double[] {Math.min(a[j][0], b[j][0]), Math.max(a[j][1], b[j][1])};
        }
        return wide;
    }

    private Piece ends(TableChunk chunk, Path decision) {
        TableChunk.Read read = chunk.with(decision);
        Decision found = own(read);
        Study study = study(found);
        checkMethod(study);
        List<Criterion> criteria = found.tree().criteria();
        if (criteria.stream().noneMatch(TableBatch::isLocal)) {
            return new Piece(List.of(), new double[0][], 0, List.of(), size(chunk));
        }
        if (study.problem().options().isEmpty()) {
            return new Piece(List.of(), null, chunk.rows().size(), List.of(), size(chunk));
        }
        double[][] ends = new double[criteria.size()][];
        for (int j = 0; j < ends.length; j++) {
            ValueCurve curve = study.problem().curves().get(j);
            ends[j] = new double[] {Math.min(curve.worst(), curve.best()), Math.max(curve.worst(), curve.best())};
        }
        return new Piece(List.of(), ends, chunk.rows().size(), List.of(), size(chunk));
    }

    private Piece score(TableChunk chunk, Path decision, Optional<double[][]> ends, int most) {
        TableChunk.Read read = chunk.with(decision);
        Decision found = scaled(own(read), ends);
        Study study = study(found);
        Evaluation evaluation = study.evaluate();
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (int k = 0; k < found.options().size(); k++) {
            rows.put(found.options().get(k).id(), k);
        }
        double sign = evaluation.scores().higherIsBetter() ? 1 : -1;
        List<Candidate> best = new ArrayList<>();
        for (int place = 0; place < Math.min(most, evaluation.ranking().size()); place++) {
            int i = evaluation.ranking().option(place);
            int k = rows.get(study.problem().options().get(i).id());
            best.add(new Candidate(
                    sign * evaluation.scores().at(i),
                    read.kept().lines().get(k),
                    read.kept().rows().get(k)));
        }
        return new Piece(best, null, chunk.rows().size(), read.wrong(), size(chunk));
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
        return decision;
    }

    private Study study(Decision decision) {
        return options.study(decision, Set.of());
    }

    /** Scores of other options must not matter, or a piece would not be ranked as the whole is. */
    private static void checkMethod(Study study) {
        String id = study.choice().id();
        boolean byValue =
                study.method().description().parameterNamed("normalization").isPresent()
                        && study.parameters().text("normalization").equals("value");
        if (!byValue && !id.equals("multiplicative-value")) {
            throw new Refusal("'" + id + "' as it is set must see all options at once; --table takes methods that score"
                    + " each option by its values alone: weighted-sum, multiplicative-value, owa and choquet");
        }
    }

    private static boolean isLocal(Criterion criterion) {
        return criterion.scale() instanceof Scale.Local && !(criterion.value() instanceof ValueFunction.Piecewise);
    }

    /** The decision with the scales of the whole table; one that is a single point stays local, and is one. */
    private static Decision scaled(Decision decision, Optional<double[][]> ends) {
        if (ends.isEmpty()) {
            return decision;
        }
        List<Criterion> criteria = decision.tree().criteria();
        return decision.with(decision.tree().replacing(criterion -> {
            double[] own = ends.get()[criteria.indexOf(criterion)];
            boolean max = criterion.direction() == Direction.MAX;
            return isLocal(criterion) && own[0] < own[1]
                    ? criterion.between(max ? own[0] : own[1], max ? own[1] : own[0])
                    : criterion;
        }));
    }

    private boolean tell(List<Diagnostic> diagnostics) {
        wrong += diagnostics.stream().map(d -> d.place().line()).distinct().count();
        diagnostics.forEach(d -> Failures.line(terminal, d.toString()));
        return diagnostics.isEmpty() || !failFast;
    }

    private void each(Path table, String noun, Function<TableChunk, Piece> work, Predicate<Piece> taker)
            throws IOException {
        long[] done = {0, 0};
        long bytes = Files.size(table);
        try (TableChunks chunks = new TableChunks(table, decimal);
                RateLine rate = new RateLine(terminal, noun, 0, 0, System::nanoTime)) {
            InOrder.run(chunks, threads, work, piece -> {
                done[0] += piece.rows();
                done[1] += piece.size();
                rate.done(done[0], (long) (done[0] * (double) bytes / Math.max(1, done[1])));
                return taker.test(piece);
            });
        }
    }
}
