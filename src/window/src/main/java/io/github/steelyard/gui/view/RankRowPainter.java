package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.RankingSheet;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Ink;
import io.github.steelyard.gui.widget.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javax.swing.JComponent;

/** Paints a row of the ranking: rank, name, stacked contributions, score, rank distribution. */
final class RankRowPainter {

    private static final int VEIL = 150;

    private final Graphics2D g;
    private final JComponent host;
    private final RankingSheet.Row row;
    private final RankingSheet sheet;
    private final RankColumns columns;
    private final Palette palette;
    private final Font font;
    private final float em;
    private final int height;
    private final int base;

    RankRowPainter(Graphics2D g, JComponent host, RankingSheet.Row row, RankingSheet sheet, RankColumns columns) {
        this.g = g;
        this.host = host;
        this.row = row;
        this.sheet = sheet;
        this.columns = columns;
        this.palette = Palette.of(host);
        this.font = host.getFont();
        this.em = font.getSize2D();
        this.height = host.getHeight();
        FontMetrics metrics = g.getFontMetrics(font);
        this.base = (height + metrics.getAscent() - metrics.getDescent()) / 2;
    }

    /** Paints everything, the part of one criterion in a frame; −1 for none. */
    void paint(boolean patterns, int inspected) {
        if (row.selected()) {
            g.setColor(palette.chosen());
            g.fillRect(0, 1, host.getWidth(), height - 2);
        }
        boolean leads = row.rank() == 1;
        Font strong = leads ? font.deriveFont(Font.BOLD) : font;
        g.setFont(strong);
        g.setColor(leads ? palette.accent() : palette.text());
        if (row.rank() > 0) {
            right(String.valueOf(row.rank()), columns.rank());
        }
        bracket();
        name();
        if (!row.excluded().isEmpty()) {
            excluded();
        } else {
            bar(patterns, inspected);
            g.setFont(strong);
            g.setColor(palette.text());
            right(row.score(), columns.score());
            distribution();
        }
        if (!sheet.current()) {
            veil();
        }
        if (host.isFocusOwner()) {
            frame(new Rectangle2D.Double(1, 1, host.getWidth() - 2.5, height - 2.5), palette.accent(), 0.12f);
        }
    }

    /** What is of an earlier state is pale until its own figures come. */
    private void veil() {
        Color back = host.getBackground();
        g.setColor(new Color(back.getRed(), back.getGreen(), back.getBlue(), VEIL));
        g.fillRect(columns.bar(), 0, host.getWidth() - columns.bar(), height);
        g.fillRect(0, 0, columns.name(), height);
    }

    private void frame(Rectangle2D around, Color colour, float thick) {
        Graphics2D smooth = Ink.smooth(g);
        smooth.setColor(colour);
        smooth.setStroke(new BasicStroke(Math.max(1.5f, em * thick)));
        smooth.draw(around);
        smooth.dispose();
    }

    private void right(String text, int edge) {
        g.drawString(text, edge - g.getFontMetrics().stringWidth(text), base);
    }

    /** Holds rows of one rank together, at the very left. */
    private void bracket() {
        RankingSheet.Tie tie = sheet.tie(row);
        if (tie == RankingSheet.Tie.NONE) {
            return;
        }
        int left = Math.max(1, Math.round(em * 0.2f));
        int hook = Math.round(em * 0.4f);
        int thick = Math.max(1, Math.round(em * 0.12f));
        int top = tie == RankingSheet.Tie.TOP ? height / 5 : 0;
        int bottom = tie == RankingSheet.Tie.BOTTOM ? height - height / 5 : height;
        g.setColor(palette.muted());
        g.fillRect(left, top, thick, bottom - top);
        if (tie == RankingSheet.Tie.TOP) {
            g.fillRect(left, top, hook, thick);
        } else if (tie == RankingSheet.Tie.BOTTOM) {
            g.fillRect(left, bottom - thick, hook, thick);
        }
        g.setColor(row.rank() == 1 ? palette.accent() : palette.text());
    }

