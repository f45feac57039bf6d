package io.github.steelyard.gui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.JSlider;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;

/** Looks over components that were laid out: is anything cut, does anything overlap, is anything nameless? */
final class Layout {

    private Layout() {}

    /** Buttons, lists and labels whose text does not fit; the names of weights and options may be shortened. */
    static List<String> cut(JComponent root) {
        List<String> found = new ArrayList<>();
        walk(root, c -> {
            if (c instanceof JTextArea area && isShown(root, c) && !isScrolled(root, c)) {
                int wanted = area.getPreferredSize().height;
                if (area.getHeight() < wanted) {
                    found.add(area.getText() + " is " + area.getHeight() + " high, wants " + wanted);
                }
            }
            if (c instanceof JTextField field && isShown(root, c)) {
                int wide = field.getFontMetrics(field.getFont()).stringWidth(field.getText())
                        + field.getInsets().left
                        + field.getInsets().right;
                if (field.getWidth() < wide) {
                    found.add(field.getText() + " is " + field.getWidth() + " wide, wants " + wide);
                }
            }
            if (c instanceof JComboBox<?> box && isShown(root, c) && box.getWidth() < box.getPreferredSize().width) {
                found.add(box.getSelectedItem() + " is " + box.getWidth() + " wide, wants " + box.getPreferredSize());
            }
            String text = c instanceof AbstractButton b ? b.getText() : c instanceof JLabel l ? l.getText() : null;
            if (text == null || text.isEmpty() || !isShown(root, c) || c.getParent() instanceof JTable) {
                return;
            }
            boolean mayShorten = c.getParent() != null
                    && c.getParent().getClass().getSimpleName().equals("NameCell");
            Dimension wanted = c.getPreferredSize();
            if (!mayShorten && (c.getWidth() < wanted.width || c.getHeight() < wanted.height)) {
                found.add(text + " has " + c.getSize() + ", wants " + wanted);
            }
            FontMetrics metrics = c.getFontMetrics(c.getFont());
            if (mayShorten && c.getHeight() < metrics.getHeight()) {
                found.add(text + " is " + c.getHeight() + " high, its type " + metrics.getHeight());
            }
        });
        return found;
    }

    /** Pairs of controls of one parent that lie over each other. */
    static List<String> overlapping(JComponent root) {
        List<String> found = new ArrayList<>();
        walk(root, c -> {
            if (!(c instanceof Container parent) || c instanceof JScrollPane || c instanceof JComboBox<?>) {
                return;
            }
            Component[] children = parent.getComponents();
            for (int a = 0; a < children.length; a++) {
                for (int b = a + 1; b < children.length; b++) {
                    Rectangle shared = children[a].getBounds().intersection(children[b].getBounds());
                    if (children[a].isVisible()
                            && children[b].isVisible()
                            && isControl(children[a])
                            && isControl(children[b])
                            && shared.width > 0
                            && shared.height > 0) {
                        found.add(children[a] + " lies over " + children[b]);
                    }
                }
            }
        });
        return found;
    }

    private static boolean isControl(Component c) {
        return c instanceof AbstractButton
                || c instanceof JLabel
                || c instanceof JComboBox<?>
                || c instanceof JSlider
                || c instanceof JTextField
                || c.getClass().getSimpleName().equals("WeightSlider")
                || c.getClass().getSimpleName().equals("RankRow");
    }

    /** Controls that take the keyboard and have no name for assistive technology. */
    static List<String> nameless(JComponent root) {
        List<String> found = new ArrayList<>();
        walk(root, c -> {
            boolean control = isControl(c) && !(c instanceof JLabel)
                    || c instanceof JTable
                    || c instanceof javax.swing.text.JTextComponent;
            // The scrolling buttons of a tabbed pane are the look and feel's own; the tabs themselves take the
            // keyboard.
            boolean part = c.getParent() instanceof JScrollBar
                    || c.getParent() instanceof javax.swing.JTabbedPane
                    || c.getParent() instanceof JComboBox<?>
                    || SwingUtilities.getAncestorOfClass(javax.swing.JSplitPane.class, c) != null
                            && c.getParent() instanceof javax.swing.plaf.basic.BasicSplitPaneDivider;
            if (control && !part && c.isVisible()) {
                AccessibleContext context = c.getAccessibleContext();
                String name = context == null ? null : context.getAccessibleName();
                if (name == null || name.isBlank()) {
                    found.add(c.getClass().getSimpleName() + " in "
                            + c.getParent().getClass().getSimpleName() + " " + c);
                }
            }
        });
        return found;
    }

    /** Whether what does not fit can be reached by scrolling. */
    private static boolean isScrolled(JComponent root, Component c) {
        Component viewport = SwingUtilities.getAncestorOfClass(JViewport.class, c);
        return viewport != null && SwingUtilities.isDescendingFrom(viewport, root);
    }

    private static boolean isShown(JComponent root, Component c) {
        for (Component up = c; up != root && up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return SwingUtilities.getAncestorOfClass(JViewport.class, c) == null || c.getWidth() > 0;
    }

    private static void walk(Component component, java.util.function.Consumer<Component> visit) {
        visit.accept(component);
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                walk(child, visit);
            }
        }
    }
}
