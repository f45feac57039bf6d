package io.github.steelyard.gui.view;

import io.github.steelyard.gui.widget.FocusTip;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.SwingUtilities;

/** Mouse and keyboard on a row of the ranking. */
final class RankRowHand implements FocusListener {

    private final RankingView view;
    private final RankRow row;
    private final String id;

    RankRowHand(RankingView view, RankRow row, String id) {
        this.view = view;
        this.row = row;
        this.id = id;
        Mouse mouse = new Mouse();
        row.addMouseListener(mouse);
        row.addMouseMotionListener(mouse);
        row.addKeyListener(new Keys());
        row.addFocusListener(this);
    }

    @Override
    public void focusGained(FocusEvent e) {
        view.scrollRectToVisible(row.getBounds());
        row.repaint();
    }

    @Override
    public void focusLost(FocusEvent e) {
        row.leave();
    }

    /** Says what one criterion adds, to eyes and to assistive technology, as hovering over its part does. */
    private void inspect(int step) {
        List<String> lines = view.detail(id, row.inspect(step));
        row.setToolTipText(Tips.lines(lines));
        row.getAccessibleContext().setAccessibleDescription(String.join(". ", lines));
        FocusTip.show(row);
    }

    private final class Mouse extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent e) {
            row.requestFocusInWindow();
            if (SwingUtilities.isRightMouseButton(e)) {
                view.pointed(id);
            }
        }

        @Override
        public void mouseClicked(MouseEvent e) {
            if (SwingUtilities.isRightMouseButton(e)) {
                return;
            }
            view.chosen(id);
        }

        @Override
        public void mouseMoved(MouseEvent e) {
            List<String> lines = view.detail(id, row.criterionAt(e.getX()));
            String excluded = row.row().excluded();
            row.setToolTipText(lines.isEmpty() && !excluded.isEmpty() ? excluded : Tips.lines(lines));
        }
    }

    private final class Keys extends KeyAdapter {
        @Override
        public void keyPressed(KeyEvent e) {
            switch (e.getKeyCode()) {
                case KeyEvent.VK_SPACE, KeyEvent.VK_ENTER -> view.chosen(id);
                case KeyEvent.VK_LEFT -> inspect(-1);
                case KeyEvent.VK_RIGHT -> inspect(1);
                case KeyEvent.VK_UP -> view.focus(id, -1);
                case KeyEvent.VK_DOWN -> view.focus(id, 1);
                default -> {
                    return;
                }
            }
            e.consume();
        }
    }
}
