package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.PackageSheet;
import io.github.steelyard.gui.widget.Ink;
import io.github.steelyard.gui.widget.Palette;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.SwingConstants;

/**
 * Packages as columns and measures as rows: a dot where a measure is in. Over each column stand its place, which is a
 * button that switches the package on, its score and a bar of it from 0 to 1.
 */
final class PackageMatrix extends JComponent {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<Set<String>> chosen;
    private final JLabel own = new JLabel("", SwingConstants.CENTER);
    private final transient List<JButton> buttons = new ArrayList<>();
    private transient PackageSheet sheet = new PackageSheet(List.of(), List.of(), "", List.of());

    /**
     * A matrix.
     *
     * @param chosen takes the measures of a package whose button is pressed
     */
    PackageMatrix(Consumer<Set<String>> chosen) {
        this.chosen = chosen;
        own.putClientProperty("FlatLaf.styleClass", "semibold");
        add(own);
    }

    void show(PackageSheet other) {
        if (other.equals(sheet)) {
            return;
        }
        boolean asLarge = other.measures().size() == sheet.measures().size()
                && other.columns().size() == sheet.columns().size();
        sheet = other;
        while (buttons.size() < sheet.columns().size() - 1) {
            int k = buttons.size() + 1;
            JButton button = new JButton();
            button.putClientProperty("JButton.buttonType", "toolBarButton");
            button.setMargin(new Insets(0, 0, 0, 0));
            button.addActionListener(e -> chosen.accept(sheet.columns().get(k).measures()));
            buttons.add(button);
            add(button);
        }
        while (buttons.size() > sheet.columns().size() - 1) {
            remove(buttons.remove(buttons.size() - 1));
        }
        PackageSheet.Column mine = sheet.columns().get(0);
        own.setText(mine.title());
        own.setForeground(mine.isBroken() ? palette().broken() : palette().accent());
        own.setToolTipText(mine.spoken());
        own.getAccessibleContext().setAccessibleName(mine.spoken());
        for (int k = 0; k < buttons.size(); k++) {
            PackageSheet.Column column = sheet.columns().get(k + 1);
            buttons.get(k).setText(column.title());
            buttons.get(k).setToolTipText(column.spoken());
            buttons.get(k).getAccessibleContext().setAccessibleName(column.spoken());
        }
        if (!asLarge) {
            revalidate();
        }
        repaint();
    }

    private Palette palette() {
        return Palette.of(this);
    }

    /** How tall what stands over the rows is. */
    int head() {
        return Math.round(getFont().getSize2D() * 4.4f);
    }

    /** How tall a row is. */
    int row() {
        return Math.round(getFont().getSize2D() * 1.9f);
    }

    private double column() {
        int count = Math.max(1, sheet.columns().size());
        double usual = getFont().getSize2D() * 3.8;
        // A gap of a third of a column sets the package that is on apart.
        return Math.min(usual, getWidth() / (count + 1 / 3.0));
    }

    private double left(int k) {
        return k == 0 ? 0 : (k + 1 / 3.0) * column();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(
                (int) Math.ceil(getFont().getSize2D() * 3.8 * (sheet.columns().size() + 1 / 3.0)),
                head() + sheet.measures().size() * row());
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(0, getPreferredSize().height);
    }

    @Override
    public void doLayout() {
        int tall = Math.round(getFont().getSize2D() * 1.9f);
        int wide = (int) column();
        own.setBounds(0, 0, wide, tall);
        for (int k = 0; k < buttons.size(); k++) {
            buttons.get(k).setBounds((int) left(k + 1), 0, wide, tall);
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Ink.smooth(graphics);
        Palette palette = palette();
        g.setColor(palette.line());
        for (int i = 0; i < sheet.measures().size(); i++) {
            int y = head() + i * row();
            g.drawLine(0, y, getWidth(), y);
        }
        for (int k = 0; k < sheet.columns().size(); k++) {
            column(g, palette, sheet.columns().get(k), left(k), k == 0);
        }
        g.dispose();
    }

    private void column(Graphics2D g, Palette palette, PackageSheet.Column column, double x, boolean isOwn) {
        float em = getFont().getSize2D();
        double wide = column();
        Color ink = column.isBroken() ? palette.broken() : column.isOn() ? palette.accent() : palette.text();
        if (column.isOn()) {
            g.setColor(palette.chosen());
            g.fillRoundRect((int) x, 0, (int) wide, getHeight(), 8, 8);
            if (column.isBroken()) {
                g.setColor(palette.broken());
                g.drawRoundRect((int) x, 0, (int) wide - 1, getHeight() - 1, 8, 8);
            }
        }
        Font small = Ink.small(getFont());
        g.setFont(column.isOn() ? small.deriveFont(Font.BOLD) : small);
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(ink);
        String score = Ink.fitted(column.score(), metrics, wide);
        g.drawString(score, (float) (x + (wide - metrics.stringWidth(score)) / 2), 1.9f * em + metrics.getAscent());
        double room = wide - em;
        int bar = Math.round(3.5f * em);
        g.setColor(palette.line());
        g.fillRect((int) (x + em / 2), bar, (int) room, Math.max(2, Math.round(em / 3)));
        g.setColor(ink);
        g.fillRect(
                (int) (x + em / 2),
                bar,
                (int) Math.round(room * Math.max(0, Math.min(1, column.share()))),
                Math.max(2, Math.round(em / 3)));
        for (int i = 0; i < sheet.measures().size(); i++) {
            boolean isIn = column.measures().contains(sheet.measures().get(i).id());
            double size = isIn ? em * 0.75 : em * 0.22;
            double cx = x + wide / 2;
            double cy = head() + (i + 0.5) * row();
            g.setColor(isIn ? ink : palette.muted());
            g.fill(new Ellipse2D.Double(cx - size / 2, cy - size / 2, size, size));
        }
    }
}
