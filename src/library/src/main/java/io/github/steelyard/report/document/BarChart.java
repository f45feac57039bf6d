package io.github.steelyard.report.document;

import java.util.List;

/**
 * Bars to both sides of a common base: a tornado, or plain bars when every bar starts at the base.
 *
 * @param title what it shows
 * @param summary what it says
 * @param axis of the bars' ends
 * @param base where things stand now
 * @param bars from top to bottom
 */
public record BarChart(String title, String summary, Axis axis, double base, List<Bar> bars) implements Chart {

    public BarChart {
        bars = List.copyOf(bars);
    }

    /**
     * A bar from {@code low} over the base to {@code high}; the two need not ascend.
     *
     * @param label what is varied
     * @param low end when it is low
     * @param high end when it is high
     * @param lowLabel what "low" was, may be empty
     * @param highLabel what "high" was, may be empty
     * @param isMarked whether it stands out, because the answer changes within it
     */
    public record Bar(String label, double low, double high, String lowLabel, String highLabel, boolean isMarked) {}
}
