package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.session.WeightSheet;
import java.util.List;

/** Tool tips of several lines. */
final class Tips {

    private Tips() {}

    /** A bold line and a paragraph under it. */
    static String wrapped(String title, String body) {
        return "<html><body width='320'><b>" + escaped(title) + "</b><br>" + escaped(body) + "</body></html>";
    }

    /** Lines, the first one bold. */
    static String lines(List<String> lines) {
        if (lines.isEmpty()) {
            return null;
        }
        StringBuilder html = new StringBuilder("<html><body width='320'><b>" + escaped(lines.get(0)) + "</b>");
        lines.subList(1, lines.size()).forEach(line -> html.append("<br>").append(escaped(line)));
        return html + "</body></html>";
    }

    static String slider(WeightSheet.Row row) {
        String now = Text.of("weights.now", Text.points(row.points()), Text.points(row.total()));
        return row.band()
                .map(b -> now + " " + Text.of("weights.band", Text.percent(b.low()), Text.percent(b.high())))
                .orElse(now);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
