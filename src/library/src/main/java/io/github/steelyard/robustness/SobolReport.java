package io.github.steelyard.robustness;

import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.BarChart;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.robustness.SobolResult.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Sobol indices in sentences, a table and a chart. */
final class SobolReport {

    private static final int SHOWN = 24;

    private SobolReport() {}

    static List<Block> of(SobolResult result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(sentence(result)));
        List<Share> sorted = result.inputs().stream()
                .filter(share -> share.lead().total().isPresent())
                .sorted(Comparator.comparingDouble(
                        (Share share) -> -share.lead().total().getAsDouble()))
                .toList();
        if (sorted.isEmpty()) {
            return blocks;
        }
        blocks.add(new Paragraph(String.format(
                Locale.ROOT,
                "From %,d base samples (scrambled Sobol points, seed %d). 'Alone' is the share of the variance that knowing "
                        + "the input would remove; 'in all' is the share that is left while only the input is unknown. The "
                        + "input of a weight is the independent variate behind it, since weights themselves sum to 1.",
                result.samples(),
                result.study().seed())));
        blocks.add(table(sorted.stream().limit(SHOWN).toList()));
        if (sorted.size() > SHOWN) {
            blocks.add(new Paragraph((sorted.size() - SHOWN) + " more inputs account for at most "
                    + percent(sorted.get(SHOWN).lead().total()) + " each."));
        }
        blocks.add(chart(
                result,
                sorted.stream().filter(share -> !share.isGroup()).limit(SHOWN).toList()));
        return blocks;
    }

    private static String sentence(SobolResult result) {
        String winner = Words.name(result.study().problem().options().get(result.winner()));
        if (result.inputs().isEmpty()) {
            return "Nothing is uncertain: weights and performances are exact.";
        }
        if (result.inputs().get(0).lead().total().isEmpty()) {
            return "The lead of " + winner + " is the same whatever the weights and performances that the file allows.";
        }
        Optional<Share> facts = result.inputs().stream()
                .filter(share -> share.id().equals("facts"))
                .findFirst();
        Optional<Share> values = result.inputs().stream()
                .filter(share -> share.id().equals("values"))
                .findFirst();
        Share most = result.inputs().stream()
                .filter(share -> !share.isGroup())
                .max(Comparator.comparingDouble(share -> share.lead().total().getAsDouble()))
                .orElseThrow();
        String groups = facts.isPresent() && values.isPresent()
                ? "Facts account for " + percent(facts.get().lead().total())
                        + " of the variance of the lead of " + winner + ", values for "
                        + percent(values.get().lead().total())
                : facts.isPresent()
                        ? "Only facts are uncertain, no weight is"
                        : "Only weights are uncertain, no performance is";
        return groups + ". The single input that matters most is " + most.words() + " ("
                + percent(most.lead().total()) + ").";
    }

    private static String percent(OptionalDouble share) {
        return SmaaReport.percent(Math.max(0, share.orElse(0)));
    }

    private static Table table(List<Share> shares) {
        List<Table.Column> columns = List.of(
                new Table.Column("Input", Table.Format.TEXT),
                new Table.Column("Lead, alone", Table.Format.PERCENT),
                new Table.Column("Lead, in all", Table.Format.PERCENT),
                new Table.Column("From", Table.Format.PERCENT),
                new Table.Column("To", Table.Format.PERCENT),
                new Table.Column("Who wins, alone", Table.Format.PERCENT),
                new Table.Column("Who wins, in all", Table.Format.PERCENT));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Share share : shares) {
            rows.add(List.of(
                    Table.Cell.of(share.words()),
                    cell(share.lead().first()),
                    cell(share.lead().total()),
                    cell(share.lead().totalLow()),
                    cell(share.lead().totalHigh()),
                    cell(share.identity().first()),
                    cell(share.identity().total())));
        }
        return new Table("Share of the variance, with the 95% interval of 'lead, in all'", columns, rows);
    }

    private static Table.Cell cell(OptionalDouble number) {
        return number.isPresent() ? Table.Cell.of(number.getAsDouble()) : Table.Cell.BLANK;
    }

    private static BarChart chart(SobolResult result, List<Share> shares) {
        List<BarChart.Bar> bars = new ArrayList<>();
        double high = 1e-9;
        for (Share share : shares) {
            double total = Math.max(0, share.lead().total().getAsDouble());
            high = Math.max(high, total);
            bars.add(new BarChart.Bar(
                    share.words(), 0, total, "", percent(share.lead().total()), false));
        }
        return new BarChart(
                "What the lead depends on",
                sentence(result),
                new Axis("share of the variance, in all", 0, high, Table.Format.PERCENT),
                0,
                bars);
    }
}
