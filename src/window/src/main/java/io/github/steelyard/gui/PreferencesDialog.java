package io.github.steelyard.gui;

import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Store;
import io.github.steelyard.gui.session.Text;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;

/** How the window looks, kept for the next start; every choice is seen at once. */
final class PreferencesDialog {

    private final JDialog dialog;
    private final JComboBox<String> theme = new JComboBox<>();
    private final JSpinner scale;
    private final JCheckBox patterns;

    PreferencesDialog(JFrame over, Store store) {
        Look look = store.state().look();
        for (Look.Theme each : Look.Theme.values()) {
            theme.addItem(Text.of("theme." + each.name()));
        }
        theme.setSelectedIndex(look.theme().ordinal());
        theme.addActionListener(e -> store.look(l -> l.themed(Look.Theme.values()[theme.getSelectedIndex()])));
        scale = new JSpinner(new SpinnerNumberModel(
                (int) Math.round(100 * look.scale()), (int) (100 * Look.SMALLEST), (int) (100 * Look.LARGEST), 10));
        scale.addChangeListener(e -> store.look(l -> l.scaled((Integer) scale.getValue() / 100.0)));
        patterns = new JCheckBox(Text.of("preferences.patterns"), look.patterns());
        patterns.addActionListener(e -> store.look(l -> l.patterned(patterns.isSelected())));
        JPanel page = new JPanel(new MigLayout("insets 16, wrap 2, gap 16 8", "[][grow, fill]", ""));
        row(page, "preferences.theme", theme);
        row(page, "preferences.scale", scale);
        ((JSpinner.DefaultEditor) scale.getEditor())
                .getTextField()
                .getAccessibleContext()
                .setAccessibleName(Text.of("preferences.scale"));
        page.add(patterns, "span 2");
        JLabel kept = new JLabel(Text.of("preferences.kept"));
        page.add(kept, "span 2, gaptop 8");
        dialog = new JDialog(over, Text.of("command.preferences"), false);
        dialog.setContentPane(page);
        CommandPalette.escape(dialog);
        dialog.pack();
        dialog.setLocationRelativeTo(over);
        dialog.setVisible(true);
    }

    private static void row(JPanel page, String key, javax.swing.JComponent control) {
        JLabel label = new JLabel(Text.of(key));
        label.setLabelFor(control);
        control.getAccessibleContext().setAccessibleName(Text.of(key));
        page.add(label);
        page.add(control);
    }

    JDialog dialog() {
        return dialog;
    }

    JComboBox<String> theme() {
        return theme;
    }

    JSpinner scale() {
        return scale;
    }

    JCheckBox patterns() {
        return patterns;
    }
}
