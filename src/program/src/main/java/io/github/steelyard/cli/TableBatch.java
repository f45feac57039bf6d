package io.github.steelyard.cli;

import io.github.steelyard.batch.TableRanking;
import io.github.steelyard.batch.TableWatcher;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.table.TableGrids;
import io.github.steelyard.io.text.IoReason;
import io.github.steelyard.report.CsvRenderer;
import io.github.steelyard.report.Json;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.results.RankResult;
import io.github.steelyard.results.RankedOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code batch --table} says of the ranking of a table: its progress, wrong rows and the best options. */
record TableBatch(
        Terminal terminal, StudyOptions options, int threads, boolean failFast, SheetOptions said, WrongRows rows)
        implements TableWatcher {

    /** The lines of the best options, and how many rows could not be used. */
    record Lines(String text, long wrong) {}

    Lines run(Path decision, Path table, int most, boolean csv, boolean isRaw) {
        TableRanking ranking = new TableRanking(
                some -> options.study(some, Set.of()), threads, said.decimal().orElse(DecimalSign.POINT), this);
        boolean isPlain = said.isEmpty() || said.isOnlyDecimal();
        boolean isText = table.toString().toLowerCase(Locale.ROOT).endsWith(".txt");
        if (!isPlain || !isText && TableGrids.isOdd(table.toString())) {
            TableRanking.Best best = ranking.whole(decision, table, said);
            return new Lines(csv ? csv(decision, best, isRaw, most) : json(best.evaluation(), most), 0);
        }
        TableRanking.Best best;
        try {
            best = ranking.run(decision, table, most, said);
            if (best.wrong() > 0) {
                rows.tell(fault -> Failures.say(terminal, fault));
            }
        } catch (Refusal refusal) {
            rows.tell(fault -> Failures.say(terminal, fault));
            throw refusal;
        } catch (IOException e) {
            throw new Refusal("cannot read '" + table + "': " + IoReason.of(e));
        } catch (UncheckedIOException e) {
            throw new Refusal("cannot read '" + table + "': "
                    + (e.getCause() instanceof CharacterCodingException
                            ? "it is not UTF-8, the only encoding that is read"
                            : IoReason.of(e.getCause())));
        }
        if (best.wrong() > 0) {
            Failures.error(
                    terminal, best.wrong() + (best.wrong() == 1 ? " row is" : " rows are") + " wrong and left out");
        }
        return new Lines(csv ? csv(decision, best, isRaw, most) : json(best.evaluation(), most), best.wrong());
    }

    private static String json(Evaluation evaluation, int most) {
        StringBuilder lines = new StringBuilder();
        List<RankedOption> all = RankResult.of(evaluation).ranking();
        for (RankedOption option : all.subList(0, Math.min(most, all.size()))) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("format", "steelyard-batch/1");
            ((Map<?, ?>) ResultValues.plain(option)).forEach((key, value) -> line.put((String) key, value));
            lines.append(Json.line(line));
        }
        return lines.toString();
    }

    private static String csv(Path decision, TableRanking.Best best, boolean isRaw, int most) {
        Ranked one = new Ranked(decision.toString(), best.loaded(), best.evaluation(), Optional.empty(), List.of());
        List<Block> tables = new ArrayList<>();
        for (Table table : RankTables.of(List.of(one), false, false)) {
            // Options that are ranked come first; behind them stand those that meet no requirement.
            List<List<Table.Cell>> rows = new ArrayList<>();
            int ranked = 0;
            for (List<Table.Cell> row : table.rows()) {
                boolean isRanked = row.get(0).number().isPresent();
                if (!isRanked || ranked++ < most) {
                    rows.add(row);
                }
            }
            tables.add(new Table(table.caption(), table.columns(), rows));
        }
        return new CsvRenderer(isRaw).render(tables);
    }

    @Override
    public void noted(Path table, String note) {
        Failures.say(terminal, Said.of(table.toString(), "note", note));
    }

    @Override
    public void noted(Diagnostic diagnostic) {
        Failures.say(terminal, diagnostic);
    }

    @Override
    public boolean wrong(List<Diagnostic> diagnostics) {
        diagnostics.forEach(rows::add);
        return !failFast;
    }

    @Override
    public Pass begins(String what) {
        return new RateLine(terminal, what, 0, 0, System::nanoTime);
    }
}
