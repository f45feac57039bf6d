package io.github.steelyard.gui.view;

import io.github.steelyard.editing.Edit;
import io.github.steelyard.gui.session.Building;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Store;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.session.WeightSheet;
import io.github.steelyard.gui.widget.Scrolled;
import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;

/** The weight tree: a row a node, with slider, points, lock and share of the whole. */
public final class WeightTreeView extends JPanel implements View {

    private static final long serialVersionUID = 1L;

    private static final String WIDE = "[grow 50, fill][grow 50, fill][fill][][right]";
    private static final String NARROW = "[grow, fill][fill][][right]";

    private final transient Store store;
    private final JPanel rows;
    private final JLabel title;
    private final JButton resetAll = new JButton(Text.of("weights.resetAll"));
    private final AddLine criterion;
    private final AddLine group;
    private final List<WeightRow> shown = new ArrayList<>();
    private transient List<Object> structure = List.of();
    private transient SessionState last;

    public WeightTreeView(Store store) {
        super(new BorderLayout());
        this.store = store;
        setInheritsPopupMenu(true);
        rows = new Scrolled(new MigLayout("insets 4 8 8 8, fillx, gap 6 1, hidemode 3", WIDE, ""));
        JPanel head = new JPanel(new MigLayout("insets 8 8 4 8, fillx", "[grow][]", "[center]"));
        title = new JLabel(Text.of("weights.title"));
        title.putClientProperty("FlatLaf.styleClass", "h3");
        head.add(title);
        head.add(resetAll);
        resetAll.addActionListener(e -> store.apply(new Edit.ResetWeights()));
        resetAll.setToolTipText(Text.of("weights.resetAll.help"));
        add(head, BorderLayout.NORTH);
        JScrollPane pane = Scrolled.pane(rows);
        for (JComponent around : List.of(pane, pane.getViewport(), rows)) {
            around.setInheritsPopupMenu(true);
        }
        add(pane, BorderLayout.CENTER);
        Building building = new Building(store);
        criterion = new AddLine("build.criterion", building::criterion);
        group = new AddLine("build.group", building::group);
        JPanel foot = new JPanel(new MigLayout("insets 4 8 8 8, fillx", "[grow 50, fill][grow 50, fill]", ""));
        foot.add(criterion, "wmin 0");
        foot.add(group, "wmin 0");
        add(foot, BorderLayout.SOUTH);
        getAccessibleContext().setAccessibleName(Text.of("weights.title"));
    }

    @Override
    public void doLayout() {
        super.doLayout();
        if (last != null) {
            show(last);
        }
    }

    @Override
    public void show(SessionState state) {
        last = state;
        WeightSheet sheet = WeightSheet.of(state);
        boolean narrow = getWidth() > 0 && getWidth() < getFont().getSize2D() * 30;
        List<Object> wanted = new ArrayList<>(List.of(narrow));
        sheet.rows().forEach(row -> wanted.add(List.of(row.id(), row.name(), row.folded())));
        if (!wanted.equals(structure)) {
            structure = wanted;
            rebuild(sheet, narrow);
        }
        for (int k = 0; k < shown.size(); k++) {
            shown.get(k).show(sheet.rows().get(k), state.look().patterns());
        }
        resetAll.setEnabled(sheet.changed());
    }

    private void rebuild(WeightSheet sheet, boolean narrow) {
        // The keyboard stays on the weight that it was on.
        Optional<String> slid = shown.stream()
                .filter(row -> row.slider().isFocusOwner())
                .map(WeightRow::id)
                .findFirst();
        Optional<String> typed = shown.stream()
                .filter(row -> row.field().isFocusOwner())
                .map(WeightRow::id)
                .findFirst();
        rows.removeAll();
        ((MigLayout) rows.getLayout()).setColumnConstraints(narrow ? NARROW : WIDE);
        shown.clear();
        JLabel points = new JLabel(Text.of("weights.points"));
        points.setToolTipText(Text.of("weights.points.help"));
        JLabel share = new JLabel(Text.of("weights.share"));
        share.setToolTipText(Text.of("weights.share.help"));
        for (JLabel label : List.of(points, share)) {
            label.putClientProperty("FlatLaf.styleClass", "small");
        }
        rows.add(points, narrow ? "skip 1" : "skip 2");
        rows.add(share, "skip 1, wrap");
        for (WeightSheet.Row row : sheet.rows()) {
            WeightRow line = new WeightRow(row, store);
            shown.add(line);
            line.addTo(rows, narrow);
        }
        rows.revalidate();
        rows.repaint();
        slid.map(this::slider).ifPresent(JComponent::requestFocusInWindow);
        typed.map(this::field).ifPresent(JComponent::requestFocusInWindow);
    }

    /** The slider of a node, for tests and for the keyboard; null when it is folded away. */
    public javax.swing.JComponent slider(String node) {
        return shown.stream()
                .filter(row -> row.id().equals(node))
                .map(WeightRow::slider)
                .findFirst()
                .orElse(null);
    }

    /** The field for a node's points; null when it is folded away. */
    public javax.swing.JTextField field(String node) {
        return shown.stream()
                .filter(row -> row.id().equals(node))
                .map(WeightRow::field)
                .findFirst()
                .orElse(null);
    }

    /** The heading. */
    public JLabel title() {
        return title;
    }

    /** Where another criterion is typed. */
    public AddLine criterion() {
        return criterion;
    }

    /** Where another group is typed. */
    public AddLine group() {
        return group;
    }

    /** Does something with every row. */
    void forEach(Consumer<WeightRow> action) {
        shown.forEach(action);
    }
}
