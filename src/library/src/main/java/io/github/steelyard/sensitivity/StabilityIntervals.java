package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.IntervalChart;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.sensitivity.Stability.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** {@link Stability} as an analysis. */
final class StabilityIntervals implements Analysis<Stability> {

    @Override
    public Description description() {
        return Description.of(
                        "stability-intervals",
                        "Weight stability intervals",
                        "How far each weight can move before the first place, or any place, changes.")
                .formula("w(t) = (1 - t) others + t own; the t for which s_first(w(t)) >= s_k(w(t)) for every k")
                .source("Mareschal (1988), Weight stability intervals in multicriteria decision aid, European Journal"
                        + " of Operational Research 33, 54-64")
                .outputs(ResultSchema.meanings(Stability.class));
    }

    @Override
    public Stability run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return Stability.of(study, cancellation);
    }

    @Override
    public List<Block> present(Stability result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(result.sentence()));
        String firm = firm(result);
        if (!firm.isEmpty()) {
            blocks.add(new Paragraph(firm));
        }
        for (Interval interval : result.intervals()) {
            interval.note().ifPresent(n -> blocks.add(new Paragraph(Words.name(interval.node()) + ": " + n + ".")));
        }
        if (!result.isExact()) {
            blocks.add(new Paragraph("This method's scores are not linear in the weights: the ends were found in steps"
                    + " of half a point and then bisected; a change that comes and goes within a step is missed."));
        }
        blocks.add(table(result));
        blocks.add(chart(result));
        return blocks;
    }

    private static String firm(Stability result) {
        List<String> names = result.intervals().stream()
                .filter(i -> Double.isInfinite(i.room()))
                .map(i -> Words.name(i.node()))
                .toList();
        if (names.isEmpty() || result.nearest().isEmpty()) {
            return "";
        }
        return "Whatever the weight of " + Words.few(names, 6) + ", "
                + Words.name(result.winner()) + " stays first"
                + (names.size() == 1 ? "." : ", as long as only one of them moves.");
    }

    private static Table table(Stability result) {
        List<Table.Column> columns = List.of(
                new Table.Column("Criterion", Table.Format.TEXT),
                new Table.Column("Weight", Table.Format.PERCENT),
                new Table.Column("Keeps first place from", Table.Format.PERCENT),
                new Table.Column("to", Table.Format.PERCENT),
                new Table.Column("Whole order kept from", Table.Format.PERCENT),
                new Table.Column("to", Table.Format.PERCENT),
                new Table.Column("Leader below", Table.Format.TEXT),
                new Table.Column("Leader above", Table.Format.TEXT));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Interval i : result.intervals()) {
            rows.add(List.of(
                    Table.Cell.of(i.node().name()),
                    Table.Cell.of(i.weight()),
                    Table.Cell.of(i.winner().low()),
                    Table.Cell.of(i.winner().high()),
                    Table.Cell.of(i.ranking().low()),
                    Table.Cell.of(i.ranking().high()),
                    Table.Cell.of(i.below().map(Option::name).orElse("")),
                    Table.Cell.of(i.above().map(Option::name).orElse(""))));
        }
        return new Table(
                "Cumulative weights for which " + Words.name(result.winner())
                        + " stays first, and for which nothing moves",
                columns,
                rows);
    }

    private static IntervalChart chart(Stability result) {
        ValueTree tree = result.study().problem().tree();
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (Interval i : result.intervals()) {
            int depth = 0;
            for (var group = tree.parent(i.node().id()).orElseThrow();
                    !group.id().equals(ValueTree.ROOT);
                    group = tree.parent(group.id()).orElseThrow()) {
                depth++;
            }
            rows.add(new IntervalChart.Row(
                    i.node().name(),
                    depth,
                    List.of(
                            new IntervalChart.Span(i.winner().low(), i.winner().high()),
                            new IntervalChart.Span(
                                    i.ranking().low(), i.ranking().high())),
                    OptionalDouble.of(i.weight()),
                    ""));
        }
        return new IntervalChart(
                "Weights for which " + Words.name(result.winner()) + " stays first",
                result.sentence(),
                Axis.share("cumulative weight"),
                List.of(result.winner().name() + " stays first", "the whole ranking stays"),
                rows);
    }

    /** How far the most critical weight can move. */
    @Override
    public OptionalDouble measure(Stability result) {
        return result.nearest().map(i -> OptionalDouble.of(i.room())).orElse(OptionalDouble.empty());
    }
}
