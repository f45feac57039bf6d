package io.github.steelyard.report;

import io.github.steelyard.report.document.StackedBarChart;
import java.util.Locale;

/** Stacked bars for a screen as narrow as a phone's: each label above its bar, so that both have the whole width. */
final class NarrowBars {

    private NarrowBars() {}

    private static String number(double x) {
        return String.format(Locale.ROOT, "%.3g", x);
    }

    static String of(StackedBarChart chart) {
        StringBuilder html = new StringBuilder("<div class=\"narrow\">\n<p class=\"parts\">");
        for (StackedBarChart.Part part : chart.parts()) {
            html.append("<span><i class=\"p")
                    .append(part.color())
                    .append("\"></i>")
                    .append(HtmlRenderer.escape(part.name()))
                    .append("</span> ");
        }
        html.append("</p>\n<ul>\n");
        double whole = chart.axis().high() - Math.min(0, chart.axis().low());
        for (StackedBarChart.Row row : chart.rows()) {
            html.append("<li>").append(HtmlRenderer.escape(row.label()));
            if (!row.total().isEmpty()) {
                html.append(" <b>").append(HtmlRenderer.escape(row.total())).append("</b>");
            }
            row.open()
                    .ifPresent(open -> html.append(" <span class=\"soft\">(")
                            .append(number(open.low()))
                            .append(" to ")
                            .append(number(open.high()))
                            .append(")</span>"));
            html.append("<div class=\"bar\">");
            double[] amounts = row.amounts();
            for (int k = 0; k < amounts.length; k++) {
                if (amounts[k] > 0) {
                    html.append(String.format(
                            Locale.ROOT,
                            "<span class=\"p%d\" style=\"width:%.2f%%\"></span>",
                            chart.parts().get(k).color(),
                            100 * amounts[k] / whole));
                }
            }
            html.append("</div></li>\n");
        }
        return html.append("</ul>\n</div>\n").toString();
    }
}
