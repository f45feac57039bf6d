package io.github.steelyard.gui.view;

import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.PartText;
import io.github.steelyard.editing.structure.SetValueFunction;
import io.github.steelyard.editing.structure.SetYaml;
import io.github.steelyard.gui.session.CurvePoints;
import io.github.steelyard.gui.session.Part;
import io.github.steelyard.gui.session.PartField;
import io.github.steelyard.gui.session.PartSheet;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Store;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Palette;
import io.github.steelyard.gui.widget.Scrolled;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.ValueFunction;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;

/**
 * The part that is selected: its properties, each in a field, and under them the part as the file spells it, where
 * everything else that a file can say is seen and edited. A field counts with Enter or when it is left; the YAML is
 * checked while it is typed and counts with Ctrl+Enter or when it is left.
 */
public final class InspectorView extends JPanel implements View {

    private static final long serialVersionUID = 1L;

    private static final int PAUSE_MILLIS = 300;

    private final transient Store store;
    private final JComboBox<String> chooser = new JComboBox<>();
    private final Scrolled form =
            new Scrolled(new MigLayout("insets 0 8 8 8, fillx, wrap 1, gap 0 2", "[grow, fill]", ""));
    private final JTextArea yaml = new JTextArea();
    private final JTextArea fault = VerdictView.sentence();
    private final ValueCurveView curve;
    private final EvidenceView evidence;
    private final Timer check = new Timer(PAUSE_MILLIS, e -> check());
    private final Map<String, JComponent> fields = new LinkedHashMap<>();
    private transient List<Part> parts = List.of();
    private transient PartSheet sheet;
    private String written = "";
    private boolean isShowing;
    private transient SessionState last;
    private transient List<Object> basis = List.of();

