package io.github.steelyard.gui.importing;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;

/**
 * The cells of the first table of a web page, as text with tabs. A cell that spans columns or rows stands in the first of
 * them, and the others are empty, as spreadsheets copy merged cells.
 */
final class HtmlTable extends HTMLEditorKit.ParserCallback {

    /** No page may ask for more than this by the spans of its cells. */
    private static final int MOST_SPAN = 1000;

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_CELLS = 1_000_000;

    private final List<List<String>> rows = new ArrayList<>();
    /** Of each column how many rows below are covered by a cell above. */
    private final List<Integer> covered = new ArrayList<>();

    private List<String> row;
    private StringBuilder cell;
    private int span;
    private int depth;
    private int count;
    private boolean isOver;

    private HtmlTable() {}

    /** The cells; empty where there is no table. */
    static Optional<String> tabbed(String html) {
        HtmlTable table = new HtmlTable();
        try {
            new ParserDelegator().parse(new StringReader(html), table, true);
        } catch (IOException neverFromText) {
            return Optional.empty();
        }
        if (table.rows.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (List<String> cells : table.rows) {
            text.append(String.join("\t", cells)).append('\n');
        }
        return Optional.of(text.toString());
    }

    @Override
    public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int at) {
        if (tag == HTML.Tag.TABLE) {
            depth++;
        } else if (isOver || depth != 1) {
            return;
        } else if (tag == HTML.Tag.TR) {
            row = new ArrayList<>();
            rows.add(row);
            skip();
        } else if ((tag == HTML.Tag.TD || tag == HTML.Tag.TH) && row != null) {
            cell = new StringBuilder();
            span = number(attributes, HTML.Attribute.COLSPAN);
            int down = number(attributes, HTML.Attribute.ROWSPAN) - 1;
            for (int k = 0; k < span && row.size() + k < MOST_COLUMNS; k++) {
                cover(row.size() + k, down);
            }
        }
    }

    @Override
    public void handleEndTag(HTML.Tag tag, int at) {
        if (tag == HTML.Tag.TABLE) {
            depth = Math.max(0, depth - 1);
            isOver |= depth == 0 && !rows.isEmpty();
        } else if (depth == 1 && cell != null && (tag == HTML.Tag.TD || tag == HTML.Tag.TH)) {
            row.add(quoted(cell.toString().replace('\u00a0', ' ').strip().replaceAll("\\s+", " ")));
            for (int k = 1; k < span; k++) {
                row.add("");
            }
            count += span;
            isOver |= count > MOST_CELLS;
            cell = null;
            skip();
        }
    }

    @Override
    public void handleSimpleTag(HTML.Tag tag, MutableAttributeSet attributes, int at) {
        if (tag == HTML.Tag.BR && cell != null) {
            cell.append(' ');
        }
    }

    @Override
    public void handleText(char[] data, int at) {
        if (cell != null) {
            cell.append(data);
        }
    }

    /** Leaves the cells empty that one of a row above covers. */
    private void skip() {
        while (row.size() < covered.size() && covered.get(row.size()) > 0) {
            covered.set(row.size(), covered.get(row.size()) - 1);
            row.add("");
            count++;
        }
    }

    private void cover(int column, int down) {
        while (covered.size() <= column) {
            covered.add(0);
        }
        covered.set(column, Math.max(covered.get(column), down));
    }

    private static String quoted(String text) {
        return text.indexOf('"') >= 0 ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static int number(MutableAttributeSet attributes, HTML.Attribute attribute) {
        Object value = attributes.getAttribute(attribute);
        String digits = value == null ? "" : value.toString().strip();
        return digits.matches("\\d{1,4}") ? Math.max(1, Math.min(MOST_SPAN, Integer.parseInt(digits))) : 1;
    }
}
