package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.Text;
import io.github.steelyard.report.document.BarChart;
import io.github.steelyard.report.document.Chart;
import io.github.steelyard.report.document.HeatMap;
import io.github.steelyard.report.document.IntervalChart;
import io.github.steelyard.report.document.LineChart;
import io.github.steelyard.report.document.PathwayMap;
import io.github.steelyard.report.document.RankLines;
import io.github.steelyard.report.document.RankShares;
import io.github.steelyard.report.document.StackedBarChart;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every value of a chart in words, a line for each thing that is drawn, for those who do not see it. */
final class ChartWords {

    private ChartWords() {}

    static List<String> of(Chart chart) {
        List<String> words = new ArrayList<>();
        if (chart instanceof LineChart lines) {
            lines.lines()
                    .forEach(line -> words.add(line.name() + ": "
                            + line.points().stream()
                                    .map(p -> number(p.x()) + " → " + number(p.y()))
                                    .collect(Collectors.joining(", "))));
            lines.marks().forEach(mark -> words.add(mark.label() + ": " + number(mark.x()) + " → " + number(mark.y())));
        } else if (chart instanceof BarChart bars) {
            bars.bars()
                    .forEach(bar -> words.add(bar.label() + ": " + span(bar.low(), bar.high())
                            + labels(bar.lowLabel(), bar.highLabel())));
        } else if (chart instanceof StackedBarChart stacked) {
            for (StackedBarChart.Row row : stacked.rows()) {
                double[] amounts = row.amounts();
                words.add(row.label() + ": "
                        + IntStream.range(0, amounts.length)
                                .mapToObj(k -> stacked.parts().get(k).name() + " " + number(amounts[k]))
                                .collect(Collectors.joining(", "))
                        + labels(row.total(), ""));
            }
        } else if (chart instanceof HeatMap map) {
            for (HeatMap.Row row : map.rows()) {
                words.add(row.label() + ": "
                        + IntStream.range(0, row.cells().size())
                                .mapToObj(k -> column(map.columns(), k)
                                        + row.cells().get(k).text())
                                .collect(Collectors.joining(", ")));
            }
        } else if (chart instanceof IntervalChart intervals) {
            for (IntervalChart.Row row : intervals.rows()) {
                String spans = row.spans().stream()
                        .map(span -> span(span.low(), span.high()))
                        .collect(Collectors.joining(", "));
                String marker =
                        row.marker().isPresent() ? " · " + number(row.marker().getAsDouble()) : "";
                words.add(row.label() + ": " + spans + marker + labels(row.note(), ""));
            }
        } else if (chart instanceof RankLines ranks) {
            for (RankLines.Line line : ranks.lines()) {
                int[] own = line.ranks();
                words.add(line.name() + ": "
                        + IntStream.range(0, own.length)
                                .mapToObj(k -> column(ranks.columns(), k) + own[k])
                                .collect(Collectors.joining(", ")));
            }
        } else if (chart instanceof PathwayMap map) {
            map.ways().forEach(way -> words.add(way.words()));
        } else if (chart instanceof RankShares shares) {
            for (RankShares.Row row : shares.rows()) {
                double[] own = row.shares();
                words.add(row.label() + ": "
                        + IntStream.range(0, own.length)
                                .mapToObj(k -> (k + 1) + ". " + number(own[k]))
                                .collect(Collectors.joining(", "))
                        + labels(row.note(), ""));
            }
        }
        return words;
    }

    private static String column(List<String> columns, int k) {
        return k < columns.size() ? columns.get(k) + " " : "";
    }

    private static String labels(String first, String second) {
        String both = (first + " " + second).strip();
        return both.isEmpty() ? "" : " · " + both;
    }

    private static String span(double low, double high) {
        return Text.of("chart.span", number(low), number(high));
    }

    private static String number(double x) {
        return Numbers.plain(Math.rint(x * 1e4) / 1e4);
    }
}
