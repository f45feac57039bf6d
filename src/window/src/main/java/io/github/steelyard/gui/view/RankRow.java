package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.RankingSheet;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Ink;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
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
    private int inspected = -1;

    RankRow() {
        setFocusable(true);
    }

    /** Takes other numbers; whether they look different, for whoever repaints all rows at once. */
    boolean show(RankingSheet.Row now, RankingSheet all, RankColumns places, boolean withPatterns) {
        boolean same = now.equals(row)
                && places.equals(columns)
                && sheet != null
                && sheet.low() == all.low()
                && sheet.high() == all.high()
                && sheet.current() == all.current()
                && sheet.firm() == all.firm()
                && sheet.peak() == all.peak()
                && sheet.tie(row) == all.tie(now)
                && patterns == withPatterns;
        row = now;
        sheet = all;
        columns = places;
        patterns = withPatterns;
        if (!same) {
            if (accessibleContext != null) {
                accessibleContext.firePropertyChange(
                        AccessibleContext.ACCESSIBLE_NAME_PROPERTY, null, accessibleContext.getAccessibleName());
            }
        }
        return !same;
    }

    RankingSheet.Row row() {
        return row;
    }

    private static String spoken(RankingSheet.Row row, RankingSheet sheet) {
        if (!row.excluded().isEmpty()) {
            return Text.of("ranking.spokenExcluded", row.name(), row.excluded());
        }
        String alone = row.rank() == 0 ? row.name() : Text.of("ranking.spoken", row.rank(), row.name(), row.score());
        boolean isTied = sheet.tie(row) != RankingSheet.Tie.NONE;
        String name = isTied ? alone + ", " + Text.of("ranking.tied") : alone;
        String shared = row.first()
                .map(share -> name + ", " + Text.of("ranking.first", Text.percent(share)))
                .orElse(name);
        double[] range = row.range();
        return range.length == 0 || !sheet.firm()
                ? shared
                : shared + ", " + Text.of("ranking.range", Text.score(range[0]), Text.score(range[1]));
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
        return row == null ? -1 : new RankBar(row, sheet, columns).criterionAt(x);
    }

    /** Looks at the next part of the bar, or the one before; its criterion, −1 when there is none. */
    int inspect(int step) {
        int n = row == null ? 0 : row.parts().length;
        inspected = n == 0 ? -1 : Math.floorMod((inspected < 0 && step < 0 ? 0 : inspected) + step, n);
        repaint();
        return inspected;
    }

    /** Looks at no part any more. */
    void leave() {
        inspected = -1;
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (row == null) {
            return;
        }
        Graphics2D g = Ink.crisp(graphics);
        new RankRowPainter(g, this, row, sheet, columns).paint(patterns, inspected);
        g.dispose();
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
        public String getAccessibleName() {
            return row == null ? null : spoken(row, sheet);
        }

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
