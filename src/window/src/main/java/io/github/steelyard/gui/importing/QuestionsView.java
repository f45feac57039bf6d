package io.github.steelyard.gui.importing;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Scrolled;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.draft.SheetPoint;
import io.github.steelyard.io.place.Diagnostic;
import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** What is open about a sheet, then what was assumed, each with its answers; at the end a line for any other option. */
final class QuestionsView extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<SheetOptions> answer;
    private final transient Consumer<String> say;
    private final Scrolled content =
            new Scrolled(new MigLayout("insets 8 8 8 12, fillx, wrap 1, gap 6 8", "[grow, fill]", ""));
    private final JScrollPane scroll = Scrolled.pane(content);
    private final JTextField line = new JTextField();
    private final transient List<QuestionCard> cards = new ArrayList<>();
    private transient SheetOptions said = SheetOptions.NONE;

    /**
     * A view.
     *
     * @param answer takes everything that is said with an answer
     * @param say takes why something could not be said
     */
    QuestionsView(Consumer<SheetOptions> answer, Consumer<String> say) {
        super(new BorderLayout());
        this.answer = answer;
        this.say = say;
        line.putClientProperty("JTextField.placeholderText", Text.of("import.lineHint"));
        line.getAccessibleContext().setAccessibleName(Text.of("import.line"));
        line.addActionListener(e -> typed());
        JPanel below = new JPanel(new MigLayout("insets 4 8 8 8, fillx", "[][grow, fill]", ""));
        JLabel label = new JLabel(Text.of("import.line"));
        label.setLabelFor(line);
        below.add(label);
        below.add(line, "wmin 60");
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        add(scroll, BorderLayout.CENTER);
        add(below, BorderLayout.SOUTH);
    }

    private void typed() {
        String text = line.getText().strip();
        if (text.isEmpty()) {
            return;
        }
        try {
            SheetOptions more = said.saying(text.startsWith("--") ? text : "--" + text);
            line.setText("");
            answer.accept(more);
        } catch (Refusal refusal) {
            say.accept(String.join("; ", refusal.reasons()));
        }
    }

    /**
     * Shows the points of a sheet.
     *
     * @param where the cell of a point, empty where it is none
     */
    void show(SheetImport now, Function<SheetPoint, String> where) {
        said = now.said();
        content.removeAll();
        cards.clear();
        for (SheetPoint point : now.points()) {
            QuestionCard card = new QuestionCard(new Question(point), where.apply(point), said, answer);
            cards.add(card);
            content.add(card, "wmin 0");
        }
        for (Diagnostic other : now.others()) {
            content.add(QuestionCard.sentence(other.toString()), "wmin 0");
        }
        if (cards.isEmpty() && now.others().isEmpty()) {
            content.add(QuestionCard.sentence(Text.of("import.nothingOpen")), "wmin 0");
        }
        content.revalidate();
        content.repaint();
        scroll.getVerticalScrollBar().setValue(0);
    }

    /** The first control that answers anything; null where there is none. */
    JComponent first() {
        return cards.stream()
                .map(QuestionCard::first)
                .filter(c -> c != null)
                .findFirst()
                .orElse(null);
    }
}
