package io.github.steelyard.report.chart;

import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.BarChart;
import io.github.steelyard.report.document.Chart;
import io.github.steelyard.report.document.HeatMap;
import io.github.steelyard.report.document.IntervalChart;
import io.github.steelyard.report.document.LineChart;
import io.github.steelyard.report.document.PathwayMap;
import io.github.steelyard.report.document.RankLines;
import io.github.steelyard.report.document.RankShares;
import io.github.steelyard.report.document.StackedBarChart;
import io.github.steelyard.report.document.Table;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** One chart of each kind, with long names and crowded places. */
final class Samples {

    static final List<String> NAMES = List.of(
            "Diplomacy and sanctions with everybody's backing",
            "A deal between presidents, then talks, deterrence throughout",
            "Talks",
            "Measures agreed with the neighbours",
            "Wait and see what the others do before anything is done at all",
            "An embargo",
            "Promises on troops once reunited",
            "Threats",
            "The present course",
            "Something entirely different");

    private Samples() {}

    static List<Chart> all() {
        return List.of(lines(), intervals(), bars(), stacked(), heat(), panels(), ranks(), views(), shares(), ways());
    }

    private static LineChart lines() {
        List<LineChart.Line> lines = IntStream.range(0, NAMES.size())
                .mapToObj(i -> new LineChart.Line(
                        NAMES.get(i),
                        i,
                        i < 3,
                        List.of(
                                new LineChart.Point(0, 0.1 * i),
                                new LineChart.Point(1, i < 6 ? 0.7 - 0.001 * i : 0.2))))
                .toList();
        return new LineChart(
                "Scores as the weight of a criterion with a rather long name varies from nothing to everything",
                "Two crossings.",
                Axis.share("weight of the criterion"),
                new Axis("score", 0, 1, Table.Format.NUMBER),
                lines,
                List.of(
                        new LineChart.Mark(0.31, 0.9, "31%"),
                        new LineChart.Mark(0.33, 0.9, "33%"),
                        new LineChart.Mark(0.34, 0.89, "34%")),
                OptionalDouble.of(0.02));
    }

    private static IntervalChart intervals() {
        return new IntervalChart(
                "Weights for which the first stays first",
                "Most are wide.",
                Axis.share("cumulative weight"),
                List.of(NAMES.get(0) + " stays first", "the whole ranking stays"),
                IntStream.range(0, NAMES.size())
                        .mapToObj(i -> new IntervalChart.Row(
                                NAMES.get(i),
                                i % 3,
                                List.of(
                                        new IntervalChart.Span(0.05 * i, 0.5 + 0.05 * i),
                                        new IntervalChart.Span(0.1, 0.1)),
                                OptionalDouble.of(0.3),
                                i % 2 == 0 ? "note" : ""))
                        .toList());
    }

    private static BarChart bars() {
        return new BarChart(
                "Lead as each input moves alone",
                "One matters.",
                new Axis("lead over the best other option", -0.06, 0.07, Table.Format.NUMBER),
                0.01,
                IntStream.range(0, NAMES.size())
                        .mapToObj(i -> new BarChart.Bar(
                                "Risk: " + NAMES.get(i),
                                -0.055 + 0.005 * i,
                                0.065 - 0.005 * i,
                                i % 2 == 0 ? "between partly checked and inspected" : "2%",
                                i % 3 == 0 ? "between partly checked and inspected" : "10%",
                                i % 2 == 0))
                        .toList());
    }

    private static StackedBarChart stacked() {
        List<StackedBarChart.Part> parts = IntStream.range(0, 13)
                .mapToObj(j -> new StackedBarChart.Part("Criterion number " + j, j))
                .toList();
        return new StackedBarChart(
                "What each criterion adds",
                "A little each.",
                new Axis("score", -0.2, 1, Table.Format.NUMBER),
                parts,
                IntStream.range(0, NAMES.size())
                        .mapToObj(i -> new StackedBarChart.Row(
                                NAMES.get(i),
                                IntStream.range(0, 13)
                                        .mapToDouble(j -> j == i ? -0.1 : 0.05 + 0.002 * ((i + j) % 7))
                                        .toArray(),
                                "0.65"))
                        .toList());
    }

