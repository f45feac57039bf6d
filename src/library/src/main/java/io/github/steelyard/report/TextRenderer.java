package io.github.steelyard.report;

import io.github.steelyard.report.document.BarTable;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Chart;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.MovableWeights;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import java.util.List;

/**
 * Documents for a terminal or a plain page: aligned tables, bars of block letters, lines no wider than asked. Other
 * charts are left out: what they show also stands in sentences and tables.
 */
public final class TextRenderer implements Renderer {

    /** Sentences are not set wider than this, however wide the terminal: longer lines are hard to read. */
    private static final int WIDEST_SENTENCE = 100;

    private final TextStyle style;

    public TextRenderer(TextStyle style) {
        this.style = style;
    }

    @Override
    public String render(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        boolean close = true;
        for (Block block : blocks) {
            if (block instanceof Chart || block instanceof MovableWeights) {
                continue;
            }
            out.append(close ? "" : "\n");
            close = block instanceof Heading heading && heading.level() > 1;
            render(block, out);
        }
        String text = SteeringCharacters.laidOut(out.toString());
        return style.ascii() ? plain(text) : text;
    }

    /** Typographic quotes and dashes as ASCII has them; letters stay as they are. */
    private static String plain(String text) {
        return text.replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u2013', '-')
                .replace('\u2014', '-')
                .replace('\u2212', '-');
    }

    private void render(Block block, StringBuilder out) {
        if (block instanceof Heading heading) {
            heading(heading, out);
        } else if (block instanceof Paragraph paragraph) {
            sentences(paragraph.text(), "", paragraph.isLead(), out);
        } else if (block instanceof Items items) {
            for (String text : items.texts()) {
                sentences(text, style.bullet(), false, out);
            }
        } else if (block instanceof Table table) {
            caption(table, out);
            new TextTable(style, table).appendTo(out);
        } else if (block instanceof BarTable bars) {
            caption(bars.table(), out);
            new TextBars(style, bars).appendTo(out);
        }
    }

    private void heading(Heading heading, StringBuilder out) {
        int widest = 0;
        for (String line : Wrapping.lines(heading.text(), style.width())) {
            out.append(style.bold(line)).append('\n');
            widest = Math.max(widest, Letters.width(line));
        }
        if (heading.level() <= 2) {
            out.append(style.faint(style.rule(widest, heading.level() == 1))).append('\n');
        }
    }

    private void caption(Table table, StringBuilder out) {
        if (!table.caption().isEmpty()) {
            sentences(table.caption(), "", false, out);
        }
    }

    private void sentences(String text, String bullet, boolean bold, StringBuilder out) {
        int width = Math.min(style.width(), WIDEST_SENTENCE) - bullet.length();
        String margin = bullet;
        for (String line : Wrapping.lines(text, width)) {
            out.append(margin).append(bold ? style.bold(line) : line).append('\n');
            margin = Letters.repeat(" ", bullet.length());
        }
    }
}