    private void name() {
        int room = columns.bar() - columns.name() - Math.round(em / 2);
        FontMetrics metrics = g.getFontMetrics();
        String name = Ink.fitted(row.name(), metrics, room);
        g.drawString(name, columns.name(), base);
        int left = room - metrics.stringWidth(name) - Math.round(em * 0.6f);
        g.setFont(Ink.small(font));
        if (!row.kind().isEmpty() && g.getFontMetrics().stringWidth(row.kind()) <= left) {
            g.setColor(palette.muted());
            right(row.kind(), columns.bar() - Math.round(em / 2));
        }
    }

    private void excluded() {
        g.setFont(Ink.small(font));
        g.setColor(palette.muted());
        double room = host.getWidth() - columns.bar() - em;
        g.drawString(Ink.fitted(row.excluded(), g.getFontMetrics(), room), columns.bar(), base);
    }

    private void bar(boolean patterns, int inspected) {
        double top = height * 0.16;
        double tall = height * 0.58;
        RankBar bar = new RankBar(row, sheet, columns);
        Rectangle2D[] parts = bar.parts(top, tall);
        if (parts.length == 0 && row.bar() != 0) {
            g.setColor(palette.accent());
            double end = bar.xOf(row.bar());
            int from = (int) Math.round(Math.min(bar.xOf(0), end));
            int to = (int) Math.round(Math.max(bar.xOf(0), end));
            g.fillRect(from, (int) Math.round(top), to - from, (int) Math.round(tall));
        }
        for (int j = 0; j < parts.length; j++) {
            double gap = parts[j].getWidth() > 3 ? 1 : 0;
            parts[j].setRect(parts[j].getX(), top, Math.max(0, parts[j].getWidth() - gap), tall);
            palette.fill(g, parts[j], j, patterns);
        }
        double[] open = row.open();
        if (open.length > 0) {
            palette.open(g, new Rectangle2D.Double(bar.xOf(open[0]), top, bar.xOf(open[1]) - bar.xOf(open[0]), tall));
        }
        if (inspected >= 0 && inspected < parts.length) {
            Rectangle2D part = parts[inspected];
            frame(
                    new Rectangle2D.Double(part.getX() - 1, top - 2, part.getWidth() + 2, tall + 4),
                    palette.text(),
                    0.14f);
        }
        whisker(bar, top + tall);
        if (sheet.low() < 0) {
            g.setColor(palette.muted());
            g.fillRect((int) Math.round(bar.xOf(0)), 2, 1, height - 4);
        }
    }

    /** Under the bar, from the score that few draws stay below to the one that few exceed: no part of the bar is hidden. */
    private void whisker(RankBar bar, double under) {
        double[] range = row.range();
        if (range.length == 0) {
            return;
        }
        int thick = Math.max(1, Math.round(em * 0.1f));
        int cap = Math.max(3, (int) Math.round(height * 0.18));
        int from = (int) Math.round(bar.xOf(range[0]));
        int to = Math.max(from + thick, (int) Math.round(bar.xOf(range[1])));
        int top = (int) Math.round(under) + 1;
        g.setColor(sheet.firm() ? palette.text() : palette.muted());
        g.fillRect(from, top + (cap - thick) / 2, to - from, thick);
        g.fillRect(from, top, thick, cap);
        g.fillRect(to - thick, top, thick, cap);
    }

    private void distribution() {
        double[] ranks = row.ranks();
        if (ranks.length == 0) {
            return;
        }
        g.setFont(Ink.small(font));
        if (columns.first() > 0) {
            g.setColor(sheet.firm() ? palette.text() : palette.muted());
            right(Text.of("ranking.first", Text.percent(ranks[0])), columns.first());
        }
        double width = columns.stripEnd() - columns.strip();
        if (width > 0) {
            double step = width / ranks.length;
            int floor = (int) Math.round(height * 0.8);
            double tall = height * 0.62;
            g.setColor(palette.line());
            g.fillRect(columns.strip(), floor, (int) width, 1);
            for (int r = 0; r < ranks.length; r++) {
                int high = (int) Math.max(ranks[r] > 0 ? 1 : 0, Math.round(ranks[r] / sheet.peak() * tall));
                int left = columns.strip() + (int) Math.round(r * step);
                int right = columns.strip() + (int) Math.round((r + 1) * step);
                g.setColor(r == 0 ? palette.accent() : palette.track());
                g.fillRect(left, floor - high, Math.max(1, right - left - 1), high);
            }
        }
    }
}
