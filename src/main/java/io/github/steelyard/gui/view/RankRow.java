package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.RankingSheet;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Ink;
import io.github.steelyard.gui.widget.Palette;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;
import javax.swing.JComponent;

/** One option of the ranking, painted: rank, name, stacked contributions, score, rank distribution. */
final class RankRow extends JComponent implements Accessible {

    private static final long serialVersionUID = 1L;

    private transient RankingSheet.Row row;
    private transient RankingSheet sheet;
    private transient RankColumns columns;
    private boolean patterns;

    RankRow() {
        setFocusable(true);
    }

    void show(RankingSheet.Row now, RankingSheet all, RankColumns places, boolean withPatterns) {
        boolean same = now.equals(row)
                && places.equals(columns)
                && sheet != null
                && sheet.low() == all.low()
                && sheet.high() == all.high()
                && sheet.current() == all.current()
                && sheet.firm() == all.firm()
                && sheet.peak() == all.peak()
                && patterns == withPatterns;
        row = now;
        sheet = all;
        columns = places;
        patterns = withPatterns;
        if (!same) {
            getAccessibleContext().setAccessibleName(spoken(now));
            repaint();
        }
    }

    RankingSheet.Row row() {
        return row;
    }

    private static String spoken(RankingSheet.Row row) {
        if (!row.excluded().isEmpty()) {
            return Text.of("ranking.spokenExcluded", row.name(), row.excluded());
        }
        String name = row.rank() == 0 ? row.name() : Text.of("ranking.spoken", row.rank(), row.name(), row.score());
        return row.first()
                .map(share -> name + ", " + Text.of("ranking.first", Text.percent(share)))
                .orElse(name);
    }

    static int height(Font font) {
        return Math.round(font.getSize2D() * 1.95f);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(Math.round(getFont().getSize2D() * 30), height(getFont()));
    }

    /** The criterion whose part of the bar is under x; −1 for none. */
    int criterionAt(int x) {
        if (row == null || row.parts().length == 0) {
            return -1;
        }
        double[] parts = row.parts();
        double up = xOf(0);
        double down = up;
        for (int j = 0; j < parts.length; j++) {
            double width = Math.abs(parts[j]) * scale();
            double left = parts[j] >= 0 ? up : down - width;
            if (x >= left && x < left + width) {
                return j;
            }
            if (parts[j] >= 0) {
                up += width;
            } else {
                down -= width;
            }
        }
        return -1;
    }

    private double scale() {
        return (columns.barEnd() - columns.bar()) / (sheet.high() - sheet.low());
    }

    private double xOf(double amount) {
        return columns.bar() + (amount - sheet.low()) * scale();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (row == null) {
            return;
        }
        Graphics2D g = Ink.smooth(graphics);
        Palette palette = Palette.of(this);
        float em = getFont().getSize2D();
        if (row.selected()) {
            g.setColor(palette.chosen());
            g.fillRect(0, 1, getWidth(), getHeight() - 2);
        }
        FontMetrics metrics = g.getFontMetrics(getFont());
        int base = (getHeight() + metrics.getAscent() - metrics.getDescent()) / 2;
        boolean leads = row.rank() == 1;
        Font strong = leads ? getFont().deriveFont(Font.BOLD) : getFont();
        g.setFont(strong);
        g.setColor(leads ? palette.accent() : palette.text());
        if (row.rank() > 0) {
            String rank = String.valueOf(row.rank());
            g.drawString(rank, columns.rank() - g.getFontMetrics().stringWidth(rank), base);
        }
        name(g, palette, base, em);
        if (!row.excluded().isEmpty()) {
            g.setFont(Ink.small(getFont()));
            g.setColor(palette.muted());
            g.drawString(
                    Ink.fitted(row.excluded(), g.getFontMetrics(), getWidth() - columns.bar() - em),
                    columns.bar(),
                    base);
        } else {
            bar(g, palette, em);
            g.setFont(strong);
            g.setColor(palette.text());
            g.drawString(row.score(), columns.score() - g.getFontMetrics().stringWidth(row.score()), base);
            distribution(g, palette, base, em);
        }
        if (isFocusOwner()) {
            g.setColor(palette.accent());
            g.setStroke(new BasicStroke(Math.max(1.5f, em * 0.12f)));
            g.draw(new Rectangle2D.Double(1, 1, getWidth() - 2.5, getHeight() - 2.5));
        }
        g.dispose();
    }

