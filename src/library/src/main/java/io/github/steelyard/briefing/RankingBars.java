package io.github.steelyard.briefing;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.ScoreIntervals;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.BarTable;
import io.github.steelyard.report.document.StackedBarChart;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import io.github.steelyard.sensitivity.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ranking as a table with bars: what each group of criteria adds to a score, or the score alone. */
final class RankingBars {

    /** More parts than these cannot be told apart; the lightest are taken together. */
    private static final int MOST_PARTS = 8;

    private RankingBars() {}

    static BarTable of(Evaluation evaluation, BriefWords words) {
        List<Option> options = evaluation.study().problem().options();
        boolean kinds = options.stream().anyMatch(option -> !option.kind().isEmpty());
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("#", Format.INTEGER));
        columns.add(new Column("Option", Format.TEXT));
        if (kinds) {
            columns.add(new Column("Kind", Format.TEXT));
        }
        boolean more = evaluation.scores().higherIsBetter();
        columns.add(new Column(words.say(more ? "score" : "score.less"), Format.NUMBER));
        Optional<ScoreIntervals> intervals = evaluation.intervals().filter(ScoreIntervals::areOpen);
        if (intervals.isPresent()) {
            columns.add(new Column("Can be", Format.TEXT));
            columns.add(new Column("Places", Format.TEXT));
        }
        List<Part> parts = parts(evaluation, words);
        List<List<Cell>> rows = new ArrayList<>();
        List<StackedBarChart.Row> bars = new ArrayList<>();
        double least = 0;
        double most = 0;
        for (int i : evaluation.ranking().order()) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(evaluation.ranking().rank(i)));
            row.add(Cell.of(options.get(i).name()));
            if (kinds) {
                row.add(Cell.of(options.get(i).kind()));
            }
            row.add(Cell.of(evaluation.scores().at(i)));
            if (intervals.isPresent()) {
                row.add(Cell.of(reach(intervals.get(), i)));
                row.add(Cell.of(places(intervals.get(), i)));
            }
            rows.add(row);
            double[] amounts = amounts(evaluation, i, parts);
            double up = 0;
            double down = 0;
            for (double amount : amounts) {
                up += Math.max(0, amount);
                down += Math.min(0, amount);
            }
            most = Math.max(most, up);
            least = Math.min(least, down);
            Optional<StackedBarChart.Open> open = intervals
                    .filter(known -> known.low(i) < known.high(i))
                    .map(known -> new StackedBarChart.Open(known.low(i), known.high(i)));
            most = Math.max(most, open.map(StackedBarChart.Open::high).orElse(most));
            least = Math.min(least, open.map(StackedBarChart.Open::low).orElse(least));
            bars.add(new StackedBarChart.Row(options.get(i).name(), amounts, "", open));
        }
        Axis axis = new Axis(words.say("score"), least, most > least ? most : least + 1, Format.NUMBER);
        List<StackedBarChart.Part> named = new ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            named.add(new StackedBarChart.Part(parts.get(k).name, k));
        }
        return new BarTable(
                new Table("", columns, rows),
                new StackedBarChart(
                        words.say("section.ranking"),
                        Verdict.of(evaluation).sentence(words.language()),
                        axis,
                        named,
                        bars));
    }

    private static String reach(ScoreIntervals intervals, int i) {
        return intervals.low(i) == intervals.high(i)
                ? ""
                : Words.number(intervals.low(i)) + "–" + Words.number(intervals.high(i));
    }

    private static String places(ScoreIntervals intervals, int i) {
        return intervals.best(i) == intervals.worst(i)
                ? String.valueOf(intervals.best(i))
                : intervals.best(i) + "–" + intervals.worst(i);
    }

    /** Criteria shown as one part of a bar. */
    record Part(String name, List<Integer> criteria) {}

    static List<Part> parts(Evaluation evaluation, BriefWords words) {
        if (evaluation.terms().isEmpty()) {
            return List.of(new Part(words.say("score"), List.of()));
        }
        ValueTree tree = evaluation.study().problem().tree();
        Group top = tree.root();
        while (top.children().size() == 1 && top.children().get(0) instanceof Group only) {
            top = only;
        }
        List<Node> nodes = new ArrayList<>(top.children());
        List<Node> light = new ArrayList<>();
        while (nodes.size() + (light.isEmpty() ? 0 : 1) > MOST_PARTS) {
            Node lightest = nodes.get(0);
            for (Node node : nodes) {
                lightest = weight(evaluation, node) <= weight(evaluation, lightest) ? node : lightest;
            }
            nodes.remove(lightest);
            light.add(lightest);
        }
        List<Part> parts = new ArrayList<>();
        nodes.forEach(node -> parts.add(new Part(node.name(), leaves(tree, List.of(node)))));
        if (!light.isEmpty()) {
            parts.add(new Part(words.say("parts.else"), leaves(tree, light)));
        }
        return parts;
    }

    private static double weight(Evaluation evaluation, Node node) {
        return requireNonNull(evaluation.study().nodeWeights().shares().get(node.id()))
                .cumulative();
    }

    private static List<Integer> leaves(ValueTree tree, List<Node> nodes) {
        List<Integer> leaves = new ArrayList<>();
        for (Node node : nodes) {
            for (int j : tree.leavesBelow(node)) {
                leaves.add(j);
            }
        }
        return leaves;
    }

    private static double[] amounts(Evaluation evaluation, int i, List<Part> parts) {
        double[] amounts = new double[parts.size()];
        for (int k = 0; k < amounts.length; k++) {
            if (evaluation.terms().isEmpty()) {
                double score = evaluation.scores().at(i);
                amounts[k] = Double.isFinite(score) ? score : 0;
            } else {
                for (int j : parts.get(k).criteria) {
                    amounts[k] += evaluation.contribution(i, j);
                }
            }
        }
        return amounts;
    }
}
