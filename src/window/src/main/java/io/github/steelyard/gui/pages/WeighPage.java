package io.github.steelyard.gui.pages;

import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.session.Weighing;
import io.github.steelyard.gui.session.Weighing.Question;
import io.github.steelyard.gui.widget.Scrolled;
import java.awt.BorderLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;

/** Asks for the weights of a group by one of several methods; what comes of the answers stands below as they are given. */
public final class WeighPage extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, Weighing> ask;
    private final transient BiFunction<Weighing, Map<String, String>, String> tell;
    private final JComboBox<String> method = new JComboBox<>(Weighing.METHODS.toArray(String[]::new));
    private final Scrolled form =
            new Scrolled(new MigLayout("insets 8, fillx, wrap 2, gap 12 4", "[grow, fill][120!, fill]", ""));
    private final JTextArea outcome = new JTextArea(5, 30);
    private final JButton use = new JButton(Text.of("weigh.use"));
    private final Map<String, JComponent> fields = new LinkedHashMap<>();
    private final Map<String, JLabel> labels = new LinkedHashMap<>();
    private transient Weighing weighing;

    /**
     * A page.
     *
     * @param title what is weighed
     * @param first the method that is asked for first
     * @param ask gives the questions of a method
     * @param tell says what comes of answers; empty while they are not complete
     * @param taken takes the answers
     */
    public WeighPage(
            String title,
            String first,
            Function<String, Weighing> ask,
            BiFunction<Weighing, Map<String, String>, String> tell,
            BiFunction<Weighing, Map<String, String>, Boolean> taken) {
        super(new BorderLayout(8, 8));
        this.ask = ask;
        this.tell = tell;
        setBorder(BorderFactory.createEmptyBorder(16, 16, 16, 16));
        JPanel head = new JPanel(new MigLayout("insets 0, fillx", "[grow][]", ""));
        JLabel heading = new JLabel(title);
        heading.putClientProperty("FlatLaf.styleClass", "h2");
        head.add(heading, "wmin 0");
        head.add(method);
        method.getAccessibleContext().setAccessibleName(Text.of("weigh.method"));
        method.setSelectedItem(Weighing.METHODS.contains(first) ? first : Weighing.METHODS.get(0));
        method.addActionListener(e -> rebuild());
        add(head, BorderLayout.NORTH);
        add(Scrolled.pane(form), BorderLayout.CENTER);
        outcome.setEditable(false);
        outcome.setLineWrap(true);
        outcome.setWrapStyleWord(true);
        outcome.getAccessibleContext().setAccessibleName(Text.of("weigh.outcome"));
        JPanel foot = new JPanel(new BorderLayout(8, 8));
        foot.add(outcome, BorderLayout.CENTER);
        foot.add(use, BorderLayout.SOUTH);
        use.addActionListener(e -> taken.apply(weighing, answers()));
        add(foot, BorderLayout.SOUTH);
        rebuild();
    }

    private void rebuild() {
        weighing = ask.apply((String) method.getSelectedItem());
        form.removeAll();
        fields.clear();
        labels.clear();
        JLabel help = new JLabel("<html>" + Text.of("weigh." + weighing.method() + ".help") + "</html>");
        form.add(help, "span 2, wmin 0, gapbottom 8");
        for (Question question : weighing.questions()) {
            JLabel label = new JLabel(question.text());
            JComponent field = question.choices().isEmpty() ? typed(question) : chosen(question);
            label.setLabelFor(field);
            field.getAccessibleContext().setAccessibleName(question.text());
            fields.put(question.key(), field);
            labels.put(question.key(), label);
            form.add(label, "wmin 0");
            form.add(field);
        }
        form.revalidate();
        form.repaint();
        tell();
    }

    private JTextField typed(Question question) {
        JTextField field = new JTextField(question.now());
        field.addActionListener(e -> use.doClick());
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                tell();
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                tell();
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                // Only styles.
            }
        });
        return field;
    }

    private JComboBox<String> chosen(Question question) {
        JComboBox<String> box = new JComboBox<>(question.choices().toArray(String[]::new));
        box.setSelectedItem(question.now());
        box.addActionListener(e -> tell());
        return box;
    }

    private void tell() {
        String said = tell.apply(weighing, answers());
        outcome.setText(said);
        List<String> again = weighing.contradicting(said);
        for (Question question : weighing.questions()) {
            boolean isMarked = again.contains(question.key());
            String asked = weighing.text(question, answers());
            // In words too: colour alone says nothing to many.
            labels.get(question.key()).setText(inLines(isMarked ? Text.of("weigh.again", asked) : asked));
            fields.get(question.key()).getAccessibleContext().setAccessibleName(asked.replace('\n', ' '));
            fields.get(question.key()).putClientProperty("JComponent.outline", isMarked ? "warning" : null);
        }
    }

    private static String inLines(String text) {
        return text.contains("\n")
                ? "<html>" + text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>") + "</html>"
                : text;
    }

    /** The questions whose answers cannot hold together, by what stands before them. */
    public List<String> marked() {
        return labels.entrySet().stream()
                .filter(e -> fields.get(e.getKey()).getClientProperty("JComponent.outline") != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        fields.forEach((key, field) -> answers.put(
                key,
                field instanceof JTextField text
                        ? text.getText()
                        : String.valueOf(((JComboBox<?>) field).getSelectedItem())));
        return answers;
    }

    /** The chooser of the method. */
    public JComboBox<String> method() {
        return method;
    }

    /** The field of a question by its key. */
    public JComponent field(String key) {
        return fields.get(key);
    }

    /** What comes of the answers. */
    public String outcome() {
        return outcome.getText();
    }

    /** Takes the answers. */
    public JButton use() {
        return use;
    }
}
