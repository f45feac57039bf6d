package io.github.steelyard.gui;

import io.github.steelyard.gui.session.Part;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.model.Decision;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** A line in which any command, option, criterion or person is found by some of its letters. */
final class CommandPalette {

    /** Something that can be chosen. */
    record Choice(String name, Runnable action) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final JDialog dialog;
    private final JTextField field = new JTextField(36);
    private final DefaultListModel<Choice> found = new DefaultListModel<>();
    private final JList<Choice> list = new JList<>(found);
    private final List<Choice> all;

    private CommandPalette(JFrame over, List<Choice> all) {
        this.all = all;
        dialog = new JDialog(over, Text.of("command.palette"), false);
        JPanel content = new JPanel(new BorderLayout(0, 6));
        content.setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
        content.add(field, BorderLayout.NORTH);
        content.add(new JScrollPane(list), BorderLayout.CENTER);
        content.setPreferredSize(new Dimension(
                Math.round(field.getFont().getSize2D() * 40),
                Math.round(field.getFont().getSize2D() * 28)));
        dialog.setContentPane(content);
        field.getAccessibleContext().setAccessibleName(Text.of("command.palette"));
        list.getAccessibleContext().setAccessibleName(Text.of("palette.found"));
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                filter();
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                filter();
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                // Only styles.
            }
        });
        field.addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent e) {
                int step = e.getKeyCode() == KeyEvent.VK_DOWN ? 1 : e.getKeyCode() == KeyEvent.VK_UP ? -1 : 0;
                if (step != 0 && !found.isEmpty()) {
                    int k = Math.max(0, Math.min(found.size() - 1, list.getSelectedIndex() + step));
                    list.setSelectedIndex(k);
                    list.ensureIndexIsVisible(k);
                    e.consume();
                }
            }
        });
        field.addActionListener(e -> choose());
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                choose();
            }
        });
        escape(dialog);
        filter();
        dialog.pack();
        dialog.setLocationRelativeTo(over);
    }

    /** Escape closes a dialog. */
    static void escape(JDialog dialog) {
        JComponent root = dialog.getRootPane();
        root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "close");
        root.getActionMap().put("close", new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                dialog.dispose();
            }
        });
    }

    /** What can be chosen: the commands that are possible now, then the parts of the decision. */
    static List<Choice> choices(Commands commands, Decision decision, Consumer<Part> show) {
        List<Choice> all = new ArrayList<>();
        Menus.ALL.forEach((menu, ids) -> ids.stream()
                .filter(id -> !id.isEmpty())
                .forEach(id -> {
                    Action action = commands.get(id);
                    KeyStroke key = commands.keys().get(id);
                    if (action.isEnabled()) {
                        String name = Text.of("menu." + menu) + ": " + action.getValue(Action.NAME)
                                + (key == null ? "" : "   " + Commands.words(key));
                        all.add(new Choice(name, () -> commands.run(id)));
                    }
                }));
        for (Part part : Part.of(decision)) {
            all.add(new Choice(Text.of("inspector." + part.kind(), part.name(decision)), () -> show.accept(part)));
        }
        return all;
    }

    static CommandPalette open(JFrame over, List<Choice> choices) {
        CommandPalette palette = new CommandPalette(over, choices);
        palette.dialog.setVisible(true);
        return palette;
    }

    private void filter() {
        String[] words = field.getText().toLowerCase(Locale.ROOT).strip().split("\\s+");
        found.clear();
        for (Choice choice : all) {
            String name = choice.name().toLowerCase(Locale.ROOT);
            boolean has = true;
            for (String word : words) {
                has &= name.contains(word);
            }
            if (has) {
                found.addElement(choice);
            }
        }
        list.setSelectedIndex(0);
    }

    private void choose() {
        Choice choice = list.getSelectedValue();
        if (choice != null) {
            dialog.dispose();
            choice.action().run();
        }
    }

    JTextField field() {
        return field;
    }

    JDialog dialog() {
        return dialog;
    }
}
