package io.github.steelyard.gui.view;

import io.github.steelyard.editing.CellText;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.gui.session.PerformanceSheet.Entry;
import io.github.steelyard.gui.session.Store;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Scale;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.JTable;
import javax.swing.KeyStroke;

/** The levels of a criterion as a list over a cell of the table: by Alt+↓ or the right button of the mouse. */
final class LevelList {

    private final JTable table;
    private final Store store;
    private final BiFunction<Integer, Integer, Optional<Entry>> entries;

    LevelList(JTable table, Store store, BiFunction<Integer, Integer, Optional<Entry>> entries) {
        this.table = table;
        this.store = store;
        this.entries = entries;
        table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                .put(KeyStroke.getKeyStroke("alt DOWN"), "levels");
        table.getActionMap().put("levels", new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                open();
            }
        });
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                asked(e);
            }

            @Override
            public void mouseReleased(MouseEvent e) {
                asked(e);
            }
        });
    }

    private void asked(MouseEvent e) {
        int row = table.rowAtPoint(e.getPoint());
        int column = table.columnAtPoint(e.getPoint());
        if (e.isPopupTrigger() && row >= 0 && column >= 0) {
            table.changeSelection(row, column, false, false);
            open();
        }
    }

    private void open() {
        int row = table.getSelectedRow();
        int column = table.getSelectedColumn();
        if (row < 0 || column < 0 || table.isEditing()) {
            return;
        }
        Optional<Entry> entry = entries.apply(row, table.convertColumnIndexToModel(column));
        List<String> words = entry.map(this::levels).orElse(List.of());
        if (words.isEmpty()) {
            return;
        }
        JPopupMenu menu = new JPopupMenu();
        for (String word : words) {
            boolean isNow = entry.get().text().equals(word);
            JRadioButtonMenuItem item = new JRadioButtonMenuItem(word, isNow);
            item.addActionListener(e -> take(entry.get(), word));
            menu.add(item);
        }
        Rectangle cell = table.getCellRect(row, column, false);
        menu.show(table, cell.x, cell.y + cell.height);
    }

    private List<String> levels(Entry entry) {
        Decision decision = store.state().decision();
        return decision.tree()
                .find(entry.key().cell().criterion())
                .filter(Criterion.class::isInstance)
                .map(node -> ((Criterion) node).scale())
                .filter(Scale.Levels.class::isInstance)
                .map(scale -> List.copyOf(((Scale.Levels) scale).values().keySet()))
                .orElse(List.of());
    }

    private void take(Entry entry, String word) {
        try {
            store.apply(new Edit.SetPerformance(
                    entry.key(), CellText.parse(store.state().decision(), entry.key(), word)));
        } catch (IllegalArgumentException refused) {
            store.say(refused.getMessage());
        }
    }
}
