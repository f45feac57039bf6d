package io.github.steelyard.gui;

import io.github.steelyard.gui.session.Text;
import java.awt.BorderLayout;
import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.table.DefaultTableModel;

/** Every key and what it does, made from the commands themselves and from what the views say of theirs. */
final class HelpWindow {

    private static final List<String> VIEW_KEYS = List.of(
            "move", "moveTen", "ends", "reset", "lock", "cursor", "rows", "parts", "choose", "tabs", "cells", "levels",
            "sort", "present");

    private HelpWindow() {}

    /** Rows of key and meaning. */
    static List<String[]> rows(Commands commands) {
        List<String[]> rows = new ArrayList<>();
        commands.keys()
                .forEach((id, stroke) ->
                        rows.add(new String[] {Commands.words(stroke), Text.of("command." + id + ".help")}));
        for (String id : VIEW_KEYS) {
            rows.add(new String[] {Text.of("keys." + id), Text.of("keys." + id + ".help")});
        }
        return rows;
    }

    static JPanel content(Commands commands) {
        DefaultTableModel model =
                new DefaultTableModel(
                        rows(commands).toArray(String[][]::new),
                        new String[] {Text.of("keys.key"), Text.of("keys.does")}) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public boolean isCellEditable(int row, int column) {
                        return false;
                    }
                };
        JTable table = new JTable(model);
        int em = Math.round(table.getFont().getSize2D());
        table.setRowHeight(Math.round(em * 1.8f));
        table.getColumnModel().getColumn(0).setPreferredWidth(em * 14);
        table.getColumnModel().getColumn(1).setPreferredWidth(em * 36);
        table.getAccessibleContext().setAccessibleName(Text.of("keys.title"));
        JPanel panel = new JPanel(new BorderLayout());
        panel.add(new JScrollPane(table), BorderLayout.CENTER);
        panel.setPreferredSize(new java.awt.Dimension(em * 52, em * 38));
        return panel;
    }

    static void open(JFrame over, Commands commands) {
        JDialog dialog = new JDialog(over, Text.of("keys.title"), false);
        dialog.setContentPane(content(commands));
        CommandPalette.escape(dialog);
        dialog.pack();
        dialog.setLocationRelativeTo((Component) over);
        dialog.setVisible(true);
    }

    /** What the words of the window mean, in a few steps. */
    static void learn(JFrame over) {
        text(over, Text.of("start.learn"), Text.of("learn.text"));
    }

    static void about(JFrame over) {
        String version = HelpWindow.class.getPackage().getImplementationVersion();
        text(over, Text.of("command.about"), Text.of("about.text", version == null ? "0.1.0" : version));
    }

    private static void text(JFrame over, String title, String words) {
        JDialog dialog = new JDialog(over, title, false);
        JTextArea area = new JTextArea(words, 14, 56);
        area.setEditable(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setMargin(new java.awt.Insets(16, 16, 16, 16));
        area.getAccessibleContext().setAccessibleName(title);
        dialog.setContentPane(new JScrollPane(area));
        CommandPalette.escape(dialog);
        dialog.pack();
        dialog.setLocationRelativeTo((Component) over);
        dialog.setVisible(true);
    }
}
