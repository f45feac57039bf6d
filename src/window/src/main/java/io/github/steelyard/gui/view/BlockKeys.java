package io.github.steelyard.gui.view;

import io.github.steelyard.editing.Edit;
import io.github.steelyard.gui.session.CellBlock;
import io.github.steelyard.gui.session.PerformanceSheet;
import io.github.steelyard.gui.session.Store;
import io.github.steelyard.gui.session.Text;
import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.ActionEvent;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.KeyStroke;

/** Copying, pasting and filling down in the table of performances, each one step of undo. */
final class BlockKeys {

    private final JTable table;
    private final Store store;
    private final Supplier<PerformanceSheet> sheet;

    BlockKeys(JTable table, Store store, Supplier<PerformanceSheet> sheet) {
        this.table = table;
        this.store = store;
        this.sheet = sheet;
        key("C", "copyBlock", this::copy);
        key("V", "pasteBlock", this::paste);
        key("D", "fillDown", this::fill);
    }

    private void key(String letter, String name, Runnable does) {
        table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                .put(KeyStroke.getKeyStroke("ctrl " + letter), name);
        table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                .put(KeyStroke.getKeyStroke("meta " + letter), name);
        table.getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                does.run();
            }
        });
    }

    private int row() {
        return table.getSelectedRow();
    }

    /** Columns may be dragged to other places; a block goes by those of the decision. */
    private int column() {
        int column = table.getSelectedColumn();
        return column < 0 ? column : table.convertColumnIndexToModel(column);
    }

    private boolean isSelected() {
        return row() >= 0 && column() >= 0 && !table.isEditing();
    }

    private void copy() {
        if (isSelected()) {
            String text = CellBlock.copied(
                    sheet.get(), row(), column(), table.getSelectedRowCount(), table.getSelectedColumnCount());
            clipboard().setContents(new StringSelection(text), null);
        }
    }

    private void paste() {
        if (!isSelected()) {
            return;
        }
        try {
            String text = (String) clipboard().getData(DataFlavor.stringFlavor);
            apply(() -> CellBlock.pasted(
                    store.state().decision(),
                    sheet.get(),
                    row(),
                    column(),
                    table.getSelectedRowCount(),
                    table.getSelectedColumnCount(),
                    text));
        } catch (UnsupportedFlavorException | IOException | IllegalStateException nothing) {
            store.say(Text.of("block.none"));
        }
    }

    private void fill() {
        if (isSelected()) {
            apply(() -> CellBlock.filled(
                    store.state().decision(),
                    sheet.get(),
                    row(),
                    column(),
                    table.getSelectedRowCount(),
                    table.getSelectedColumnCount()));
        }
    }

    private void apply(Supplier<Optional<Edit>> edit) {
        try {
            edit.get().ifPresent(store::apply);
        } catch (IllegalArgumentException refused) {
            store.say(refused.getMessage());
        }
    }

    private static Clipboard clipboard() {
        return Toolkit.getDefaultToolkit().getSystemClipboard();
    }
}
