package io.github.steelyard.gui.view;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import javax.swing.JTable;
import javax.swing.SwingUtilities;

/** What is being typed at this moment and does not count yet: a cell's editor or a field for points. */
public final class OpenEdits {

    private OpenEdits() {}

    /** Makes it count, so that a command that follows finds it. */
    public static void take() {
        Component owner = owner();
        JTable table = table(owner);
        if (table != null && table.isEditing() && !table.getCellEditor().stopCellEditing()) {
            table.getCellEditor().cancelCellEditing();
        } else if (owner instanceof PointsField field) {
            field.take();
        }
    }

    /** Gives it up; whether anything had been typed. */
    public static boolean drop() {
        Component owner = owner();
        if (table(owner) instanceof CellTable table && table.isEditing()) {
            boolean typed = table.isTypedOver();
            table.getCellEditor().cancelCellEditing();
            return typed;
        }
        return owner instanceof PointsField field && field.drop();
    }

    private static Component owner() {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    }

    private static JTable table(Component owner) {
        return owner instanceof JTable table ? table : (JTable) SwingUtilities.getAncestorOfClass(JTable.class, owner);
    }
}
