package io.github.steelyard.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.report.document.Chart;
import java.awt.Dimension;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AdaptiveSvgTest {

    private final AdaptiveSvg charts = new AdaptiveSvg(Theme.LIGHT, Theme.DARK);

    @Test
    void everyColourOfEveryKindOfChartIsAProperty() {
        for (Chart chart : Samples.all()) {
            String svg = charts.svg(chart, new Dimension(800, 500));
            assertThat(svg).startsWith("<svg").contains("var(--c").doesNotContain("rgb(", "white", "#");
        }
        for (boolean dark : new boolean[] {false, true}) {
            assertThat(charts.properties(dark)).matches("(--c\\d+:#[0-9a-f]{6};)+");
        }
        assertThat(charts.properties(true).split(";"))
                .hasSameSizeAs(charts.properties(false).split(";"));
    }

    @Test
    void thePropertiesGiveBackTheChartInEachTheme() {
        for (Chart chart : Samples.all()) {
            Dimension size = new Dimension(800, 500);
            String svg = charts.svg(chart, size);
            assertThat(coloured(svg, charts.properties(false)))
                    .isEqualTo(colours(Pictures.svg(chart, size, Theme.LIGHT)));
            assertThat(coloured(svg, charts.properties(true)))
                    .isEqualTo(colours(Pictures.svg(chart, size, Theme.DARK)));
        }
    }

    private static Set<String> coloured(String svg, String properties) {
        String text = svg;
        String[] all = properties.split(";");
        for (int k = all.length - 1; k >= 0; k--) {
            String[] property = all[k].split(":");
            text = text.replace("var(" + property[0] + ")", property[1]);
        }
        return colours(text);
    }

    /** The colours of what is filled. */
    private static Set<String> colours(String svg) {
        Set<String> found = new TreeSet<>();
        var fills = java.util.regex.Pattern.compile("fill:(#[0-9a-f]{6}|rgb\\((\\d+),(\\d+),(\\d+)\\))")
                .matcher(svg.replace("fill:white", "fill:#ffffff").replace("fill:black", "fill:#000000"));
        while (fills.find()) {
            found.add(
                    fills.group(2) == null
                            ? fills.group(1)
                            : String.format(
                                    Locale.ROOT,
                                    "#%02x%02x%02x",
                                    Arrays.stream(new int[] {2, 3, 4})
                                            .mapToObj(g -> Integer.valueOf(fills.group(g)))
                                            .toArray()));
        }
        // Black is what SVG takes where nothing is said.
        found.remove("#000000");
        return found;
    }
}
