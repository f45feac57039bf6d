package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.RankingSheet;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Glide;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import javax.swing.Timer;

/** The ranking: a row an option; rows glide to their new place when the order changes. */
public final class RankingView extends JPanel implements View, Scrollable {

    private static final long serialVersionUID = 1L;
    private static final int GLIDE_MILLIS = 180;

    private final transient LongSupplier clock;
    private final transient Consumer<String> choose;
    private final Map<String, RankRow> rows = new LinkedHashMap<>();
    private final transient Map<String, Glide> places = new LinkedHashMap<>();
    private final JLabel nothing = new JLabel("");
    private final Timer timer = new Timer(15, e -> glide());
    private transient Consumer<String> pointing = id -> {};
    private boolean isInert;
    private transient SessionState state;
    private transient RankingSheet sheet;

    /**
     * A ranking.
     *
     * @param choose hears of the option that was clicked
     * @param clock nanoseconds, for the gliding
     */
    public RankingView(Consumer<String> choose, LongSupplier clock) {
        super(null);
        this.choose = choose;
        this.clock = clock;
        add(nothing);
        getAccessibleContext().setAccessibleName(Text.of("ranking.title"));
    }

    @Override
    public void show(SessionState now) {
        state = now;
        sheet = RankingSheet.of(now);
        nothing.setText(
                sheet.refusals().isEmpty()
                        ? ""
                        : Tips.wrapped(Text.of("ranking.refused"), String.join(" ", sheet.refusals())));
        List<String> ids = sheet.rows().stream().map(RankingSheet.Row::id).toList();
        if (rows.size() != ids.size() || !rows.keySet().containsAll(ids)) {
            rebuild(ids);
        }
        nothing.setVisible(!sheet.refusals().isEmpty());
        RankColumns columns = RankColumns.of(this, sheet, getWidth());
        boolean other = false;
        for (int k = 0; k < sheet.rows().size(); k++) {
            RankingSheet.Row row = sheet.rows().get(k);
            other |= rows.get(row.id()).show(row, sheet, columns, now.look().patterns());
            places.get(row.id()).go(k);
        }
        if (other) {
            // All rows in one go: each on its own would cost the walk up to what is behind it.
            repaint();
        }
        glide();
    }

    /** Takes the keyboard from its rows: they are there to be seen. */
    public void onlyToLookAt() {
        isInert = true;
    }

    /** Rows of options that stay are kept, with the keyboard where it is. */
    private void rebuild(List<String> ids) {
        for (String gone : List.copyOf(rows.keySet())) {
            if (!ids.contains(gone)) {
                remove(rows.remove(gone));
                places.remove(gone);
            }
        }
        for (int k = 0; k < ids.size(); k++) {
            if (!rows.containsKey(ids.get(k))) {
                RankRow row = new RankRow();
                row.setFocusable(!isInert);
                row.setInheritsPopupMenu(true);
                rows.put(ids.get(k), row);
                places.put(ids.get(k), new Glide(k, clock, GLIDE_MILLIS));
                new RankRowHand(this, row, ids.get(k));
                add(row);
            }
        }
        revalidate();
    }

    /** A menu was asked for on the row of an option. */
    void pointed(String id) {
        pointing.accept(id);
    }

    /** Hears on which option a menu is asked for. */
    public void onPointed(Consumer<String> listener) {
        pointing = listener;
    }

    /** The option of a row was chosen by hand. */
    void chosen(String id) {
        choose.accept(id);
    }

    /** What one criterion adds to an option, in lines; nothing for none. */
    List<String> detail(String id, int criterion) {
        return criterion < 0 ? List.of() : RankingSheet.detail(state, id, criterion);
    }

    /** Takes the keyboard to a row so many places below. */
    void focus(String id, int step) {
        List<String> order = new ArrayList<>();
        sheet.rows().forEach(row -> order.add(row.id()));
        int k = order.indexOf(id) + step;
        if (k >= 0 && k < order.size()) {
            rows.get(order.get(k)).requestFocusInWindow();
        }
    }

    private void glide() {
        boolean moving = false;
        for (Glide place : places.values()) {
            moving |= place.isMoving();
        }
        layOut();
        if (moving && isShowing()) {
            timer.start();
        } else {
            timer.stop();
        }
    }

    private void layOut() {
        int tall = RankRow.height(getFont());
        for (Map.Entry<String, RankRow> row : rows.entrySet()) {
            Glide place = places.get(row.getKey());
            if (!isShowing()) {
                place.jump(place.target());
            }
            row.getValue().setBounds(0, (int) Math.round(place.now() * tall), getWidth(), tall);
        }
        nothing.setBounds(tall / 2, 0, Math.max(0, getWidth() - tall), tall * 4);
    }

    @Override
    public void doLayout() {
        if (sheet != null) {
            RankColumns columns = RankColumns.of(this, sheet, getWidth());
            for (RankingSheet.Row row : sheet.rows()) {
                rows.get(row.id()).show(row, sheet, columns, state.look().patterns());
            }
            repaint();
        }
        layOut();
    }

    /** The row of an option, for tests; null when there is none. */
    public JComponent row(String option) {
        return rows.get(option);
    }

    @Override
    public Dimension getPreferredSize() {
        int em = Math.round(getFont().getSize2D());
        int count = sheet == null || sheet.rows().isEmpty() ? 4 : sheet.rows().size();
        return new Dimension(em * 40, count * RankRow.height(getFont()) + em / 2);
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return RankRow.height(getFont());
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() != null && getParent().getHeight() > getPreferredSize().height;
    }
}
