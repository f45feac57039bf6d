package io.github.steelyard.gui;

import io.github.steelyard.gui.widget.Glyph;
import java.awt.Component;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JPanel;

/** The buttons of the window, before and behind the choosers of the panel. */
final class CommandBar {

    private static final List<String> FRONT = List.of("undo", "redo");
    private static final List<String> BACK = List.of("present", "room", "report");

    private final JButton theme;

    CommandBar(JPanel bar, Commands commands) {
        for (int k = 0; k < FRONT.size(); k++) {
            String id = FRONT.get(k);
            Glyph.Shape icon = id.equals("undo") ? Glyph.Shape.UNDO : id.equals("redo") ? Glyph.Shape.REDO : null;
            bar.add(commands.button(id, icon), k);
        }
        JButton palette = commands.button("palette", null);
        // Its key says more in less room than its name.
        palette.setText(Commands.words(commands.keys().get("palette")));
        bar.add(palette);
        BACK.forEach(id -> bar.add(commands.button(id, null)));
        theme = commands.button("theme", Glyph.Shape.MOON);
        bar.add(theme);
        for (Component part : bar.getComponents()) {
            if (part instanceof JButton button) {
                // Without frames: all of them stand in one row, and what is chosen here is what counts.
                button.putClientProperty("JButton.buttonType", "toolBarButton");
                button.setFocusable(true);
            }
        }
    }

    /** Shows which way the light goes. */
    void show(boolean dark) {
        theme.setIcon(new Glyph(dark ? Glyph.Shape.SUN : Glyph.Shape.MOON, theme));
    }
}
