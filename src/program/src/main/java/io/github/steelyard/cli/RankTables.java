package io.github.steelyard.cli;

import io.github.steelyard.briefing.WorkingTables;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Exclusion;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Rankings for a spreadsheet: one row an option, one column a criterion with what it adds to the score. */
final class RankTables {

    /** Columns where performances are missing. */
    private static final List<String> INTERVALS = List.of("score-low", "score-high", "rank-best", "rank-worst");

    private RankTables() {}

    static List<Table> of(List<Ranked> all, boolean withFile, boolean withView) {
        Set<String> criteria = new LinkedHashSet<>();
        all.forEach(ranked -> ranked.evaluation().study().problem().criteria().forEach(c -> criteria.add(c.id())));
        List<Column> columns = new ArrayList<>();
        if (withFile) {
            columns.add(new Column("file", Format.TEXT));
        }
        if (withView) {
            columns.add(new Column("stakeholder", Format.TEXT));
            columns.add(new Column("scenario", Format.TEXT));
        }
        columns.add(new Column("rank", Format.INTEGER));
        columns.add(new Column("option", Format.TEXT));
        columns.add(new Column("name", Format.TEXT));
        columns.add(new Column("kind", Format.TEXT));
        columns.add(new Column("score", Format.NUMBER));
        columns.add(new Column("excluded", Format.TEXT));
        criteria.forEach(id -> columns.add(new Column(id, Format.NUMBER)));
        boolean isOpen = all.stream().anyMatch(r -> r.evaluation().intervals().isPresent());
        if (isOpen) {
            INTERVALS.forEach(name -> columns.add(new Column(name, Format.NUMBER)));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Ranked ranked : all) {
            Evaluation evaluation = ranked.evaluation();
            for (int i : evaluation.ranking().order()) {
                List<Cell> row = start(ranked, withFile, withView);
                row.add(Cell.of(evaluation.ranking().rank(i)));
                option(row, evaluation.study().problem().options().get(i));
                row.add(Cell.of(evaluation.scores().at(i)));
                row.add(Cell.BLANK);
                criteria.forEach(id -> row.add(contribution(evaluation, i, id)));
                if (isOpen) {
                    row.addAll(intervals(evaluation, i));
                }
                rows.add(row);
            }
            for (Exclusion exclusion : evaluation.study().exclusions()) {
                List<Cell> row = start(ranked, withFile, withView);
                row.add(Cell.BLANK);
                option(row, exclusion.option());
                row.add(Cell.BLANK);
                row.add(Cell.of(exclusion.why()));
                criteria.forEach(id -> row.add(Cell.BLANK));
                INTERVALS.forEach(name -> row.addAll(isOpen ? List.of(Cell.BLANK) : List.of()));
                rows.add(row);
            }
        }
        List<Table> tables = new ArrayList<>();
        tables.add(new Table("", columns, rows));
        all.forEach(ranked -> ranked.trace().ifPresent(trace -> tables.addAll(WorkingTables.of(trace))));
        return tables;
    }

    private static List<Cell> intervals(Evaluation evaluation, int i) {
        return evaluation
                .intervals()
                .map(known -> List.of(
                        Cell.of(known.low(i)), Cell.of(known.high(i)), Cell.of(known.best(i)), Cell.of(known.worst(i))))
                .orElse(List.of(Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK));
    }

    private static List<Cell> start(Ranked ranked, boolean withFile, boolean withView) {
        List<Cell> row = new ArrayList<>();
        if (withFile) {
            row.add(Cell.of(ranked.file()));
        }
        if (withView) {
            Study study = ranked.evaluation().study();
            row.add(Cell.of(study.stakeholder().map(s -> s.id()).orElse("")));
            row.add(Cell.of(study.scenario().map(s -> s.id()).orElse("")));
        }
        return row;
    }

    private static void option(List<Cell> row, Option option) {
        row.add(Cell.of(option.id()));
        row.add(Cell.of(option.name()));
        row.add(Cell.of(option.kind()));
    }

    private static Cell contribution(Evaluation evaluation, int i, String criterion) {
        List<Criterion> criteria = evaluation.study().problem().criteria();
        for (int j = 0; j < criteria.size(); j++) {
            if (criteria.get(j).id().equals(criterion) && evaluation.terms().isPresent()) {
                return Cell.of(evaluation.contribution(i, j));
            }
        }
        return Cell.BLANK;
    }
}
