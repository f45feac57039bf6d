package io.github.steelyard.report;

import io.github.steelyard.report.document.BarTable;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Chart;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.MovableWeights;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.StackedBarChart;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.util.ArrayList;
import java.util.List;

/** Documents as GitHub-flavoured Markdown. Bars become columns, one a part; other charts are left out. */
public final class MarkdownRenderer implements Renderer {

    private static final String SPECIAL = "\\`*_[]<>#|~&";

    @Override
    public String render(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        for (Block block : blocks) {
            if (block instanceof Chart || block instanceof MovableWeights) {
                continue;
            }
            out.append(out.length() == 0 ? "" : "\n");
            render(block, out);
        }
        return SteeringCharacters.laidOut(out.toString());
    }

    private void render(Block block, StringBuilder out) {
        if (block instanceof Heading heading) {
            out.append("#".repeat(Math.min(6, heading.level())))
                    .append(' ')
                    .append(escape(heading.text()))
                    .append('\n');
        } else if (block instanceof Paragraph paragraph) {
            String mark = paragraph.isLead() ? "**" : "";
            out.append(mark).append(line(paragraph.text())).append(mark).append('\n');
        } else if (block instanceof Items items) {
            items.texts().forEach(text -> out.append("- ").append(line(text)).append('\n'));
        } else if (block instanceof Table table) {
            table(table, out);
        } else if (block instanceof BarTable bars) {
            table(withParts(bars), out);
        }
    }

    private static Table withParts(BarTable block) {
        StackedBarChart bars = block.bars();
        if (bars.parts().size() < 2) {
            return block.table();
        }
        List<Column> columns = new ArrayList<>(block.table().columns());
        bars.parts().forEach(part -> columns.add(new Column(part.name(), Format.NUMBER)));
        List<List<Cell>> rows = new ArrayList<>();
        for (int r = 0; r < bars.rows().size(); r++) {
            List<Cell> row = new ArrayList<>(block.table().rows().get(r));
            for (double amount : bars.rows().get(r).amounts()) {
                row.add(Cell.of(amount));
            }
            rows.add(row);
        }
        return new Table(block.table().caption(), columns, rows);
    }

    private static void table(Table table, StringBuilder out) {
        if (!table.caption().isEmpty()) {
            out.append(line(table.caption())).append("\n\n");
        }
        out.append('|');
        table.columns().forEach(c -> out.append(' ').append(cell(c.name())).append(" |"));
        out.append("\n|");
        table.columns().forEach(c -> out.append(c.format() == Format.TEXT ? " --- |" : " ---: |"));
        out.append('\n');
        for (List<String> row : Figures.of(table)) {
            out.append('|');
            row.forEach(text -> out.append(' ').append(cell(text)).append(" |"));
            out.append('\n');
        }
    }

    /** Leading spaces mean indentation, which Markdown would drop. */
    private static String cell(String text) {
        int indent = 0;
        while (indent < text.length() && text.charAt(indent) == ' ') {
            indent++;
        }
        return "&emsp;".repeat(indent / 2) + escape(text.substring(indent));
    }

    /** Text that begins a line: what would make it a list or a heading is escaped too. */
    private static String line(String text) {
        String escaped = escape(text);
        if (escaped.isEmpty()) {
            return escaped;
        }
        char first = escaped.charAt(0);
        if (first == '-' || first == '+' || first == '=') {
            return "\\" + escaped;
        }
        int digits = 0;
        while (digits < escaped.length() && Character.isDigit(escaped.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits > 0
                && digits < escaped.length()
                && (escaped.charAt(digits) == '.' || escaped.charAt(digits) == ')');
        return numbered ? escaped.substring(0, digits) + "\\" + escaped.substring(digits) : escaped;
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder();
        String clean = Letters.clean(text).replace(Letters.NO_BREAK, ' ');
        for (int k = 0; k < clean.length(); k++) {
            char c = clean.charAt(k);
            boolean insideWord = c == '_' && k > 0 && Character.isLetterOrDigit(clean.charAt(k - 1));
            if (c == '&' && k + 1 < clean.length() && clean.charAt(k + 1) == ' ') {
                out.append(c);
            } else if (SPECIAL.indexOf(c) >= 0 && !insideWord) {
                out.append('\\').append(c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
