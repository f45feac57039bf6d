package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.Text;
import java.awt.event.KeyEvent;
import java.util.function.Predicate;
import javax.swing.AbstractAction;
import javax.swing.JTextField;
import javax.swing.KeyStroke;

/** A field in which the name of something new is typed: Enter adds it and is ready for the next, Escape empties it. */
public final class AddLine extends JTextField {

    private static final long serialVersionUID = 1L;

    /**
     * A field.
     *
     * @param key of its texts: what stands in it while it is empty, and its help under {@code key.help}
     * @param add takes a name that was typed; whether something was added
     */
    public AddLine(String key, Predicate<String> add) {
        super(12);
        putClientProperty("JTextField.placeholderText", Text.of(key));
        setToolTipText(Text.of(key + ".help"));
        getAccessibleContext().setAccessibleName(Text.of(key));
        addActionListener(e -> {
            if (!getText().isBlank() && add.test(getText().strip())) {
                setText("");
            }
        });
        getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "empty");
        getActionMap().put("empty", new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(java.awt.event.ActionEvent e) {
                setText("");
            }
        });
    }
}
