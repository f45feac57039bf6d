package io.github.steelyard.gui.room;

import io.github.steelyard.ballots.Round;
import io.github.steelyard.gui.session.Text;
import java.awt.Component;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JList;

/** Rounds by what they ask. */
final class RoundNames extends DefaultListCellRenderer {

    private static final long serialVersionUID = 1L;

    @Override
    public Component getListCellRendererComponent(
            JList<?> list, Object value, int index, boolean isSelected, boolean hasFocus) {
        String name = Text.of("room.round." + ((Round) value).id());
        return super.getListCellRendererComponent(list, name, index, isSelected, hasFocus);
    }
}
