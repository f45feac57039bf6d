package io.github.steelyard.report;

import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.util.List;

/**
 * A table of a page. On a narrow screen the rows of one that is not too wide become cards: each cell stands below the
 * other, behind the name of its column. What stands behind a cell opens below it.
 */
final class PageTable {

    /** Wider tables are scrolled sideways within themselves: as cards they would be too long. */
    private static final int WIDEST = 8;

    private PageTable() {}

    static void write(Table table, StringBuilder body) {
        boolean isCards = table.columns().size() > 2 && table.columns().size() <= WIDEST;
        body.append(isCards ? "<table class=\"cards\">\n" : "<table>\n");
        if (!table.caption().isEmpty() && !table.isFolded()) {
            body.append("<caption>")
                    .append(HtmlRenderer.escape(table.caption()))
                    .append("</caption>\n");
        }
        body.append("<thead><tr>");
        for (Column column : table.columns()) {
            body.append("<th scope=\"col\"").append(number(column)).append('>');
            body.append(HtmlRenderer.escape(column.name())).append("</th>");
        }
        body.append("</tr></thead>\n<tbody>\n");
        List<List<String>> rows = Figures.of(table);
        for (int r = 0; r < rows.size(); r++) {
            body.append("<tr>");
            for (int c = 0; c < table.columns().size(); c++) {
                Column column = table.columns().get(c);
                String text = rows.get(r).get(c);
                body.append("<td").append(number(column)).append(indent(text));
                if (isCards && c > 0) {
                    body.append(" data-of=\"")
                            .append(HtmlRenderer.escape(column.name()))
                            .append('"');
                }
                body.append('>');
                cell(text.strip(), table.rows().get(r).get(c).behind(), body);
                body.append("</td>");
            }
            body.append("</tr>\n");
        }
        body.append("</tbody>\n</table>\n");
    }

    private static void cell(String text, String behind, StringBuilder body) {
        if (behind.isEmpty()) {
            body.append(HtmlRenderer.escape(text));
        } else {
            body.append("<details><summary>").append(HtmlRenderer.escape(text)).append("</summary><p>");
            body.append(HtmlRenderer.escape(behind)).append("</p></details>");
        }
    }

    private static String number(Column column) {
        return column.format() == Format.TEXT ? "" : " class=\"n\"";
    }

    /** Leading spaces mean indentation. */
    private static String indent(String text) {
        int depth = (text.length() - text.stripLeading().length()) / 2;
        return depth > 0 ? " style=\"padding-left:" + depth + "em\"" : "";
    }
}
