package io.github.steelyard.gui.view;

import java.awt.EventQueue;
import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.event.ChangeEvent;
import javax.swing.table.TableModel;
import javax.swing.text.JTextComponent;

/**
 * A table that is typed into as into a spreadsheet: a character replaces the content of the selected cell, Backspace and
 * Delete begin with an empty one, F2 edits what is there. Any other key, with a modifier or without, opens no editor.
 */
final class CellTable extends JTable {

    private static final long serialVersionUID = 1L;

    CellTable(TableModel model) {
        super(model);
        // Swing's own way opens the editor for keys of commands too, and appends what is typed.
        putClientProperty("JTable.autoStartsEdit", Boolean.FALSE);
        putClientProperty("terminateEditOnFocusLost", Boolean.TRUE);
        setSurrendersFocusOnKeystroke(true);
    }

    @Override
    protected boolean processKeyBinding(KeyStroke stroke, KeyEvent e, int condition, boolean pressed) {
        boolean isBound = super.processKeyBinding(stroke, e, condition, pressed);
        if (isBound || condition != JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT || !isFocusOwner()) {
            return isBound;
        }
        if (isCharacter(e)) {
            return type(String.valueOf(e.getKeyChar()));
        }
        boolean isErasing = e.getKeyCode() == KeyEvent.VK_BACK_SPACE || e.getKeyCode() == KeyEvent.VK_DELETE;
        return pressed && isErasing && e.getModifiersEx() == 0 && !isEditing() && type("");
    }

    /** Whether a character was typed that is text: not with Ctrl, Alt or Meta, except as AltGr sends them. */
    private static boolean isCharacter(KeyEvent e) {
        int held = e.getModifiersEx();
        boolean control = (held & KeyEvent.CTRL_DOWN_MASK) != 0;
        boolean alt = (held & KeyEvent.ALT_DOWN_MASK) != 0;
        boolean isCommand = control != alt || (held & KeyEvent.META_DOWN_MASK) != 0;
        boolean isGraph = (held & KeyEvent.ALT_GRAPH_DOWN_MASK) != 0;
        return e.getID() == KeyEvent.KEY_TYPED
                && e.getKeyChar() != KeyEvent.CHAR_UNDEFINED
                && !Character.isISOControl(e.getKeyChar())
                && (isGraph || !isCommand);
    }

    /** Opens the selected cell with this text in place of its own; more of it goes behind. */
    private boolean type(String text) {
        int row = getSelectionModel().getLeadSelectionIndex();
        int column = getColumnModel().getSelectionModel().getLeadSelectionIndex();
        boolean isOpen = isEditing();
        if (!isOpen && (row < 0 || column < 0 || !editCellAt(row, column))) {
            return false;
        }
        if (!(getEditorComponent() instanceof JTextComponent field)) {
            return false;
        }
        if (isOpen) {
            field.replaceSelection(text);
        } else {
            field.setText(text);
        }
        field.requestFocusInWindow();
        return true;
    }

    /** Enter in an editor goes on to the cell below, as Tab does to the one beside. */
    @Override
    public void editingStopped(ChangeEvent e) {
        int row = getEditingRow();
        int column = getEditingColumn();
        super.editingStopped(e);
        boolean isEnter = EventQueue.getCurrentEvent() instanceof KeyEvent key && key.getKeyCode() == KeyEvent.VK_ENTER;
        if (isEnter && row >= 0 && row + 1 < getRowCount()) {
            changeSelection(row + 1, column, false, false);
        }
    }

    /** Whether the open editor holds something else than the cell. */
    boolean isTypedOver() {
        return getEditorComponent() instanceof JTextComponent field
                && !field.getText().equals(String.valueOf(getValueAt(getEditingRow(), getEditingColumn())));
    }
}
