package io.github.steelyard.gui.importing;

import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Palette;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetOptions;
import java.awt.Component;
import java.awt.Graphics;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;

/** One point of a sheet with what may be answered. */
final class QuestionCard extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int STRIPE = 4;

    private final transient Question question;

    /**
     * A card.
     *
     * @param where the cell, such as C1; empty where it is none
     * @param said before this answer
     * @param answer takes everything that is said with it
     */
    QuestionCard(Question question, String where, SheetOptions said, Consumer<SheetOptions> answer) {
        super(new MigLayout("insets 6 14 6 8, fillx, wrap 1, gap 4 4", "[grow, fill]", ""));
        this.question = question;
        setOpaque(false);
        boolean isOpen = question.point().degree() == SheetDegree.OPEN;
        String head = Text.of(isOpen ? "import.question" : "import.assumed");
        JLabel title = new JLabel(where.isEmpty() ? head : head + " · " + where);
        title.putClientProperty("FlatLaf.styleClass", "small");
        add(title);
        add(sentence(question.text()), "wmin 0");
        switch (question.way()) {
            case DIRECTIONS ->
                add(
                        new DirectionChoice(
                                question.names(), isMore -> answer.accept(Question.directions(said, isMore))),
                        "wmin 0");
            case ORDER ->
                add(new OrderChoice(question.words(), words -> answer.accept(question.ordered(said, words))), "wmin 0");
            case ONE -> {
                if (question.point().answers().isEmpty() && isOpen) {
                    add(sentence(Text.of("import.mend")), "wmin 0");
                }
            }
        }
        for (SheetAnswer possible : question.plain()) {
            JButton button = new JButton(possible.label());
            button.setToolTipText(possible.option());
            button.addActionListener(e -> answer.accept(said.with(possible.key(), possible.text())));
            add(button, "growx 0, wmin 0");
        }
        getAccessibleContext().setAccessibleName(head + " " + where);
        getAccessibleContext().setAccessibleDescription(question.text());
    }

    static JTextArea sentence(String text) {
        JTextArea area = new JTextArea(text);
        area.setEditable(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setOpaque(false);
        area.setBorder(null);
        area.setFocusable(false);
        return area;
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        Palette palette = Palette.of(getParent());
        boolean isOpen = question.point().degree() == SheetDegree.OPEN;
        g.setColor(isOpen ? palette.warning() : palette.line());
        g.fillRect(0, 4, STRIPE, getHeight() - 8);
    }

    /** The first control that answers; null where only the sheet can be mended. */
    JComponent first() {
        return first(this);
    }

    private static JComponent first(JComponent in) {
        for (Component child : in.getComponents()) {
            if (child instanceof JComponent inner) {
                JComponent found =
                        inner.isFocusable() && inner instanceof javax.swing.AbstractButton ? inner : first(inner);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
