package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.Choosers.Choice;
import io.github.steelyard.gui.widget.Palette;
import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** A list of choices under its name; those that cannot be chosen here are grey and say why. */
public final class Chooser extends JPanel {

    private static final long serialVersionUID = 1L;

    private final Bounded box = new Bounded();
    private transient List<Choice> choices = List.of();
    private boolean showing;

    /** No wider than so many times its letters; the list below is as wide as it needs. */
    private static final class Bounded extends JComboBox<Choice> {
        private static final long serialVersionUID = 1L;

        private float widest = Float.POSITIVE_INFINITY;

        @Override
        public Dimension getPreferredSize() {
            Dimension size = super.getPreferredSize();
            return new Dimension(Math.round(Math.min(size.width, getFont().getSize2D() * widest)), size.height);
        }

        @Override
        public Dimension getMinimumSize() {
            return getPreferredSize();
        }
    }

    /**
     * A chooser.
     *
     * @param name above it: beside it, names would take the room of a second row of choosers
     * @param chosen hears of a choice made by hand
     */
    public Chooser(String name, Consumer<Choice> chosen) {
        super(new MigLayout("insets 0, gap 0 1, wrap 1", "[]", ""));
        JLabel label = new JLabel(name);
        label.putClientProperty("FlatLaf.styleClass", "small");
        label.setLabelFor(box);
        setOpaque(false);
        add(label);
        add(box);
        box.setRenderer(new Reasons());
        box.setMaximumRowCount(20);
        box.getAccessibleContext().setAccessibleName(name);
        box.addActionListener(e -> {
            Choice choice = (Choice) box.getSelectedItem();
            if (!showing && choice != null) {
                chosen.accept(choice);
            }
        });
    }

    /** Narrow enough to stand in one row with others. */
    public void narrow() {
        box.widest = 13;
    }

    /** Shows the choices with the one of that id chosen. */
    public void show(List<Choice> all, String id) {
        showing = true;
        if (!all.equals(choices)) {
            choices = all;
            box.removeAllItems();
            all.forEach(box::addItem);
            setVisible(all.size() > 1);
        }
        for (Choice choice : all) {
            if (choice.id().equals(id) && !choice.equals(box.getSelectedItem())) {
                box.setSelectedItem(choice);
            }
        }
        Choice now = (Choice) box.getSelectedItem();
        box.setToolTipText(now == null || now.help().isEmpty() ? null : Tips.wrapped(now.name(), now.help()));
        showing = false;
    }

    /** The list, for tests and the keyboard. */
    public JComboBox<Choice> box() {
        return box;
    }

    @Override
    public Dimension getMaximumSize() {
        return getPreferredSize();
    }

    private static final class Reasons extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            super.getListCellRendererComponent(list, value, index, selected, focused);
            if (value instanceof Choice choice) {
                boolean refused = !choice.reason().isEmpty();
                setText(refused && index >= 0 ? choice.name() + " – " + shortened(choice.reason()) : choice.name());
                if (refused && !selected && index >= 0) {
                    setForeground(Palette.of(list).muted());
                }
                setToolTipText(Tips.wrapped(choice.name(), refused ? choice.reason() : choice.help()));
            }
            return this;
        }

        private static String shortened(String reason) {
            return reason.length() <= 60 ? reason : reason.substring(0, 58).stripTrailing() + "…";
        }
    }
}