    private static HeatMap heat() {
        return new HeatMap(
                "Regret by scenario",
                "The second is safest.",
                new Axis("regret", 0, 1, Table.Format.NUMBER),
                List.of("Cheap power", "Dear power", "A crisis, or a collapse begins", "Nobody does anything"),
                IntStream.range(0, NAMES.size())
                        .mapToObj(i -> new HeatMap.Row(
                                NAMES.get(i),
                                IntStream.range(0, 4)
                                        .mapToObj(j -> new HeatMap.Cell(
                                                i == j ? Double.NaN : (i + j) / 13.0,
                                                i == j ? "" : "0." + i + j,
                                                i == 1))
                                        .toList()))
                        .toList());
    }

    private static HeatMap panels() {
        return new HeatMap(
                "Rank by stakeholder and scenario",
                "The second is safest.",
                new Axis("regret", 0, 1, Table.Format.NUMBER),
                IntStream.range(0, 18)
                        .mapToObj(j -> List.of("The treasury", "The drivers' union", "Residents, as described")
                                .get(j % 3))
                        .toList(),
                IntStream.range(0, NAMES.size())
                        .mapToObj(i -> new HeatMap.Row(
                                NAMES.get(i),
                                IntStream.range(0, 18)
                                        .mapToObj(j ->
                                                new HeatMap.Cell((i + j) / 28.0, "" + (i + j) % 10, (i + j) % 10 == 0))
                                        .toList()))
                        .toList(),
                List.of(
                        new HeatMap.Panel("Cheap power", 6),
                        new HeatMap.Panel("A crisis, or a collapse begins", 6),
                        new HeatMap.Panel("Nobody does anything", 6)));
    }

    private static RankLines ranks() {
        int m = NAMES.size();
        return new RankLines(
                "Rank by method",
                "They agree.",
                List.of("Additive value model", "Multiplicative utility model", "TOPSIS"),
                IntStream.range(0, m)
                        .mapToObj(i ->
                                new RankLines.Line(NAMES.get(i), i, i < 2, new int[] {i + 1, m - i, (i + 3) % m + 1}))
                        .toList());
    }

    private static RankLines views() {
        int m = NAMES.size();
        return new RankLines(
                "Rank by stakeholder",
                "They do not agree.",
                List.of(
                        "The whole group together",
                        "Washington, as described",
                        "An association of municipalities",
                        "Paul and Joe",
                        "Bloomberg's editorial board",
                        "Seoul"),
                IntStream.range(0, m)
                        .mapToObj(i -> new RankLines.Line(
                                NAMES.get(i),
                                i,
                                i < 2,
                                IntStream.range(0, 6)
                                        .map(c -> (i + 3 * c) % m + 1)
                                        .toArray()))
                        .toList());
    }

    private static RankShares shares() {
        int m = NAMES.size();
        return new RankShares(
                "How often each rank",
                "The first leads.",
                IntStream.range(0, m)
                        .mapToObj(i -> {
                            double[] shares = new double[m];
                            double sum = 0;
                            for (int r = 0; r < m; r++) {
                                shares[r] = 1.0 / (1 + Math.abs(r - i));
                                sum += shares[r];
                            }
                            for (int r = 0; r < m; r++) {
                                shares[r] /= sum;
                            }
                            return new RankShares.Row(NAMES.get(i), shares, "31% first");
                        })
                        .toList());
    }

    private static PathwayMap ways() {
        return new PathwayMap(
                "If … then: where each strategy turns",
                "Each turns where its condition holds.",
                List.of(
                        new PathwayMap.Way(
                                NAMES.get(0),
                                NAMES.get(1) + " + " + NAMES.get(0) + " + " + NAMES.get(1),
                                "not “The neighbour presses as hard as it can”",
                                new PathwayMap.Branch("no, over 99.9%", "It goes on"),
                                new PathwayMap.Branch("yes, under 0.1%", NAMES.get(0))),
                        new PathwayMap.Way(
                                "Short",
                                "Ask",
                                "“Growth” > 2",
                                new PathwayMap.Branch("no", "It goes on"),
                                new PathwayMap.Branch("yes", "Pay"))));
    }
}
