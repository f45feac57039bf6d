package io.github.steelyard.gui.pages;

import io.github.steelyard.gui.session.NewDecision;
import io.github.steelyard.gui.session.Text;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;

/** One page on which a decision is made: the question, what matters, the options. Everything may be left open. */
public final class NewPage extends JPanel {

    private static final long serialVersionUID = 1L;

    private final JTextField question = new JTextField();
    private final JTextArea criteria = new JTextArea(10, 30);
    private final JTextArea options = new JTextArea(10, 30);

    /**
     * A page.
     *
     * @param made takes the decision as plain values
     * @param back leaves the page
     */
    public NewPage(Consumer<Map<String, Object>> made, Runnable back) {
        super(new MigLayout(
                "insets 24 32 24 32, fill, wrap 2, gap 24 4",
                "[grow 50, fill][grow 50, fill]",
                "[][][]16[][][grow, fill][]"));
        JLabel title = new JLabel(Text.of("new.heading"));
        title.putClientProperty("FlatLaf.styleClass", "h1");
        add(title, "span 2");
        label("new.question", question, "span 2");
        add(question, "span 2");
        label("new.criteria", criteria, "");
        label("new.options", options, "");
        help("new.criteria.help");
        help("new.options.help");
        add(new JScrollPane(criteria), "hmin 120");
        add(new JScrollPane(options), "hmin 120");
        // Tab goes on to the next field, but in what matters it makes a group, as it does in an outline.
        options.setFocusTraversalKeys(
                KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, Set.of(KeyStroke.getKeyStroke("TAB")));
        options.setFocusTraversalKeys(
                KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, Set.of(KeyStroke.getKeyStroke("shift TAB")));
        criteria.setTabSize(4);
        Runnable make = () -> made.accept(NewDecision.of(question.getText(), criteria.getText(), options.getText()));
        JButton go = new JButton(Text.of("new.go"));
        go.addActionListener(e -> make.run());
        JButton leave = new JButton(Text.of("new.back"));
        leave.addActionListener(e -> back.run());
        JPanel foot = new JPanel(new MigLayout("insets 12 0 0 0", "[][]", ""));
        foot.add(go);
        foot.add(leave);
        add(foot, "span 2");
        key(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, InputEvent.CTRL_DOWN_MASK), "make", make);
        key(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "back", back);
        question.addActionListener(e -> criteria.requestFocusInWindow());
    }

    private void label(String key, JComponent field, String where) {
        JLabel label = new JLabel(Text.of(key));
        label.putClientProperty("FlatLaf.styleClass", "h3");
        label.setLabelFor(field);
        field.getAccessibleContext().setAccessibleName(Text.of(key));
        add(label, where);
    }

    private void help(String key) {
        JLabel help = new JLabel("<html>" + Text.of(key) + "</html>");
        help.putClientProperty("FlatLaf.styleClass", "small");
        add(help, "wmin 0");
    }

    private void key(KeyStroke stroke, String name, Runnable does) {
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(stroke, name);
        getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                does.run();
            }
        });
    }

    /** Where the question is typed. */
    public JTextField question() {
        return question;
    }

    /** Where it is typed what matters. */
    public JTextArea criteria() {
        return criteria;
    }

    /** Where the options are typed. */
    public JTextArea options() {
        return options;
    }
}
