package io.github.steelyard.robustness;

import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.RankShares;
import io.github.steelyard.report.document.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The result of SMAA-2 in sentences, tables and a chart. */
final class SmaaReport {

    /** More ranks or options than this make a table that nobody reads; the chart shows them all. */
    private static final int WIDE = 8;

    private static final int RANKS = 3;

    private final SmaaResult result;
    private final List<Option> options;
    /** Options by how often they are first. */
    private final List<Integer> order;

    private SmaaReport(SmaaResult result) {
        this.result = result;
        this.options = result.study().problem().options();
        this.order = IntStream.range(0, options.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -result.first(i))
                        .thenComparingDouble(result::expectedRank))
                .toList();
    }

    static List<Block> of(SmaaResult result) {
        SmaaReport report = new SmaaReport(result);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(verdict(result)));
        blocks.add(new Paragraph(report.basis()));
        result.methods().ifPresent(spread -> blocks.add(new Paragraph(methods(spread))));
        blocks.add(report.acceptability());
        blocks.add(report.centralWeights());
        blocks.add(report.pairwise());
        result.methods().ifPresent(spread -> blocks.add(report.byMethod(spread)));
        blocks.add(report.chart());
        return blocks;
    }

    /** One sentence: who is first how often. */
    static String verdict(SmaaResult result) {
        List<Option> options = result.study().problem().options();
        int best = result.mostOftenFirst();
        double share = result.first(best);
        String name = Words.name(options.get(best));
        if (share >= 1 - 1e-12) {
            return name + " is first in every combination of weights and performances that the file allows.";
        }
        int second = -1;
        for (int i = 0; i < options.size(); i++) {
            second = i != best && (second < 0 || result.first(i) > result.first(second)) ? i : second;
        }
        return name + " is first in " + percent(share) + " of the simulated combinations of weights and performances; "
                + Words.name(options.get(second)) + " follows with " + percent(result.first(second)) + ".";
    }

    private String basis() {
        String weights = "The weights are " + result.weights() + ". ";
        if (result.isExact()) {
            return weights + "The figures are exact: no draws were needed.";
        }
        return weights
                + String.format(
                        Locale.ROOT,
                        "Counted over %,d %sdraws with seed %d; standard errors%s are at most %.2f percentage points. "
                                + "Options that tie share the rank.",
                        result.samples(),
                        result.quasiRandom().isPresent() ? "quasi-random " : "",
                        result.study().seed(),
                        result.quasiRandom().isPresent()
                                ? ", from " + result.quasiRandom().getAsInt() + " replicates,"
                                : "",
                        100 * result.largestError());
    }

    private static String methods(SmaaResult.MethodSpread spread) {
        String share = spread.inAll().isPresent()
                ? "; the choice of method accounts for "
                        + percent(spread.alone().orElse(0))
                        + " of the variance of the verdict alone and "
                        + percent(spread.inAll().getAsDouble())
                        + " with all its interactions"
                : "";
        return spread.first().size() + " methods ranked every draw. In " + percent(spread.agreement())
                + " of the draws they name the same winner" + share + ".";
    }

    private Table acceptability() {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column("Option", Table.Format.TEXT));
        int ranks = options.size() > WIDE ? RANKS : options.size();
        for (int r = 1; r <= ranks; r++) {
            columns.add(new Table.Column("Rank " + r, Table.Format.PERCENT));
        }
        columns.add(new Table.Column("Expected rank", Table.Format.NUMBER));
        columns.add(new Table.Column("Confidence", Table.Format.PERCENT));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i : order) {
            List<Table.Cell> row = new ArrayList<>();
            row.add(Table.Cell.of(options.get(i).name()));
            for (int r = 0; r < ranks; r++) {
                row.add(Table.Cell.of(result.acceptability().at(i, r)));
            }
            row.add(Table.Cell.of(result.expectedRank(i)));
            OptionalDouble factor = result.confidenceFactors().get(i);
            row.add(factor.isPresent() ? Table.Cell.of(factor.getAsDouble()) : Table.Cell.BLANK);
            rows.add(row);
        }
        return new Table("Share of draws at each rank", columns, rows);
    }

    private Table centralWeights() {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column("Option", Table.Format.TEXT));
        result.study().problem().criteria().forEach(c -> columns.add(new Table.Column(c.name(), Table.Format.PERCENT)));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i : order) {
            result.centralWeights().get(i).ifPresent(w -> {
                List<Table.Cell> row = new ArrayList<>();
                row.add(Table.Cell.of(options.get(i).name()));
                for (int j = 0; j < w.size(); j++) {
                    row.add(Table.Cell.of(w.at(j)));
                }
                rows.add(row);
            });
        }
        return new Table("Central weights: whom each option suits (mean weights that put it first)", columns, rows);
    }

    private Table pairwise() {
        List<Integer> shown = order.subList(0, Math.min(WIDE, order.size()));
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column("Beats", Table.Format.TEXT));
        shown.forEach(i -> columns.add(new Table.Column(options.get(i).name(), Table.Format.PERCENT)));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i : shown) {
            List<Table.Cell> row = new ArrayList<>();
            row.add(Table.Cell.of(options.get(i).name()));
            shown.forEach(other -> row.add(
                    other == i
                            ? Table.Cell.BLANK
                            : Table.Cell.of(result.pairwiseWinning().at(i, other))));
            rows.add(row);
        }
        String caption = "Share of draws in which the row beats the column";
        return new Table(
                shown.size() < order.size() ? caption + "; the " + WIDE + " that are first most often" : caption,
                columns,
                rows);
    }

    private Table byMethod(SmaaResult.MethodSpread spread) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column("First under", Table.Format.TEXT));
        order.forEach(i -> columns.add(new Table.Column(options.get(i).name(), Table.Format.PERCENT)));
        List<List<Table.Cell>> rows = new ArrayList<>();
        spread.first().forEach((id, first) -> {
            List<Table.Cell> row = new ArrayList<>();
            row.add(Table.Cell.of(result.study().method(id).description().name()));
            order.forEach(i -> row.add(Table.Cell.of(first.get(i))));
            rows.add(row);
        });
        return new Table("Share of draws in which each option is first, by method", columns, rows);
    }

    private RankShares chart() {
        List<RankShares.Row> rows = new ArrayList<>();
        for (int i : order) {
            rows.add(new RankShares.Row(
                    options.get(i).name(), result.acceptability().row(i), percent(result.first(i)) + " first"));
        }
        return new RankShares("How often each rank", verdict(result), rows);
    }

    /** A share in per cent, never rounded to an end that it does not reach. */
    static String percent(double share) {
        if (share > 0 && share < 0.005) {
            return "under 1%";
        }
        if (share < 1 && share >= 0.995) {
            return "over 99%";
        }
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }
}
