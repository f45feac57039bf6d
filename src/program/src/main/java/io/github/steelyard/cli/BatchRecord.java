package io.github.steelyard.cli;

import io.github.steelyard.answers.BatchLine;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.model.Option;
import io.github.steelyard.report.CsvRenderer;
import io.github.steelyard.report.Json;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import io.github.steelyard.sensitivity.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What a batch says of one decision: a line of JSON, format "steelyard-batch/1", or a row of CSV. */
final class BatchRecord {

    private BatchRecord() {}

    /** One line with its end. */
    static String json(String input, Evaluation evaluation, List<Answer> answers) {
        return Json.line(ResultValues.plain(new BatchLine(input, evaluation, answers)));
    }

    /** One line with its end for an input that cannot be ranked. */
    static String json(String input, List<String> errors) {
        return Json.line(ResultValues.plain(new BatchLine.Failed(input, errors)));
    }

    /** The first line, with its end. */
    static String head(List<String> analyses, boolean isRaw) {
        return new CsvRenderer(isRaw).render(List.of(new Table("", columns(analyses), List.of())));
    }

    /** One row with its end. */
    static String csv(String input, Evaluation evaluation, List<Answer> answers, boolean isRaw) {
        Study study = evaluation.study();
        List<Option> ranked = evaluation.ranked();
        List<Cell> row = new ArrayList<>();
        row.add(text(input));
        row.add(text(study.decision().title()));
        row.add(text(study.choice().id()));
        row.add(text(study.stakeholder().map(s -> s.id()).orElse("")));
        row.add(text(study.scenario().map(s -> s.id()).orElse("")));
        row.add(Cell.of(ranked.size()));
        row.add(text(String.join(
                " ",
                evaluation.ranking().leaders().stream()
                        .map(i -> study.problem().options().get(i).id())
                        .toList())));
        row.add(ranked.isEmpty() ? Cell.BLANK : Cell.of(score(evaluation, 0)));
        row.add(ranked.size() < 2 ? Cell.BLANK : text(ranked.get(1).id()));
        row.add(ranked.size() < 2 ? Cell.BLANK : Cell.of(Math.abs(score(evaluation, 0) - score(evaluation, 1))));
        row.add(text(Verdict.of(evaluation).sentence()));
        row.add(Cell.BLANK);
        answers.forEach(answer ->
                row.add(answer.measure().isPresent() ? Cell.of(answer.measure().getAsDouble()) : Cell.BLANK));
        return row(answers.stream().map(a -> a.analysis().id()).toList(), row, isRaw);
    }

    /** One row with its end for an input that cannot be ranked. */
    static String csv(String input, List<String> errors, List<String> analyses, boolean isRaw) {
        List<Cell> row = new ArrayList<>();
        row.add(text(input));
        for (int k = 0; k < 10; k++) {
            row.add(Cell.BLANK);
        }
        row.add(text(String.join("; ", errors)));
        analyses.forEach(id -> row.add(Cell.BLANK));
        return row(analyses, row, isRaw);
    }

    private static double score(Evaluation evaluation, int place) {
        return evaluation.scores().at(evaluation.ranking().option(place));
    }

    /** Without line breaks, so that a row is a line and a run can go on after any of them. */
    private static Cell text(String text) {
        return Cell.of(Failures.clean(text));
    }

    private static String row(List<String> analyses, List<Cell> row, boolean isRaw) {
        String whole = new CsvRenderer(isRaw).render(List.of(new Table("", columns(analyses), List.of(row))));
        return whole.substring(whole.indexOf('\n') + 1);
    }

    private static List<Column> columns(List<String> analyses) {
        List<Column> columns = new ArrayList<>();
        for (String name : List.of("input", "decision", "method", "stakeholder", "scenario")) {
            columns.add(new Column(name, Format.TEXT));
        }
        columns.add(new Column("options", Format.INTEGER));
        columns.add(new Column("first", Format.TEXT));
        columns.add(new Column("score", Format.NUMBER));
        columns.add(new Column("second", Format.TEXT));
        columns.add(new Column("lead", Format.NUMBER));
        columns.add(new Column("verdict", Format.TEXT));
        columns.add(new Column("error", Format.TEXT));
        analyses.forEach(id -> columns.add(new Column(id, Format.NUMBER)));
        return columns;
    }
}
