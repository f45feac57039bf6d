package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.Choosers.Choice;
import io.github.steelyard.gui.session.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import net.miginfocom.swing.MigLayout;

/** A labelled button that opens a list of things to tick; all of them is the same as none said. */
final class SeveralChooser extends JPanel {

    private static final long serialVersionUID = 1L;

    private final JButton button = new JButton();
    private final transient List<Choice> all;
    private final transient Consumer<List<String>> chosen;
    private transient Set<String> ticked;

    /**
     * A chooser with everything ticked but what is said.
     *
     * @param ticked ids that are ticked
     * @param chosen hears of the ids ticked by hand
     */
    SeveralChooser(String name, List<Choice> all, Set<String> ticked, Consumer<List<String>> chosen) {
        super(new MigLayout("insets 0, gap 4 0", "[][]", "[center]"));
        this.all = List.copyOf(all);
        this.ticked = Set.copyOf(ticked);
        this.chosen = chosen;
        JLabel label = new JLabel(name);
        label.setLabelFor(button);
        setOpaque(false);
        add(label);
        add(button);
        button.getAccessibleContext().setAccessibleName(name);
        button.addActionListener(e -> open());
        describe();
    }

    private void describe() {
        button.setText(
                ticked.size() == all.size()
                        ? Text.of("several.all", String.valueOf(all.size()))
                        : Text.of("several.some", String.valueOf(ticked.size()), String.valueOf(all.size())));
    }

    private void open() {
        JPopupMenu menu = new JPopupMenu();
        List<JCheckBoxMenuItem> items = new ArrayList<>();
        for (Choice choice : all) {
            JCheckBoxMenuItem item = new JCheckBoxMenuItem(choice.name(), ticked.contains(choice.id()));
            item.putClientProperty("CheckBoxMenuItem.doNotCloseOnMouseClick", Boolean.TRUE);
            item.addActionListener(e -> tick(items));
            items.add(item);
            menu.add(item);
        }
        menu.show(button, 0, button.getHeight());
    }

    private void tick(List<JCheckBoxMenuItem> items) {
        List<String> ids = new ArrayList<>();
        for (int k = 0; k < items.size(); k++) {
            if (items.get(k).isSelected()) {
                ids.add(all.get(k).id());
            }
        }
        if (!ids.isEmpty()) {
            ticked = Set.copyOf(ids);
            describe();
            chosen.accept(ids);
        }
    }
}
