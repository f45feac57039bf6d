package io.github.steelyard.gui.view;

import io.github.steelyard.editing.structure.Regroup;
import io.github.steelyard.gui.session.Building;
import io.github.steelyard.gui.session.Store;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import java.awt.Component;
import java.awt.Container;
import java.awt.Cursor;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/**
 * Takes a criterion or group by its name to another place: dropped on a group it goes into it, dropped on a criterion it
 * goes behind it. By keyboard Alt and the arrows do the same.
 */
final class RegroupHand extends MouseAdapter {

    private static final String NODE = "steelyard.node";

    private final JComponent row;
    private final String id;
    private final Store store;
    private boolean isDragging;

    RegroupHand(JComponent row, JComponent name, String id, Store store) {
        this.row = row;
        this.id = id;
        this.store = store;
        row.putClientProperty(NODE, id);
        name.addMouseListener(this);
        name.addMouseMotionListener(this);
    }

    @Override
    public void mouseDragged(MouseEvent e) {
        isDragging = true;
        e.getComponent().setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
    }

    @Override
    public void mouseReleased(MouseEvent e) {
        if (!isDragging) {
            return;
        }
        isDragging = false;
        e.getComponent().setCursor(null);
        Container rows = row.getParent();
        Point at = SwingUtilities.convertPoint(e.getComponent(), e.getPoint(), rows);
        for (Component other : rows.getComponents()) {
            boolean isThere = at.y >= other.getY() && at.y < other.getY() + other.getHeight();
            if (isThere && other instanceof JComponent part && part.getClientProperty(NODE) instanceof String target) {
                drop(target);
                return;
            }
        }
    }

    private void drop(String target) {
        Decision decision = store.state().decision();
        Optional<Node> node = decision.tree().find(target);
        if (target.equals(id) || node.isEmpty()) {
            return;
        }
        if (node.get() instanceof Group group) {
            List<Node> children = group.children();
            new Building(store)
                    .made(new Regroup(
                            id, target, children.get(children.size() - 1).id()));
        } else {
            String parent = decision.tree().parent(target).map(Group::id).orElse("");
            new Building(store).made(new Regroup(id, parent, target));
        }
    }
}
