package io.github.steelyard.gui.view;

import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.gui.session.PackageSheet;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Palette;
import io.github.steelyard.packages.Expansion;
import io.github.steelyard.portfolio.PackagesResult;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;

/** Measures as switches, what the package that is on comes to, and where it stands among the best ones. */
public final class PackageBoard extends JPanel implements Front {

    private static final long serialVersionUID = 1L;

    /** Lines kept for reasons, so that the switches stay where they are when one breaks a rule. */
    private static final int REASONS = 2;

    private final transient Runnable asked;
    private final JTextArea headline = VerdictView.sentence();
    private final JTextArea broken = VerdictView.sentence();
    private final JPanel switches = new JPanel(null);
    private final PackageMatrix matrix = new PackageMatrix(this::turnTo);
    private final JLabel place = new JLabel(Text.of("package.column.place"), SwingConstants.TRAILING);
    private final JLabel score = new JLabel(Text.of("package.column.score"), SwingConstants.TRAILING);
    private final transient List<JCheckBox> boxes = new ArrayList<>();
    private transient List<PackageSheet.Measure> measures = List.of();
    private transient Optional<Set<String>> on = Optional.empty();

    /**
     * A board.
     *
     * @param asked called when another package is switched on
     */
    public PackageBoard(Runnable asked) {
        super(new MigLayout("insets 6 12 0 12, fillx, wrap 1, gap 0 4, hidemode 3", "[grow, fill]", ""));
        this.asked = asked;
        headline.getAccessibleContext().setAccessibleName(Text.of("package.headline"));
        headline.putClientProperty("FlatLaf.styleClass", "semibold");
        broken.setRows(REASONS);
        broken.getAccessibleContext().setAccessibleName(Text.of("package.reasons"));
        JPanel grid = new JPanel(new BorderLayout(8, 0));
        switches.setLayout(new RowsLayout());
        grid.add(switches, BorderLayout.WEST);
        grid.add(matrix, BorderLayout.CENTER);
        add(headline, "wmin 0");
        add(broken, "wmin 0");
        add(grid, "wmin 0");
        setVisible(false);
    }

    @Override
    public String analysis() {
        return "packages";
    }

    @Override
    public Map<String, Object> parameters() {
        return on.map(some -> Map.<String, Object>of(
                        "measures", some.isEmpty() ? List.of(Expansion.NONE) : List.copyOf(some)))
                .orElse(Map.of());
    }

    @Override
    public JComponent component() {
        return this;
    }

    @Override
    public void show(Optional<Answer> answer) {
        setVisible(answer.isPresent());
        answer.map(Answer::result)
                .filter(PackagesResult.class::isInstance)
                .map(PackagesResult.class::cast)
                .ifPresent(this::show);
    }

    private void show(PackagesResult result) {
        Set<String> known =
                Set.copyOf(result.study().decision().packages().orElseThrow().measures());
        on = on.filter(known::containsAll)
                .or(() -> Optional.of(new LinkedHashSet<>(result.tried().measures())));
        PackageSheet sheet = PackageSheet.of(result, on.get());
        if (!sheet.measures().equals(measures)) {
            measures = sheet.measures();
            build();
        }
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).setSelected(on.get().contains(measures.get(i).id()));
        }
        put(headline, sheet.headline());
        put(broken, String.join("\n", sheet.reasons()));
        broken.setForeground(
                sheet.isBroken() ? Palette.of(this).broken() : Palette.of(this).muted());
        matrix.show(sheet);
    }

    private static void put(JTextArea area, String text) {
        if (!text.equals(area.getText())) {
            area.setText(text);
        }
    }

    private void build() {
        switches.removeAll();
        switches.add(place);
        switches.add(score);
        boxes.clear();
        for (PackageSheet.Measure measure : measures) {
            JCheckBox box = new JCheckBox(measure.name());
            box.setToolTipText(measure.name());
            box.addActionListener(e -> turn(measure.id(), box.isSelected()));
            boxes.add(box);
            switches.add(box);
        }
        switches.revalidate();
    }

    private void turn(String measure, boolean isOn) {
        Set<String> other = new LinkedHashSet<>();
        for (PackageSheet.Measure one : measures) {
            boolean was = on.map(some -> some.contains(one.id())).orElse(false);
            if (one.id().equals(measure) ? isOn : was) {
                other.add(one.id());
            }
        }
        turnTo(other);
    }

    private void turnTo(Set<String> wanted) {
        Set<String> ordered = new LinkedHashSet<>();
        measures.stream().map(PackageSheet.Measure::id).filter(wanted::contains).forEach(ordered::add);
        on = Optional.of(ordered);
        asked.run();
    }

    /** The switches in the rows of the matrix. */
    private final class RowsLayout implements LayoutManager {
        @Override
        public void addLayoutComponent(String name, Component part) {
            // Nothing to remember.
        }

        @Override
        public void removeLayoutComponent(Component part) {
            // Nothing to forget.
        }

        @Override
        public Dimension preferredLayoutSize(Container host) {
            int wide = boxes.stream()
                    .mapToInt(b -> b.getPreferredSize().width)
                    .max()
                    .orElse(0);
            return new Dimension(
                    Math.min(wide, Math.round(getFont().getSize2D() * 24)),
                    matrix.head() + boxes.size() * matrix.row());
        }

        @Override
        public Dimension minimumLayoutSize(Container host) {
            return preferredLayoutSize(host);
        }

        @Override
        public void layoutContainer(Container host) {
            int line = matrix.head() * 2 / 5;
            place.setBounds(0, 0, host.getWidth(), line);
            score.setBounds(0, line, host.getWidth(), line);
            for (int i = 0; i < boxes.size(); i++) {
                boxes.get(i).setBounds(0, matrix.head() + i * matrix.row(), host.getWidth(), matrix.row());
            }
        }
    }
}
