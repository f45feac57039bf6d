package io.github.steelyard.report;

import io.github.steelyard.report.chart.AdaptiveSvg;
import io.github.steelyard.report.chart.ChartPainter;
import io.github.steelyard.report.chart.Theme;
import io.github.steelyard.report.document.BarTable;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Chart;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.MovableWeights;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.StackedBarChart;
import io.github.steelyard.report.document.Table;
import java.awt.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A document as one HTML page that needs nothing else: style and charts are in it, nothing is loaded, and nothing runs
 * but the script that moves weights, where there are any to move. Light or dark as the reader's system is, always light
 * on paper. The page is well-formed XML too.
 */
public final class HtmlRenderer implements Renderer {

    private static final int WIDTH = 860;

    private final Locale language;

    /** A page in English. */
    public HtmlRenderer() {
        this(Locale.ROOT);
    }

    /** A page that says in which language its text is. */
    public HtmlRenderer(Locale language) {
        this.language = language;
    }

    @Override
    public String render(List<Block> blocks) {
        return new Page(PageRenderer.tag(language)).of(blocks);
    }

    /** One page in the making. */
    private static final class Page {
        private final StringBuilder body = new StringBuilder();
        private final AdaptiveSvg charts = new AdaptiveSvg(Theme.LIGHT, Theme.DARK);
        private final String tag;
        private final Map<String, Integer> labels = new HashMap<>();
        private String above = "Table";
        private int sections;

        Page(String tag) {
            this.tag = tag;
        }

        String of(List<Block> blocks) {
            String title = blocks.stream()
                    .filter(Heading.class::isInstance)
                    .map(block -> ((Heading) block).text())
                    .findFirst()
                    .orElse("Steelyard");
            contents(blocks);
            boolean contents = body.length() > 0;
            String list = body.toString();
            body.setLength(0);
            for (Block block : blocks) {
                boolean section = block instanceof Heading heading && heading.level() == 2;
                if (section && sections == 0 && contents) {
                    body.append(list);
                }
                add(block);
            }
            boolean moves = blocks.stream().anyMatch(b -> b instanceof MovableWeights weights && weights.isMovable());
            return "<!DOCTYPE html>\n<html lang=\"" + tag + "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                    + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                    + "<meta http-equiv=\"Content-Security-Policy\""
                    + " content=\"default-src 'none'; style-src 'unsafe-inline'"
                    + (moves ? "; script-src " + WeightControls.source() : "") + "\"/>\n"
                    + "<meta name=\"generator\" content=\"Steelyard " + Version.NUMBER + "\"/>\n"
                    + "<title>" + escape(title) + "</title>\n<style>\n" + style()
                    + "</style>\n</head>\n<body>\n<main>\n"
                    + body + "</main>\n" + (moves ? WeightControls.script() : "") + "</body>\n</html>\n";
        }

        /** Links to the sections, where there are enough of them to want finding. */
        private void contents(List<Block> blocks) {
            List<String> names = blocks.stream()
                    .filter(block -> block instanceof Heading heading && heading.level() == 2)
                    .map(block -> ((Heading) block).text())
                    .toList();
            if (names.size() < 4) {
                return;
            }
            body.append("<nav aria-label=\"Contents\"><ul>\n");
            for (int k = 0; k < names.size(); k++) {
                body.append("<li><a href=\"#s")
                        .append(k + 1)
                        .append("\">")
                        .append(escape(names.get(k)))
                        .append("</a></li>\n");
            }
            body.append("</ul></nav>\n");
        }

        private void add(Block block) {
            if (block instanceof Heading heading) {
                int level = Math.max(1, Math.min(6, heading.level()));
                String id = level == 2 ? " id=\"s" + ++sections + "\"" : "";
                above = heading.text();
                element("h" + level, id, heading.text());
            } else if (block instanceof Paragraph paragraph) {
                element("p", paragraph.isLead() ? " class=\"lead\"" : "", paragraph.text());
            } else if (block instanceof Items items) {
                body.append("<ul>\n");
                items.texts().forEach(text -> element("li", "", text));
                body.append("</ul>\n");
            } else if (block instanceof Table table) {
                table(table);
            } else if (block instanceof BarTable bars) {
                chart(bars.bars());
                table(bars.table());
            } else if (block instanceof MovableWeights weights) {
                body.append(WeightControls.of(weights));
            } else {
                chart((Chart) block);
            }
        }

        /** The caption, or the heading above; with a number where it was used before, so that regions can be told apart. */
        private String label(Table table) {
            String label = table.caption().isEmpty() ? above : table.caption();
            int uses = labels.merge(label, 1, Integer::sum);
            return uses == 1 ? label : label + " (" + uses + ")";
        }

        private void element(String name, String attributes, String text) {
            body.append('<').append(name).append(attributes).append('>');
            body.append(escape(text)).append("</").append(name).append(">\n");
        }

        private void chart(Chart chart) {
            Dimension size = new Dimension(WIDTH, ChartPainter.height(chart, WIDTH, Theme.LIGHT));
            boolean isNarrow = chart instanceof StackedBarChart;
            body.append(isNarrow ? "<figure class=\"broad\">\n" : "<figure tabindex=\"0\">\n");
            body.append(charts.svg(chart, size)).append("\n</figure>\n");
            if (isNarrow) {
                body.append(NarrowBars.of((StackedBarChart) chart));
            }
        }

        private void table(Table table) {
            if (table.isFolded()) {
                body.append("<details class=\"fold\">");
                element("summary", "", table.caption());
            }
            body.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
                    .append(escape(label(table)))
                    .append("\">\n");
            PageTable.write(table, body);
            body.append("</div>\n").append(table.isFolded() ? "</details>\n" : "");
        }

        private String style() {
            return ":root{" + charts.properties(false) + palette(Theme.LIGHT) + "}\n"
                    + "@media screen and (prefers-color-scheme:dark){:root{" + charts.properties(true)
                    + palette(Theme.DARK) + "}}\n"
                    + resource("report.css");
        }
    }

    /** The colours of parts as custom properties, in the order in which charts take them. */
    private static String palette(Theme theme) {
        StringBuilder css = new StringBuilder();
        for (int p = 0; p < theme.palette().size(); p++) {
            css.append(
                    String.format(Locale.ROOT, "--p%d:#%06x;", p, theme.color(p).getRGB() & 0xffffff));
        }
        return css.toString();
    }

    static String resource(String name) {
        try (InputStream in = HtmlRenderer.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        // A per cent sign stays with its number.
        String clean = Letters.clean(text).replace(" %", Letters.NO_BREAK + "%");
        for (char c : clean.toCharArray()) {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
