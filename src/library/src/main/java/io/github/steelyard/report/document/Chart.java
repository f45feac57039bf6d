package io.github.steelyard.report.document;

/**
 * A picture as data. {@code report.chart} paints it, the same way on a screen and into a file; a renderer without
 * pictures leaves it out or prints {@link #summary}: what a chart shows also stands in sentences and tables.
 */
public sealed interface Chart extends Block
        permits LineChart, IntervalChart, BarChart, StackedBarChart, HeatMap, RankLines, RankShares, PathwayMap {

    /** What it shows, in a few words. */
    String title();

    /** What it says, in a sentence or two, for those who do not see it. */
    String summary();
}
