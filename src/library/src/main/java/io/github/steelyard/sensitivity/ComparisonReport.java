package io.github.steelyard.sensitivity;

import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Chart;
import io.github.steelyard.report.document.HeatMap;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.RankLines;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.sensitivity.Comparison.Agreement;
import io.github.steelyard.sensitivity.Comparison.Ranked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Methods side by side, in sentences, tables and a chart. */
final class ComparisonReport {

    private static final int MOST_NAMED = 4;
    private static final int MOST_LINES = 30;
    private static final int MOST_COLUMNS = 8;

    private final Comparison result;

    ComparisonReport(Comparison result) {
        this.result = result;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(lead()));
        blocks.add(new Items(result.choices().stream().map(c -> sentence(c)).toList()));
        if (result.study().problem().hasMissing() && !result.others().isEmpty()) {
            blocks.add(new Paragraph("Methods that need every performance do not apply, because some are missing; with"
                    + " missing=middle they take the middle of the scale, as the additive value model does."));
        }
        blocks.add(ranks());
        if (result.methods().size() > 1) {
            blocks.add(agreement());
            blocks.add(chart());
        }
        if (!result.others().isEmpty()) {
            blocks.add(new Paragraph("Not applicable:"));
            blocks.add(new Items(others()));
        }
        return blocks;
    }

    /** Methods that cannot rank it, those with the same reason together. */
    private List<String> others() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Comparison.NotApplicable other : result.others()) {
            String name = other.method().description().name();
            String reason = other.reason();
            String rest = reason.startsWith(name + " ") ? "each" + reason.substring(name.length()) : reason;
            names.computeIfAbsent(rest, r -> new ArrayList<>()).add(name);
        }
        return names.entrySet().stream()
                .map(e -> e.getValue().size() > 1 || !e.getKey().startsWith("each ")
                        ? Words.list(e.getValue()) + ": " + e.getKey()
                        : e.getValue().get(0) + e.getKey().substring("each".length()))
                .toList();
    }

    private String lead() {
        List<Option> first = result.leaders(result.own().ranking());
        int all = result.methods().size();
        List<ModelChoice.Trial> changes = result.choices().get(0).changes();
        String who = Words.list(first.stream().map(Words::name).toList());
        if (all == 1) {
            return "No other method can rank this decision; " + who + " " + are(first) + " first by "
                    + result.own().method().description().name() + ".";
        }
        if (changes.isEmpty()) {
            return "All " + all + " applicable methods put " + who + " first.";
        }
        return (all - changes.size()) + " of " + all + " applicable methods put " + who + " first; instead "
                + byWinner(changes, " by ") + ".";
    }

    /** "X by A and B, Y by C". */
    private static String byWinner(List<ModelChoice.Trial> changes, String by) {
        Map<String, List<String>> trials = new LinkedHashMap<>();
        changes.forEach(t -> trials.computeIfAbsent(
                        Words.list(t.leaders().stream().map(Words::name).toList()), w -> new ArrayList<>())
                .add(t.name()));
        List<String> winners = trials.entrySet().stream()
                .map(e -> e.getKey() + by + Words.few(e.getValue(), MOST_NAMED))
                .toList();
        return String.join("; ", winners);
    }

    private static String are(List<Option> options) {
        return options.size() == 1 ? "is" : "are";
    }

    private String sentence(ModelChoice choice) {
        String what = Words.raised(choice.name()) + " (" + choice.now() + ")";
        boolean plural = choice.id().equals("value-function");
        if (choice.trials().isEmpty()) {
            return what + ": no alternative available.";
        }
        if (!choice.isUsed()) {
            return what + (plural ? " do" : " does") + " not enter " + method() + ".";
        }
        if (!choice.isDecisive()) {
            return what + (plural ? " do" : " does") + " not decide the winner: "
                    + Words.count(choice.trials().size(), "alternative") + " tried.";
        }
        return what + (plural ? " decide" : " decides") + " the winner in "
                + choice.changes().size() + " of "
                + Words.count(choice.trials().size(), "alternative") + ": "
                + byWinner(choice.changes(), " with ") + ".";
    }

    private String method() {
        return result.own().method().description().name();
    }

    private Table ranks() {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column("Option", Table.Format.TEXT));
        result.methods()
                .forEach(r ->
                        columns.add(new Table.Column(r.method().description().name(), Table.Format.INTEGER)));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i : result.own().ranking().order()) {
            List<Table.Cell> row = new ArrayList<>();
            row.add(Table.Cell.of(result.study().problem().options().get(i).name()));
            result.methods().forEach(r -> row.add(Table.Cell.of(r.ranking().rank(i))));
            rows.add(row);
        }
        return new Table("Rank by method", columns, rows);
    }

    private Table agreement() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Ranked ranked : result.methods()) {
            Agreement a = result.agreement(result.own(), ranked);
            rows.add(List.of(
                    Table.Cell.of(ranked.method().description().name()),
                    Table.Cell.of(Words.few(
                            result.leaders(ranked.ranking()).stream()
                                    .map(Option::name)
                                    .toList(),
                            3)),
                    cell(a.kendallTauB()),
                    cell(a.weightedSpearman()),
                    cell(a.ws())));
        }
        return new Table(
                "Agreement with " + method() + ", 1 the same ranking",
                List.of(
                        new Table.Column("Method", Table.Format.TEXT),
                        new Table.Column("First", Table.Format.TEXT),
                        new Table.Column("tau-b", Table.Format.NUMBER),
                        new Table.Column("Weighted Spearman", Table.Format.NUMBER),
                        new Table.Column("WS", Table.Format.NUMBER)),
                rows);
    }

    private static Table.Cell cell(OptionalDouble number) {
        return number.isPresent() ? Table.Cell.of(number.getAsDouble()) : Table.Cell.of("undefined");
    }

    /** Rank lines of a few methods; of many, a map with one row a method and the options that lead somewhere. */
    private Chart chart() {
        return result.methods().size() <= MOST_COLUMNS ? lines() : map();
    }

    private RankLines lines() {
        List<RankLines.Line> lines = new ArrayList<>();
        List<Integer> leaders = result.own().ranking().leaders();
        for (int i : result.own().ranking().order()) {
            if (lines.size() < MOST_LINES) {
                int[] ranks = result.methods().stream()
                        .mapToInt(r -> r.ranking().rank(i))
                        .toArray();
                lines.add(new RankLines.Line(
                        result.study().problem().options().get(i).name(), i, leaders.contains(i), ranks));
            }
        }
        return new RankLines(
                "Rank by method",
                lead(),
                result.methods().stream()
                        .map(r -> r.method().description().name())
                        .toList(),
                lines);
    }

    private HeatMap map() {
        List<Option> options = result.study().problem().options();
        List<Integer> shown = new ArrayList<>();
        for (int i : result.own().ranking().order()) {
            if (shown.size() < MOST_COLUMNS) {
                shown.add(i);
            }
        }
        List<HeatMap.Row> rows = new ArrayList<>();
        for (Ranked ranked : result.methods()) {
            List<HeatMap.Cell> cells = shown.stream()
                    .map(i -> ranked.ranking().rank(i))
                    .map(rank -> new HeatMap.Cell(rank, Integer.toString(rank), rank == 1))
                    .toList();
            rows.add(new HeatMap.Row(ranked.method().description().name(), cells));
        }
        return new HeatMap(
                options.size() > shown.size()
                        ? "Rank by method of the first " + shown.size() + " options"
                        : "Rank by method",
                lead(),
                new Axis("rank", 1, Math.max(2, options.size()), Table.Format.INTEGER),
                shown.stream().map(i -> options.get(i).name()).toList(),
                rows);
    }
}
