package io.github.steelyard.report.chart;

import io.github.steelyard.report.document.Chart;
import java.awt.Color;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Charts as SVG for one page that is light or dark as its reader likes: every colour is a custom property of the style
 * sheet. The painters run once in each theme; what they paint as the k-th thing has the k-th colour of both.
 */
public final class AdaptiveSvg {

    private static final Pattern MARK = Pattern.compile("rgb\\(1,(\\d+),(\\d+)\\)");

    private final Theme light;
    private final Theme dark;
    private final Map<List<Color>, Integer> pairs = new LinkedHashMap<>();

    /**
     * Charts in two themes of the same type.
     *
     * @param light for paper and light screens
     * @param dark for dark screens
     */
    public AdaptiveSvg(Theme light, Theme dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The chart as an {@code svg} element, without anything before it, as wide as its surroundings let it be. */
    public String svg(Chart chart, Dimension size) {
        List<Color> bright = colours(chart, size, light);
        List<Color> dim = colours(chart, size, dark);
        if (bright.size() != dim.size()) {
            throw new IllegalStateException("a painter paints other things in the dark: " + chart.title());
        }
        int[] next = {0};
        String text = Pictures.svg(chart, size, light, colour -> {
            int k = next[0]++;
            int index = pairs.computeIfAbsent(List.of(bright.get(k), dim.get(k)), pair -> pairs.size());
            return new Color(1, index / 256, index % 256, colour.getAlpha());
        });
        return MARK.matcher(text.substring(text.indexOf("<svg")))
                .replaceAll(mark -> "var(" + name(256 * number(mark.group(1)) + number(mark.group(2))) + ")");
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static List<Color> colours(Chart chart, Dimension size, Theme theme) {
        List<Color> colours = new ArrayList<>();
        Pictures.svg(chart, size, theme, colour -> {
            colours.add(colour);
            return colour;
        });
        return colours;
    }

    private static String name(int index) {
        return "--c" + index;
    }

    /** The custom properties of all charts so far, in the one theme or the other: "--c0:#ffffff;--c1:…". */
    public String properties(boolean inTheDark) {
        StringBuilder css = new StringBuilder();
        pairs.forEach((pair, index) -> css.append(name(index))
                .append(String.format(
                        Locale.ROOT, ":#%06x;", pair.get(inTheDark ? 1 : 0).getRGB() & 0xffffff)));
        return css.toString();
    }
}
