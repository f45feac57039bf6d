package io.github.steelyard.gui.view;

import io.github.steelyard.editing.Edit;
import io.github.steelyard.gui.session.Part;
import io.github.steelyard.gui.session.Store;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.session.WeightSheet;
import io.github.steelyard.gui.widget.Glyph;
import io.github.steelyard.gui.widget.SteadyLabel;
import io.github.steelyard.gui.widget.Swatch;
import io.github.steelyard.gui.widget.WeightSlider;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;

/** The components of one node in the weight tree. */
final class WeightRow {

    private final String id;
    private final Store store;
    private final JPanel nameCell;
    private final JLabel name = new JLabel();
    private final JButton fold = new JButton();
    private final WeightSlider slider = new WeightSlider();
    private final PointsField points = new PointsField(this::typed);
    private final JToggleButton lock = new JToggleButton();
    private final JLabel share = new SteadyLabel("100.0%", SwingConstants.RIGHT);
    private WeightSheet.Row row;
    private boolean shown;
    private boolean patterned;

    WeightRow(WeightSheet.Row row, Store store) {
        this.id = row.id();
        this.row = row;
        this.store = store;
        name.setText(row.name());
        name.setToolTipText(row.help().isEmpty() ? row.name() : Tips.wrapped(row.name(), row.help()));
        name.setLabelFor(slider);
        if (row.depth() == 0) {
            name.putClientProperty("FlatLaf.styleClass", "semibold");
        }
        nameCell = new NameCell(row.depth(), row.group() ? fold : null, name);
        slider.help(() -> Tips.slider(this.row));
        call(row.name());
        listen();
    }

    private void listen() {
        for (JComponent part : List.of(nameCell, name, slider)) {
            part.setInheritsPopupMenu(true);
            part.addMouseListener(new MouseAdapter() {
                @Override
                public void mousePressed(MouseEvent e) {
                    if (SwingUtilities.isRightMouseButton(e)) {
                        store.attend(a -> a.inspecting(Part.node(store.state().decision(), id)));
                    }
                }
            });
        }
        slider.listener(new WeightSlider.Listener() {
            @Override
            public void moved(double to, boolean dragging) {
                store.attend(a -> a.sweeping(id));
                store.apply(new Edit.MoveWeight(id, to * row.total(), dragging));
            }

            @Override
            public void stepped(double by) {
                double share = row.total() > 0 ? store.state().points(id) / row.total() : 0;
                moved(Math.max(0, Math.min(1, share + by)), false);
            }

            @Override
            public void released() {
                store.release();
            }

            @Override
            public void reset() {
                store.apply(new Edit.ResetWeight(id));
            }

            @Override
            public void lock() {
                store.apply(new Edit.LockWeight(id, !row.locked()));
            }
        });
        name.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                store.attend(
                        a -> a.sweeping(id).inspecting(Part.node(store.state().decision(), id)));
                if (e.getClickCount() == 2) {
                    store.apply(new Edit.ResetWeight(id));
                }
            }
        });
        new RegroupHand(nameCell, name, id, store);
        lock.addActionListener(e -> store.apply(new Edit.LockWeight(id, lock.isSelected())));
        lock.putClientProperty("JButton.buttonType", "toolBarButton");
        fold.putClientProperty("JButton.buttonType", "toolBarButton");
        slider.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                store.attend(a -> a.inspecting(Part.node(store.state().decision(), id)));
            }
        });
        fold.addActionListener(e -> store.attend(a -> a.folding(id)));
    }

    /** Moves the weight to what was typed, or says why not; tells where it is now, which the views show a little later. */
    private String typed(String text) {
        double wanted = PointsField.number(text);
        if (wanted >= 0 && Double.isFinite(wanted)) {
            store.apply(new Edit.MoveWeight(id, wanted, false));
        } else {
            store.say(Text.of("weights.bad", text, row.name(), Text.points(row.total())));
        }
        return Text.points(store.state().points(id));
    }

    /** Adds the components; where there is little room, the name stands on a line of its own. */
    void addTo(JPanel grid, boolean narrow) {
        grid.add(nameCell, narrow ? "span, growx, wmin 0, wrap" : "growx, wmin 0");
        grid.add(slider, "growx");
        grid.add(points, "wmin pref");
        grid.add(lock);
        grid.add(share, "wrap");
    }

    /** Shows other numbers; touches only what they change, since a drag comes by here for every row and frame. */
    void show(WeightSheet.Row now, boolean patterns) {
        WeightSheet.Row before = shown ? row : null;
        row = now;
        if (before == null || patterned != patterns) {
            name.setIcon(now.group() ? null : new Swatch(now.colour(), patterns, name));
            patterned = patterns;
        }
        if (now.equals(before)) {
            return;
        }
        slider.setEnabled(now.movable());
        slider.show(
                now.local(),
                now.changed() ? now.asRead() : Double.NaN,
                now.band().map(b -> b.low()).orElse(Double.NaN),
                now.band().map(b -> b.high()).orElse(Double.NaN));
        points.show(Text.points(now.points()));
        points.setEnabled(now.movable());
        if (before == null || before.locked() != now.locked()) {
            lock.setSelected(now.locked());
            lock.setIcon(new Glyph(now.locked() ? Glyph.Shape.LOCKED : Glyph.Shape.UNLOCKED, lock));
            lock.setToolTipText(Text.of(now.locked() ? "weights.unlock" : "weights.lock", now.name()));
        }
        if (before == null || before.folded() != now.folded()) {
            fold.setIcon(new Glyph(now.folded() ? Glyph.Shape.FOLDED : Glyph.Shape.UNFOLDED, fold));
        }
        String sharing = Text.fine(now.share());
        if (!share.getText().equals(sharing)) {
            share.setText(sharing);
            share.getAccessibleContext().setAccessibleName(Text.of("weights.shareOf", now.name(), sharing));
        }
        shown = true;
    }

    private void call(String node) {
        slider.getAccessibleContext().setAccessibleName(Text.of("weights.slider", node));
        points.getAccessibleContext().setAccessibleName(Text.of("weights.field", node));
        lock.getAccessibleContext().setAccessibleName(Text.of("weights.lock", node));
        fold.getAccessibleContext().setAccessibleName(Text.of("weights.fold", node));
    }

    String id() {
        return id;
    }

    JComponent slider() {
        return slider;
    }

    JTextField field() {
        return points;
    }
}