    public InspectorView(Store store) {
        super(new BorderLayout(0, 4));
        this.store = store;
        check.setRepeats(false);
        evidence = new EvidenceView(store);
        curve = new ValueCurveView(points -> store.apply(
                new Edit.Restructure(new SetValueFunction(sheet.part().id(), new ValueFunction.Piecewise(points)))));
        chooser.getAccessibleContext().setAccessibleName(Text.of("inspector.part"));
        chooser.addActionListener(e -> {
            if (!isShowing && chooser.getSelectedIndex() >= 0) {
                Part chosen = parts.get(chooser.getSelectedIndex());
                store.attend(a -> a.inspecting(chosen));
            }
        });
        JPanel head = new JPanel(new MigLayout("insets 8 8 4 8, fillx, wrap 1", "[grow, fill]", ""));
        JLabel title = new JLabel(Text.of("inspector.title"));
        title.putClientProperty("FlatLaf.styleClass", "h3");
        head.add(title);
        head.add(chooser, "wmin 0");
        add(head, BorderLayout.NORTH);
        add(Scrolled.pane(form), BorderLayout.CENTER);
        yaml.putClientProperty("FlatLaf.styleClass", "monospaced");
        yaml.getAccessibleContext().setAccessibleName(Text.of("inspector.yaml"));
        fault.getAccessibleContext().setAccessibleName(Text.of("inspector.fault"));
        yaml.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                check.restart();
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                check.restart();
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                // Only styles.
            }
        });
        yaml.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                take();
            }
        });
        yaml.getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, KeyEvent.CTRL_DOWN_MASK), "take");
        yaml.getActionMap().put("take", new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(java.awt.event.ActionEvent e) {
                take();
            }
        });
        setPreferredSize(new Dimension(320, 200));
        setMinimumSize(new Dimension(0, 0));
        getAccessibleContext().setAccessibleName(Text.of("inspector.title"));
    }

    @Override
    public void show(SessionState state) {
        last = state;
        if (!isVisible()) {
            return;
        }
        // A drag of weights changes nothing here, and comes by many times a second.
        List<Object> wanted = List.of(
                System.identityHashCode(state.origin()),
                state.attention().part(),
                state.content().changes().cells(),
                state.content().scenario());
        if (wanted.equals(basis)) {
            return;
        }
        basis = wanted;
        isShowing = true;
        try {
            choices(state);
            PartSheet now = PartSheet.of(state);
            boolean isSame = sheet != null
                    && sheet.part().equals(now.part())
                    && sheet.fields().stream()
                            .map(PartField::id)
                            .toList()
                            .equals(now.fields().stream().map(PartField::id).toList());
            sheet = now;
            if (!isSame) {
                rebuild();
            }
            now.fields().forEach(this::fill);
            evidence.show(state);
            List<ValueFunction.Point> points = CurvePoints.of(state);
            curve.setVisible(!points.isEmpty());
            curve.show(points);
            String text = PartText.of(state.origin(), now.part().way());
            // What is being typed is not taken away by what happens elsewhere.
            boolean isTyped = isSame && !yaml.getText().equals(written);
            if (!text.equals(written) && !isTyped) {
                written = text;
                yaml.setText(text);
                yaml.setCaretPosition(0);
                check.stop();
                fault.setText("");
            }
        } finally {
            isShowing = false;
        }
    }

    /** Shows itself, or goes. */
    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        basis = List.of();
        if (visible && last != null) {
            show(last);
        }
    }

    private void choices(SessionState state) {
        Decision decision = state.decision();
        List<Part> all = new ArrayList<>(Part.of(decision));
        Part part = state.attention().part();
        if (!all.contains(part)) {
            all.add(part);
        }
        List<String> names = all.stream()
                .map(p -> Text.of("inspector." + p.kind(), p.name(decision)))
                .toList();
        boolean isSame = parts.equals(all) && chooser.getItemCount() == names.size();
        for (int k = 0; isSame && k < names.size(); k++) {
            isSame = names.get(k).equals(chooser.getItemAt(k));
        }
        if (!isSame) {
            parts = all;
            chooser.removeAllItems();
            names.forEach(chooser::addItem);
        }
        chooser.setSelectedIndex(parts.indexOf(part));
    }

    private void rebuild() {
        form.removeAll();
        fields.clear();
        for (PartField field : sheet.fields()) {
            JLabel label = new JLabel(field.label());
            label.putClientProperty("FlatLaf.styleClass", "small");
            JComponent control = field.choices().isEmpty() ? typed(field.id()) : chosen(field.id());
            label.setLabelFor(control);
            control.getAccessibleContext().setAccessibleName(field.label());
            control.setToolTipText(Text.of("part." + field.id() + ".help"));
            fields.put(field.id(), control);
            form.add(label, "gaptop 6");
            form.add(control, "wmin 0");
        }
        if (fields.containsKey("value")) {
            form.add(curve, "wmin 0, hmin 110");
        }
        form.add(evidence, "wmin 0, hidemode 3");
        JLabel label = new JLabel(Text.of("inspector.yaml"));
        label.putClientProperty("FlatLaf.styleClass", "small");
        label.setLabelFor(yaml);
        form.add(label, "gaptop 10");
        form.add(new JScrollPane(yaml), "wmin 0, hmin 90");
        form.add(fault, "wmin 0");
        form.revalidate();
        form.repaint();
    }

    private JTextField typed(String id) {
        JTextField field = new JTextField();
        field.addActionListener(e -> commit(id, field.getText()));
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                commit(id, field.getText());
            }
        });
        return field;
    }

    private JComboBox<String> chosen(String id) {
        JComboBox<String> box = new JComboBox<>();
        box.addActionListener(e -> {
            if (!isShowing && box.getSelectedItem() != null) {
                commit(id, (String) box.getSelectedItem());
            }
        });
        return box;
    }

    private void fill(PartField field) {
        JComponent control = fields.get(field.id());
        if (control instanceof JTextField text && !text.getText().equals(field.value())) {
            text.setText(field.value());
            text.setCaretPosition(0);
        } else if (control instanceof JComboBox<?> any) {
            @SuppressWarnings("unchecked")
            JComboBox<String> box = (JComboBox<String>) any;
            if (box.getItemCount() != field.choices().size()) {
                box.removeAllItems();
                field.choices().forEach(box::addItem);
            }
            box.setSelectedItem(field.value());
        }
    }

    private void commit(String id, String typed) {
        Optional<PartField> field =
                sheet.fields().stream().filter(f -> f.id().equals(id)).findFirst();
        if (isShowing || field.isEmpty() || field.get().value().equals(typed)) {
            return;
        }
        try {
            field.get().edit().apply(typed).ifPresent(store::apply);
        } catch (IllegalArgumentException refused) {
            store.say(refused.getMessage());
        }
        // What was refused gives way to what is.
        fill(PartSheet.of(store.state()).fields().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElse(field.get()));
    }

    /** Says what is wrong with the YAML as it is now. */
    private void check() {
        if (last == null || yaml.getText().equals(written)) {
            fault.setText("");
            return;
        }
        fault.setForeground(Palette.of(this).warning());
        fault.setText(PartText.fault(last.opened(), last.content().changes(), edit()));
        form.revalidate();
    }

    private SetYaml edit() {
        return new SetYaml(sheet.part().way(), yaml.getText());
    }

    private void take() {
        if (!isShowing && last != null && !yaml.getText().equals(written) && yaml.isEditable()) {
            check();
            if (fault.getText().isEmpty()) {
                SetYaml typed = edit();
                written = yaml.getText();
                store.apply(new Edit.Restructure(typed));
            }
        }
    }

    /** The control of a property, for the keyboard and tests; null when the part does not have it. */
    public JComponent field(String id) {
        return fields.get(id);
    }

    /** The value function of the criterion that is shown. */
    public ValueCurveView curve() {
        return curve;
    }

    /** The part that is shown; the decision before any was. */
    public Part part() {
        return sheet == null ? Part.DECISION : sheet.part();
    }

    /** What the part that is shown rests on. */
    public EvidenceView evidence() {
        return evidence;
    }

    /** The part as the file spells it. */
    public JTextArea yaml() {
        return yaml;
    }

    /** What is wrong with the YAML that is typed. */
    public String fault() {
        return fault.getText();
    }
}
