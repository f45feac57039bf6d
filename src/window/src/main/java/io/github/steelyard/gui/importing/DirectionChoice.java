package io.github.steelyard.gui.importing;

import io.github.steelyard.gui.session.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import net.miginfocom.swing.MigLayout;

/** More or less is better, criterion by criterion; nothing is chosen beforehand, since a guess might be taken unread. */
final class DirectionChoice extends JPanel {

    private static final long serialVersionUID = 1L;

    private final Map<String, JRadioButton> more = new LinkedHashMap<>();
    private final Map<String, JRadioButton> less = new LinkedHashMap<>();
    private final JButton done = new JButton(Text.of("import.answer"));

    /** @param answer takes whether more is better, by criterion */
    DirectionChoice(List<String> names, Consumer<Map<String, Boolean>> answer) {
        super(new MigLayout("insets 0, fillx, wrap 3", "[grow, fill][][]", ""));
        setOpaque(false);
        JButton all = new JButton(Text.of("import.moreOnAll"));
        all.addActionListener(e -> more.values().forEach(button -> button.doClick(0)));
        if (names.size() > 1) {
            add(all, "span 3, growx 0, wmin 0");
        }
        for (String name : names) {
            JLabel label = new JLabel(name);
            label.setToolTipText(name);
            add(label, "wmin 40");
            ButtonGroup group = new ButtonGroup();
            more.put(name, button(name, "import.more", group));
            less.put(name, button(name, "import.less", group));
            add(more.get(name));
            add(less.get(name));
        }
        done.setEnabled(false);
        done.addActionListener(e -> answer.accept(chosen()));
        add(done, "span 3, growx 0");
    }

    private JRadioButton button(String name, String key, ButtonGroup group) {
        JRadioButton button = new JRadioButton(Text.of(key));
        button.setOpaque(false);
        button.getAccessibleContext().setAccessibleName(name + ": " + Text.of(key));
        button.addActionListener(e -> done.setEnabled(more.keySet().stream()
                .allMatch(n -> more.get(n).isSelected() || less.get(n).isSelected())));
        group.add(button);
        return button;
    }

    private Map<String, Boolean> chosen() {
        Map<String, Boolean> chosen = new LinkedHashMap<>();
        more.forEach((name, button) -> chosen.put(name, button.isSelected()));
        return chosen;
    }
}