    private void name(Graphics2D g, Palette palette, int base, float em) {
        int room = columns.bar() - columns.name() - Math.round(em / 2);
        FontMetrics metrics = g.getFontMetrics();
        String name = Ink.fitted(row.name(), metrics, room);
        g.drawString(name, columns.name(), base);
        int left = room - metrics.stringWidth(name) - Math.round(em * 0.6f);
        g.setFont(Ink.small(getFont()));
        if (!row.kind().isEmpty() && g.getFontMetrics().stringWidth(row.kind()) <= left) {
            g.setColor(palette.muted());
            g.drawString(
                    row.kind(),
                    columns.bar() - Math.round(em / 2) - g.getFontMetrics().stringWidth(row.kind()),
                    base);
        }
    }

    private void bar(Graphics2D g, Palette palette, float em) {
        double top = getHeight() * 0.22;
        double tall = getHeight() * 0.56;
        double zero = xOf(0);
        double[] parts = row.parts();
        if (parts.length == 0) {
            if (row.bar() != 0) {
                g.setColor(palette.accent());
                double end = xOf(row.bar());
                g.fill(new Rectangle2D.Double(Math.min(zero, end), top, Math.abs(end - zero), tall));
            }
        } else {
            double up = zero;
            double down = zero;
            for (int j = 0; j < parts.length; j++) {
                double width = Math.abs(parts[j]) * scale();
                double left = parts[j] >= 0 ? up : down - width;
                double gap = width > 3 ? 1 : 0;
                palette.fill(g, new Rectangle2D.Double(left, top, Math.max(0, width - gap), tall), j, patterns);
                if (parts[j] >= 0) {
                    up += width;
                } else {
                    down -= width;
                }
            }
        }
        if (sheet.low() < 0) {
            g.setColor(palette.muted());
            g.draw(new Line2D.Double(zero, 2, zero, getHeight() - 2));
        }
    }

    private void distribution(Graphics2D g, Palette palette, int base, float em) {
        double[] ranks = row.ranks();
        if (ranks.length == 0) {
            return;
        }
        g.setFont(Ink.small(getFont()));
        if (columns.first() > 0) {
            g.setColor(sheet.firm() ? palette.text() : palette.muted());
            String first = Text.of("ranking.first", Text.percent(ranks[0]));
            g.drawString(first, columns.first() - g.getFontMetrics().stringWidth(first), base);
        }
        double width = columns.stripEnd() - columns.strip();
        if (width > 0) {
            double step = width / ranks.length;
            double floor = getHeight() * 0.8;
            double tall = getHeight() * 0.62;
            g.setColor(palette.line());
            g.fill(new Rectangle2D.Double(columns.strip(), floor, width, 1));
            for (int r = 0; r < ranks.length; r++) {
                double height = Math.max(ranks[r] > 0 ? 1 : 0, ranks[r] / sheet.peak() * tall);
                g.setColor(r == 0 ? palette.accent() : palette.track());
                g.fill(new Rectangle2D.Double(
                        columns.strip() + r * step, floor - height, Math.max(1, step - 1), height));
            }
        }
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new Spoken();
        }
        return accessibleContext;
    }

    private final class Spoken extends AccessibleJComponent {
        private static final long serialVersionUID = 1L;

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.LIST_ITEM;
        }

        @Override
        public AccessibleStateSet getAccessibleStateSet() {
            AccessibleStateSet states = super.getAccessibleStateSet();
            states.add(AccessibleState.SELECTABLE);
            if (row != null && row.selected()) {
                states.add(AccessibleState.SELECTED);
            }
            return states;
        }
    }
}
