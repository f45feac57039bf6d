package io.github.steelyard.gui.view;

import java.awt.Dimension;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** A node's name, indented by its depth, with a button to fold its children away. */
final class NameCell extends JPanel {

    private static final long serialVersionUID = 1L;

    private final int depth;
    private final JButton fold;
    private final JLabel name;

    NameCell(int depth, JButton fold, JLabel name) {
        super(null);
        this.depth = depth;
        this.fold = fold;
        this.name = name;
        setOpaque(false);
        if (fold != null) {
            add(fold);
        }
        add(name);
    }

    private int em() {
        return Math.round(name.getFont().getSize2D());
    }

    private int indent() {
        return Math.round(em() * (depth * 1.1f));
    }

    @Override
    public void doLayout() {
        int x = indent();
        int button = Math.round(em() * 1.7f);
        if (fold != null) {
            fold.setBounds(x, (getHeight() - button) / 2, button, button);
        }
        x += fold != null || depth == 0 ? button : em() / 2;
        name.setBounds(x, 0, Math.max(0, getWidth() - x), getHeight());
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension text = name.getPreferredSize();
        return new Dimension(indent() + Math.round(em() * 1.7f) + text.width, Math.max(text.height, em() * 2));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(em() * 6, getPreferredSize().height);
    }
}
