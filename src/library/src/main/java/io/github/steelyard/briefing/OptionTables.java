package io.github.steelyard.briefing;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The options with what is said of them, and how each does on each criterion. */
final class OptionTables {

    /** More criteria than these do not fit a page. */
    private static final int WIDEST = 7;

    private OptionTables() {}

    /** Every option of the decision with its kind, its description and its evidence, as far as any option has them. */
    static Table options(Decision decision) {
        List<Option> options = decision.options();
        Citations citations = new Citations(decision.sources());
        boolean kinds = options.stream().anyMatch(option -> !option.kind().isEmpty());
        boolean words = options.stream()
                .anyMatch(option -> !option.label().description().isEmpty());
        boolean evidence =
                options.stream().anyMatch(option -> !option.label().evidence().isEmpty());
        List<Column> columns = new ArrayList<>(List.of(new Column("Option", Format.TEXT)));
        addIf(kinds, columns, new Column("Kind", Format.TEXT));
        addIf(words, columns, new Column("Description", Format.TEXT));
        addIf(evidence, columns, new Column("Evidence", Format.TEXT));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Option option : options) {
            List<Table.Cell> row = new ArrayList<>(List.of(Table.Cell.of(option.name())));
            addIf(kinds, row, Table.Cell.of(option.kind()));
            addIf(words, row, Table.Cell.of(option.label().description()));
            addIf(evidence, row, Table.Cell.of(citations.cite(option.label().evidence())));
            rows.add(row);
        }
        return new Table("", columns, rows);
    }

    private static <T> void addIf(boolean wanted, List<T> list, T element) {
        if (wanted) {
            list.add(element);
        }
    }

    /**
     * Ranked options down, criteria across, in the scenario looked at, with the evidence behind each cell; several tables
     * where one would be too wide.
     *
     * @param folded the caption that opens each of them, with the number of the table and of all; null for open tables
     */
    static List<Block> performances(Study study, @Nullable BiFunction<Integer, Integer, String> folded) {
        int n = study.problem().criteria().size();
        int tables = (n + WIDEST - 1) / WIDEST;
        List<Block> all = new ArrayList<>();
        for (int t = 0; t < tables; t++) {
            String caption = folded == null ? "" : folded.apply(t + 1, tables);
            Table table = performances(study, n * t / tables, n * (t + 1) / tables);
            all.add(new Table(caption, table.columns(), table.rows(), folded != null));
        }
        return all;
    }

    /** What stands beside a performance, in the scenario looked at. */
    private static Map<Cell, CellNote> notes(Study study) {
        Map<Cell, CellNote> notes = new LinkedHashMap<>(study.decision().notes());
        study.scenario().ifPresent(scenario -> {
            notes.keySet().removeAll(scenario.performances().keySet());
            notes.putAll(scenario.notes());
        });
        return notes;
    }

    /** Where the performances come from, option by option; nothing when the file says it of none. */
    static List<Block> evidence(Study study) {
        Problem problem = study.problem();
        Citations citations = new Citations(study.decision().sources());
        PerformanceWords words = new PerformanceWords(study.decision());
        Map<Cell, CellNote> notes = notes(study);
        boolean remarks =
                notes.values().stream().anyMatch(note -> !remarks(note).isEmpty());
        List<Column> columns = new ArrayList<>();
        for (String name : List.of("Criterion", "Performance", "Evidence")) {
            columns.add(new Column(name, Format.TEXT));
        }
        addIf(remarks, columns, new Column("Note", Format.TEXT));
        List<Block> tables = new ArrayList<>();
        for (int i = 0; i < problem.options().size(); i++) {
            Option option = problem.options().get(i);
            List<List<Table.Cell>> rows = new ArrayList<>();
            for (int j = 0; j < problem.criteria().size(); j++) {
                Criterion criterion = problem.criteria().get(j);
                CellNote note = notes.get(new Cell(option.id(), criterion.id()));
                if (note != null && !(note.evidence().isEmpty() && note.note().isEmpty())) {
                    List<Table.Cell> row = new ArrayList<>();
                    row.add(Table.Cell.of(criterion.name()));
                    row.add(Table.Cell.of(
                            words.of(criterion, problem.performances().at(i, j), note)));
                    row.add(Table.Cell.of(citations.cite(note.evidence())));
                    addIf(remarks, row, Table.Cell.of(remarks(note)));
                    rows.add(row);
                }
            }
            if (!rows.isEmpty()) {
                tables.add(new Heading(3, option.name()));
                tables.add(new Table("", columns, rows));
            }
        }
        return tables;
    }

    private static String remarks(CellNote note) {
        List<String> remarks = new ArrayList<>();
        addIf(!note.note().isEmpty(), remarks, note.note());
        note.evidence().forEach(e -> addIf(!e.note().isEmpty(), remarks, e.note()));
        return String.join(" ", remarks);
    }

    /** Evidence and remarks of a cell. */
    private static String behind(Citations citations, @Nullable CellNote note) {
        if (note == null) {
            return "";
        }
        String cited = citations.cite(note.evidence());
        String remarks = remarks(note);
        return cited.isEmpty() || remarks.isEmpty() ? cited + remarks : cited + ". " + remarks;
    }

    private static Table performances(Study study, int from, int to) {
        Problem problem = study.problem();
        Citations citations = new Citations(study.decision().sources());
        PerformanceWords words = new PerformanceWords(study.decision());
        Map<Cell, CellNote> notes = notes(study);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Option", Format.TEXT));
        for (Criterion criterion : problem.criteria().subList(from, to)) {
            boolean unit = !criterion.unit().isEmpty() && !(criterion.scale() instanceof Scale.Levels);
            columns.add(new Column(
                    unit ? criterion.name() + " (" + criterion.unit() + ")" : criterion.name(), Format.TEXT));
        }
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < problem.options().size(); i++) {
            Option option = problem.options().get(i);
            List<Table.Cell> row = new ArrayList<>();
            row.add(Table.Cell.of(option.name()));
            for (int j = from; j < to; j++) {
                Criterion criterion = problem.criteria().get(j);
                CellNote note = notes.get(new Cell(option.id(), criterion.id()));
                row.add(Table.Cell.of(words.of(criterion, problem.performances().at(i, j), note))
                        .behind(behind(citations, note)));
            }
            rows.add(row);
        }
        return new Table("", columns, rows);
    }
}
