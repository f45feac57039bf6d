package io.github.steelyard.gui.room;

import io.github.steelyard.ballots.room.QrPicture;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.JPanel;

/** A link as a code for cameras: black on white in every theme, as large as there is room. */
public final class QrView extends JPanel {

    private static final long serialVersionUID = 1L;

    private transient QrPicture code;

    public QrView() {
        setOpaque(false);
    }

    /** Shows the code of a link. */
    public void show(String link, String name) {
        code = QrPicture.of(link);
        getAccessibleContext().setAccessibleName(name);
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        int side = Math.round(getFontMetrics(getFont()).getHeight() * 14f);
        return new Dimension(side, side);
    }

    @Override
    protected void paintComponent(Graphics g) {
        if (code == null) {
            return;
        }
        int module = Math.min(getWidth(), getHeight()) / code.size();
        int side = module * code.size();
        int left = (getWidth() - side) / 2;
        int top = (getHeight() - side) / 2;
        g.setColor(Color.WHITE);
        g.fillRect(left, top, side, side);
        g.setColor(Color.BLACK);
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.isDark(x, y)) {
                    g.fillRect(left + x * module, top + y * module, module, module);
                }
            }
        }
    }
}
