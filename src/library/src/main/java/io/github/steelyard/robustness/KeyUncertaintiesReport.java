package io.github.steelyard.robustness;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Problem;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.HeatMap;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.robustness.KeyUncertaintiesResult.Fact;
import io.github.steelyard.robustness.KeyUncertaintiesResult.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** On what the first place hangs, in a sentence, a picture and a table. */
final class KeyUncertaintiesReport {

    /** Less than this share is what chance alone may show. */
    private static final double VISIBLE = 0.005;

    private KeyUncertaintiesReport() {}

    static List<Block> of(KeyUncertaintiesResult result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(sentence(result)));
        if (result.facts().isEmpty()) {
            return blocks;
        }
        blocks.add(new Paragraph(String.format(
                Locale.ROOT,
                "Counted over %,d draws with seed %d. “Explains” is the share of the uncertainty about who is first (%.2f"
                        + " bits) that knowing it would take away on average; the rest lies with weights, with spreads of"
                        + " single performances, and with what several facts decide together.",
                result.samples(),
                result.study().seed(),
                result.entropy())));
        blocks.add(picture(result));
        blocks.add(table(result));
        return blocks;
    }

    private static String sentence(KeyUncertaintiesResult result) {
        String leader = Words.name(result.leader());
        if (result.facts().isEmpty()) {
            return "Every uncertainty is certain: no performance differs by one.";
        }
        Fact most = result.facts().get(0);
        if (result.entropy() == 0) {
            return leader + " is first whatever the uncertainties come to, " + most.words()
                    + " included: they move all options alike, or too little.";
        }
        String start = "First place depends most on " + most.words() + ", which explains " + Words.percent(most.share())
                + " of who is first";
        if (most.share() < VISIBLE) {
            return start + ": almost nothing. It depends on weights and single performances.";
        }
        boolean isTurned =
                most.leaders().stream().map(Outcome::leader).distinct().count() > 1;
        List<String> each = most.leaders().stream()
                .map(o -> Words.name(o.leader()) + " (" + Words.percent(o.first()) + ") where " + o.outcome())
                .toList();
        return start + "; first most often is "
                + (isTurned || each.size() <= 2 ? Words.list(each) : leader + " under each of its outcomes") + ".";
    }

    /** Each uncertainty with what it explains and how many performances of each criterion it reaches. */
    private static HeatMap picture(KeyUncertaintiesResult result) {
        Problem problem = result.study().problem();
        List<Criterion> reached = problem.criteria().stream()
                .filter(c -> result.facts().stream().anyMatch(f -> f.cells().containsKey(c)))
                .toList();
        List<String> columns = new ArrayList<>(List.of("Explains"));
        reached.forEach(c -> columns.add(c.name()));
        List<HeatMap.Row> rows = new ArrayList<>();
        for (Fact fact : result.facts()) {
            List<HeatMap.Cell> cells = new ArrayList<>();
            cells.add(new HeatMap.Cell(fact.share(), Words.percent(fact.share()), false));
            for (Criterion criterion : reached) {
                int count = fact.cells().getOrDefault(criterion, 0);
                cells.add(new HeatMap.Cell(
                        count == 0
                                ? Double.NaN
                                : (double) count / problem.options().size(),
                        count == 0 ? "" : Integer.toString(count),
                        false));
            }
            rows.add(new HeatMap.Row(name(fact), cells));
        }
        return new HeatMap(
                "What depends on what: how much of the first place each uncertainty explains, and how many of the "
                        + problem.options().size() + " options' performances it reaches",
                sentence(result),
                new Axis("share", 0, 1, Table.Format.PERCENT),
                columns,
                rows,
                List.of(new HeatMap.Panel("First place", 1), new HeatMap.Panel("Reaches", reached.size())));
    }

    private static String name(Fact fact) {
        int from = fact.words().indexOf('“');
        int to = fact.words().lastIndexOf('”');
        return from < 0 || to < from ? fact.words() : fact.words().substring(from + 1, to);
    }

    private static Table table(KeyUncertaintiesResult result) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Fact fact : result.facts()) {
            boolean isStart = true;
            for (Outcome outcome : fact.leaders()) {
                rows.add(List.of(
                        Table.Cell.of(isStart ? name(fact) : ""),
                        isStart ? Table.Cell.of(fact.share()) : Table.Cell.BLANK,
                        isStart ? Table.Cell.of(fact.reach()) : Table.Cell.BLANK,
                        Table.Cell.of(outcome.outcome()),
                        Table.Cell.of(outcome.chance()),
                        Table.Cell.of(outcome.leader().name()),
                        Table.Cell.of(outcome.first())));
                isStart = false;
            }
        }
        return new Table(
                "Who is first most often under each outcome",
                List.of(
                        new Table.Column("Uncertainty", Table.Format.TEXT),
                        new Table.Column("Explains", Table.Format.PERCENT),
                        new Table.Column("Performances", Table.Format.INTEGER),
                        new Table.Column("Where", Table.Format.TEXT),
                        new Table.Column("Chance", Table.Format.PERCENT),
                        new Table.Column("First most often", Table.Format.TEXT),
                        new Table.Column("In", Table.Format.PERCENT)),
                rows);
    }
}
