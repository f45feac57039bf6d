package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.EvidenceSheet;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.model.Evidence;
import io.github.steelyard.model.Source;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** One piece of evidence: source and place, then whether it speaks for or against, is said or inferred, and a note. */
public final class EvidenceRow extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient List<Source> sources;
    private final transient Consumer<Evidence> changed;
    private final JComboBox<String> source = new JComboBox<>();
    private final JTextField place = new JTextField(4);
    private final JComboBox<String> stance =
            new JComboBox<>(new String[] {Text.of("evidence.for"), Text.of("evidence.against")});
    private final JCheckBox inferred = new JCheckBox(Text.of("evidence.inferred"));
    private final JTextField note = new JTextField();
    private final JButton remove = new JButton("×");
    private transient Evidence shown;
    private boolean isShowing;

    EvidenceRow(int number, List<Source> sources, Consumer<Evidence> changed, Runnable removed) {
        super(new MigLayout("insets 0 0 4 0, fillx, gap 4 2", "[grow, fill][][]", ""));
        this.sources = List.copyOf(sources);
        this.changed = changed;
        setOpaque(false);
        sources.forEach(s -> source.addItem(s.title()));
        name(source, "evidence.source", number);
        name(place, "evidence.place", number);
        name(stance, "evidence.stance", number);
        name(inferred, "evidence.inferredOf", number);
        name(note, "evidence.note", number);
        name(remove, "evidence.remove", number);
        place.putClientProperty("JTextField.placeholderText", Text.of("evidence.placeHint"));
        note.putClientProperty("JTextField.placeholderText", Text.of("evidence.noteHint"));
        remove.putClientProperty("JButton.buttonType", "toolBarButton");
        inferred.setOpaque(false);
        add(source, "wmin 0");
        add(place);
        add(remove, "wrap");
        add(stance, "split 2, growx 0");
        add(inferred, "growx 0, wrap");
        add(note, "span 3, growx, wmin 0");
        source.addActionListener(e -> commit());
        stance.addActionListener(e -> commit());
        inferred.addActionListener(e -> commit());
        typed(place);
        typed(note);
        remove.addActionListener(e -> removed.run());
    }

    private static void name(JComponent control, String key, int number) {
        control.getAccessibleContext().setAccessibleName(Text.of(key, number));
        control.setToolTipText(Text.of(key + ".help"));
    }

    private void typed(JTextField field) {
        field.addActionListener(e -> commit());
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                commit();
            }
        });
    }

    void show(Evidence evidence) {
        isShowing = true;
        shown = evidence;
        for (int k = 0; k < sources.size(); k++) {
            if (sources.get(k).id().equals(evidence.source())) {
                source.setSelectedIndex(k);
            }
        }
        set(place, EvidenceSheet.place(evidence));
        stance.setSelectedIndex(evidence.isAgainst() ? 1 : 0);
        inferred.setSelected(evidence.isInferred());
        set(note, evidence.note());
        isShowing = false;
    }

    private static void set(JTextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
            field.setCaretPosition(0);
        }
    }

    private void commit() {
        if (isShowing || shown == null || source.getSelectedIndex() < 0 || !isDisplayable()) {
            return;
        }
        Evidence typed = new Evidence(
                sources.get(source.getSelectedIndex()).id(),
                shown.paragraph(),
                shown.at(),
                note.getText().strip(),
                stance.getSelectedIndex() == 1,
                inferred.isSelected(),
                shown.date());
        changed.accept(
                place.getText().equals(EvidenceSheet.place(shown)) ? typed : EvidenceSheet.at(typed, place.getText()));
    }

    public JComboBox<String> source() {
        return source;
    }

    /** The number of a paragraph, or a place in words. */
    public JTextField place() {
        return place;
    }

    /** For or against. */
    public JComboBox<String> stance() {
        return stance;
    }

    public JCheckBox inferred() {
        return inferred;
    }

    public JTextField note() {
        return note;
    }

    public JButton remove() {
        return remove;
    }
}
