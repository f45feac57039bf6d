package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.Badge;
import io.github.steelyard.gui.session.PerformanceSheet;
import io.github.steelyard.gui.session.PerformanceSheet.Entry;
import io.github.steelyard.gui.session.Store;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Scrolled;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;

/** What stands beside the chosen performance: where it comes from, what is worth a look, and what would mend it. */
final class BesideView extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient Store store;
    private final JTextArea text = VerdictView.sentence();
    private final JButton mend = new JButton();
    private transient Optional<Badge.Fix> fix = Optional.empty();

    BesideView(Store store) {
        super(new BorderLayout());
        this.store = store;
        Scrolled content = new Scrolled(new MigLayout("insets 8, fillx, wrap 1, hidemode 3", "[grow, fill]", ""));
        content.add(text, "wmin 0");
        content.add(mend, "growx 0, wmin 0");
        text.getAccessibleContext().setAccessibleName(Text.of("cells.beside"));
        mend.setVisible(false);
        mend.addActionListener(e -> fix.ifPresent(f -> store.apply(f.edit())));
        add(Scrolled.pane(content), BorderLayout.CENTER);
        setPreferredSize(new Dimension(160, 100));
    }

    /**
     * Shows a cell; empty where none is chosen.
     *
     * @param around what is worth a look on its criterion and its option
     */
    void show(Optional<Entry> chosen, List<Badge> around) {
        String words = chosen.map(entry -> String.join("\n", PerformanceSheet.beside(store.state(), entry, around)))
                .orElse(Text.of("cells.hint"));
        if (!words.equals(text.getText())) {
            text.setText(words);
            text.setCaretPosition(0);
        }
        fix = Stream.concat(chosen.stream().flatMap(entry -> entry.badges().stream()), around.stream())
                .flatMap(badge -> badge.fix().stream())
                .findFirst();
        mend.setVisible(fix.isPresent());
        mend.setText(fix.map(Badge.Fix::label).orElse(""));
    }

    /** The button that mends, for tests. */
    JButton mend() {
        return mend;
    }
}
