package io.github.steelyard.gui.view;

import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.gui.session.AnalysisSettings;
import io.github.steelyard.gui.session.Choosers.Choice;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Store;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** A field for every parameter of an analysis that a hand can set, made from its description. */
final class AnalysisFields {

    private final Store store;
    private final Runnable changed;
    private final Map<Analysis<?>, Map<String, Object>> settings = new LinkedHashMap<>();

    /**
     * Fields.
     *
     * @param changed called when one is set to another value
     */
    AnalysisFields(Store store, Runnable changed) {
        this.store = store;
        this.changed = changed;
    }

    /** What was set by hand, by parameter. */
    Map<String, Object> of(Analysis<?> analysis) {
        return settings.computeIfAbsent(analysis, a -> new LinkedHashMap<>());
    }

    /** The fields, in the order of the parameters. */
    List<JComponent> components(Analysis<?> analysis, SessionState state) {
        List<JComponent> fields = new ArrayList<>();
        for (ParameterSpec spec : analysis.description().parameters()) {
            List<Choice> choices = AnalysisSettings.choices(state, spec);
            if (AnalysisSettings.isOfTheWindow(analysis, spec)) {
                continue;
            }
            switch (spec.kind()) {
                case CHOICE -> fields.add(chooser(analysis, spec, choices));
                case CHOICES, TEXTS -> {
                    if (choices.size() > 1) {
                        fields.add(several(analysis, spec, choices));
                    }
                }
                case NUMBER, INTEGER -> fields.add(number(analysis, spec));
                default -> {
                    // Set elsewhere in the window, or only in the file and on the command line.
                }
            }
        }
        return fields;
    }

    private void put(Analysis<?> analysis, ParameterSpec spec, Object value) {
        Map<String, Object> own = of(analysis);
        Object before = value == null ? own.remove(spec.name()) : own.put(spec.name(), value);
        if (value == null ? before != null : !value.equals(before)) {
            changed.run();
        }
    }

    private JComponent chooser(Analysis<?> analysis, ParameterSpec spec, List<Choice> choices) {
        Chooser chooser = new Chooser(AnalysisSettings.name(spec), choice -> {
            boolean usual = spec.fallback().map(choice.id()::equals).orElse(false);
            put(analysis, spec, usual ? null : choice.id());
        });
        String usual = spec.fallback().map(String::valueOf).orElse("");
        chooser.show(choices, String.valueOf(of(analysis).getOrDefault(spec.name(), usual)));
        chooser.setToolTipText(spec.help());
        return chooser;
    }

    private JComponent several(Analysis<?> analysis, ParameterSpec spec, List<Choice> choices) {
        List<String> ids = choices.stream().map(Choice::id).toList();
        Object own = of(analysis).get(spec.name());
        LinkedHashSet<String> ticked = new LinkedHashSet<>(ids);
        if (own instanceof List<?> some) {
            ticked.retainAll(some);
        }
        SeveralChooser chooser = new SeveralChooser(
                AnalysisSettings.name(spec),
                choices,
                ticked,
                some -> put(analysis, spec, some.size() == ids.size() ? null : some));
        chooser.setToolTipText(spec.help());
        return chooser;
    }

    private JComponent number(Analysis<?> analysis, ParameterSpec spec) {
        JTextField field = new JTextField(6);
        JLabel label = new JLabel(AnalysisSettings.name(spec));
        label.setLabelFor(field);
        field.setText(shown(analysis, spec));
        field.setToolTipText(spec.help());
        field.getAccessibleContext().setAccessibleName(AnalysisSettings.name(spec));
        field.addActionListener(e -> typed(analysis, spec, field));
        field.addFocusListener(new java.awt.event.FocusAdapter() {
            @Override
            public void focusLost(java.awt.event.FocusEvent e) {
                typed(analysis, spec, field);
            }
        });
        JPanel both = new JPanel(new MigLayout("insets 0, gap 4 0", "[][]", "[center]"));
        both.setOpaque(false);
        both.add(label);
        both.add(field);
        return both;
    }

    private String shown(Analysis<?> analysis, ParameterSpec spec) {
        Object value = of(analysis).getOrDefault(spec.name(), spec.fallback().orElse(""));
        return value instanceof Double number ? Numbers.plain(number) : String.valueOf(value);
    }

    private void typed(Analysis<?> analysis, ParameterSpec spec, JTextField field) {
        String text = field.getText().strip().replace(',', '.');
        if (text.equals(shown(analysis, spec))) {
            return;
        }
        if (text.isEmpty() && spec.fallback().isEmpty()) {
            put(analysis, spec, null);
            return;
        }
        try {
            double number = Double.parseDouble(text);
            boolean whole = spec.kind() != ParameterKind.INTEGER || number == Math.rint(number);
            if (!whole || !Double.isFinite(number) || !spec.range().holds(number)) {
                throw new NumberFormatException(text);
            }
            put(analysis, spec, number);
        } catch (NumberFormatException bad) {
            store.say(Text.of("analysis.bad", text, AnalysisSettings.name(spec), spec.allowed()));
            field.setText(shown(analysis, spec));
        }
    }
}
