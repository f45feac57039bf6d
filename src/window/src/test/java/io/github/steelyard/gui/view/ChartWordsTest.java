package io.github.steelyard.gui.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.BarChart;
import io.github.steelyard.report.document.HeatMap;
import io.github.steelyard.report.document.LineChart;
import io.github.steelyard.report.document.RankLines;
import io.github.steelyard.report.document.Table;
import java.util.List;
import java.util.OptionalDouble;
import javax.accessibility.AccessibleContext;
import org.junit.jupiter.api.Test;

/** Every value of a chart is a child that assistive technology reads. */
class ChartWordsTest {

    private static final Axis AXIS = new Axis("score", 0, 1, Table.Format.NUMBER);

    @Test
    void every_point_of_a_line_is_told() {
        LineChart chart = new LineChart(
                "Scores",
                "",
                Axis.share("weight"),
                AXIS,
                List.of(new LineChart.Line(
                        "Tram", 0, true, List.of(new LineChart.Point(0, 0.25), new LineChart.Point(1, 0.5)))),
                List.of(new LineChart.Mark(0.3, 0.4, "30%")),
                OptionalDouble.empty());
        assertThat(ChartWords.of(chart)).containsExactly("Tram: 0 → 0.25, 1 → 0.5", "30%: 0.3 → 0.4");
        AccessibleContext spoken = new ChartView(chart).getAccessibleContext();
        assertThat(spoken.getAccessibleChildrenCount()).isEqualTo(2);
        assertThat(spoken.getAccessibleChild(1).getAccessibleContext().getAccessibleName())
                .isEqualTo("30%: 0.3 → 0.4");
        assertThat(spoken.getAccessibleChild(2)).isNull();
    }

    @Test
    void bars_cells_and_ranks_are_told() {
        assertThat(ChartWords.of(new BarChart(
                        "Tornado", "", AXIS, 0.5, List.of(new BarChart.Bar("Cost", 0.25, 0.75, "9", "3", true)))))
                .containsExactly("Cost: 0.25 to 0.75 · 9 3");
        assertThat(ChartWords.of(new HeatMap(
                        "Map",
                        "",
                        AXIS,
                        List.of("x", "y"),
                        List.of(new HeatMap.Row(
                                "a", List.of(new HeatMap.Cell(1, "one", false), new HeatMap.Cell(2, "two", true)))),
                        List.of())))
                .containsExactly("a: x one, y two");
        assertThat(ChartWords.of(new RankLines(
                        "Ranks", "", List.of("now", "then"), List.of(new RankLines.Line("a", 0, false, new int[] {2, 1
                        })))))
                .containsExactly("a: now 2, then 1");
    }
}
