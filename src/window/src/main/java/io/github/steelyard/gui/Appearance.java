package io.github.steelyard.gui;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.util.SystemInfo;
import io.github.steelyard.gui.session.Look;
import java.awt.Font;
import javax.swing.InputMap;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import javax.swing.plaf.FontUIResource;

/** Puts theme and scale of text into force for all windows. */
final class Appearance {

    private static Font usual;

    private Appearance() {}

    /** Light or dark, at this scale; open windows follow. */
    static void apply(Look look) {
        FlatLaf.registerCustomDefaultsSource("io.github.steelyard.gui");
        boolean dark = look.theme() == Look.Theme.DARK || look.theme() == Look.Theme.SYSTEM && SystemTheme.isDark();
        if (!(UIManager.getLookAndFeel() instanceof FlatLaf laf) || laf.isDark() != dark) {
            UIManager.put("defaultFont", null);
            FlatLaf.setup(dark ? new FlatDarkLaf() : new FlatLightLaf());
            // F6 goes between the panes of the window, not of one divider.
            if (UIManager.get("SplitPane.ancestorInputMap") instanceof InputMap keys) {
                keys.remove(KeyStroke.getKeyStroke("F6"));
            }
        }
        if (usual == null) {
            usual = UIManager.getFont("defaultFont");
        }
        float size = Math.round(usual.getSize2D() * look.scale());
        UIManager.put("defaultFont", new FontUIResource(usual.deriveFont(size)));
        FlatLaf.updateUI();
    }

    /** Whether this is a Mac, where menus and shortcuts have their own ways. */
    static boolean isMac() {
        return SystemInfo.isMacOS;
    }
}
