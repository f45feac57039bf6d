package io.github.steelyard.gui.pages;

import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Scrolled;
import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;

/** What the window shows before a decision is open: what to begin with, a line each. */
public final class StartPage extends JPanel {

    private static final long serialVersionUID = 1L;

    /**
     * Something to begin with.
     *
     * @param heading it stands under
     * @param name of the button
     * @param line what it is
     * @param action what it does
     */
    public record Entry(String heading, String name, String line, Runnable action) {}

    private final List<JButton> buttons = new ArrayList<>();

    public StartPage(List<Entry> entries) {
        super(new BorderLayout());
        Scrolled list = new Scrolled(
                new MigLayout("insets 32 40 32 40, fillx, wrap 2, gap 16 6", "[sg, fill][grow, fill]", ""));
        JLabel title = new JLabel(Text.of("start.title"));
        title.putClientProperty("FlatLaf.styleClass", "h1");
        list.add(title, "span 2");
        String heading = "";
        for (Entry entry : entries) {
            if (!entry.heading().equals(heading)) {
                heading = entry.heading();
                JLabel label = new JLabel(heading);
                label.putClientProperty("FlatLaf.styleClass", "h3");
                list.add(label, "span 2, gaptop 16");
            }
            JButton button = new JButton(entry.name());
            button.setHorizontalAlignment(SwingConstants.LEADING);
            button.addActionListener(e -> entry.action().run());
            button.getAccessibleContext().setAccessibleDescription(entry.line());
            buttons.add(button);
            list.add(button, "wmin 220, wmax 420");
            JLabel line = new JLabel(entry.line());
            line.setToolTipText(entry.line());
            list.add(line, "wmin 0");
        }
        add(Scrolled.pane(list), BorderLayout.CENTER);
    }

    /** Makes Escape leave the page. */
    public void escape(Runnable leave) {
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ESCAPE"), "leave");
        getActionMap().put("leave", new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                leave.run();
            }
        });
    }

    /** Its buttons in order, for the keyboard and tests. */
    public List<JButton> buttons() {
        return List.copyOf(buttons);
    }
}
