package io.github.steelyard.gui.view;

import io.github.steelyard.editing.Edit;
import io.github.steelyard.gui.session.EvidenceSheet;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Store;
import io.github.steelyard.gui.session.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** What the selected part rests on: each piece of evidence with its source and place, for or against, said or inferred. */
public final class EvidenceView extends JPanel implements View {

    private static final long serialVersionUID = 1L;

    private final transient Store store;
    private final JLabel title = new JLabel(Text.of("evidence.title"));
    private final JLabel none = new JLabel("<html>" + Text.of("evidence.noSource") + "</html>");
    private final JButton add = new JButton(Text.of("evidence.add"));
    private final List<EvidenceRow> rows = new ArrayList<>();
    private transient Optional<EvidenceSheet> sheet = Optional.empty();

    EvidenceView(Store store) {
        super(new MigLayout("insets 0, fillx, wrap 1, gap 0 4, hidemode 3", "[grow, fill]", ""));
        this.store = store;
        setOpaque(false);
        title.putClientProperty("FlatLaf.styleClass", "small");
        add.getAccessibleContext().setAccessibleDescription(Text.of("evidence.add.help"));
        add.setToolTipText(Text.of("evidence.add.help"));
        add.addActionListener(e -> sheet.ifPresent(now -> store.apply(now.added())));
    }

    @Override
    public void show(SessionState state) {
        Optional<EvidenceSheet> now = EvidenceSheet.of(state);
        boolean isSameForm = sheet.isPresent()
                && now.isPresent()
                && sheet.get().part().equals(now.get().part())
                && sheet.get().sources().equals(now.get().sources())
                && rows.size() == now.get().evidence().size();
        sheet = now;
        setVisible(now.isPresent());
        if (now.isEmpty()) {
            return;
        }
        if (!isSameForm) {
            rebuild(now.get());
        }
        for (int k = 0; k < rows.size(); k++) {
            rows.get(k).show(now.get().evidence().get(k));
        }
    }

    private void rebuild(EvidenceSheet now) {
        removeAll();
        rows.clear();
        add(title, "gaptop 6");
        for (int k = 0; k < now.evidence().size(); k++) {
            int place = k;
            EvidenceRow row = new EvidenceRow(
                    k + 1,
                    now.sources(),
                    other -> sheet.flatMap(s -> s.with(place, other)).ifPresent(this::apply),
                    () -> sheet.ifPresent(s -> apply(s.without(place))));
            rows.add(row);
            add(row, "wmin 0");
        }
        none.setVisible(now.sources().isEmpty());
        add.setEnabled(!now.sources().isEmpty());
        add(none, "wmin 0");
        add(add, "growx 0");
        revalidate();
        repaint();
    }

    private void apply(Edit edit) {
        store.apply(edit);
        // What was refused gives way to what is.
        show(store.state());
    }

    /** The row of the k-th piece of evidence, for the keyboard and tests. */
    public EvidenceRow row(int k) {
        return rows.get(k);
    }

    /** How many pieces of evidence are shown. */
    public int count() {
        return rows.size();
    }

    /** Adds a piece of evidence. */
    public JButton add() {
        return add;
    }
}
