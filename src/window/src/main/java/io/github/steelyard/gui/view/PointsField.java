package io.github.steelyard.gui.view;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.function.UnaryOperator;
import javax.swing.JTextField;
import javax.swing.SwingConstants;
import javax.swing.text.DefaultCaret;

/** A field for points: what is typed counts on Enter and when the field is left, and Escape takes it back. */
final class PointsField extends JTextField {

    private static final long serialVersionUID = 1L;

    private final transient UnaryOperator<String> typed;
    private String shown = "";

    /**
     * A field.
     *
     * @param typed takes a text that is not the one shown, and tells what to show now
     */
    PointsField(UnaryOperator<String> typed) {
        super(4);
        this.typed = typed;
        setHorizontalAlignment(SwingConstants.RIGHT);
        follow(false);
        addActionListener(e -> take());
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                follow(true);
                selectAll();
            }

            @Override
            public void focusLost(FocusEvent e) {
                follow(false);
                take();
            }
        });
        addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent e) {
                if (e.getKeyCode() == KeyEvent.VK_ESCAPE) {
                    setText(shown);
                }
            }
        });
    }

    /** Whether the caret goes where the text changes; out of sight, moving it costs a paint of its own each time. */
    private void follow(boolean follows) {
        if (getCaret() instanceof DefaultCaret caret) {
            caret.setUpdatePolicy(follows ? DefaultCaret.UPDATE_WHEN_ON_EDT : DefaultCaret.NEVER_UPDATE);
        }
    }

    /** A new look comes with a new caret. */
    @Override
    public void updateUI() {
        super.updateUI();
        follow(isFocusOwner());
    }

    /** A number with a decimal point or comma; NaN for any other text. */
    static double number(String text) {
        try {
            return Double.parseDouble(text.strip().replace(',', '.'));
        } catch (NumberFormatException notOne) {
            return Double.NaN;
        }
    }

    /** Takes back what was typed; whether there was anything. */
    boolean drop() {
        boolean typed = !getText().equals(shown);
        setText(shown);
        return typed;
    }

    /** Makes what was typed count. */
    void take() {
        String text = getText();
        if (!text.strip().replace(',', '.').equals(shown)) {
            shown = typed.apply(text);
            setText(shown);
        }
    }

    /** Shows points, unless somebody is typing. */
    void show(String points) {
        boolean typing = isFocusOwner() && !getText().equals(shown);
        shown = points;
        if (!typing && !getText().equals(points)) {
            setText(points);
            setCaretPosition(0);
        }
    }
}
