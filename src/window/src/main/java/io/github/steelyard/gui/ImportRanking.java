package io.github.steelyard.gui;

import io.github.steelyard.gui.importing.LiveRanking;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.model.Decision;
import java.awt.BorderLayout;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;

/** The ranking under a sheet that is imported, computed by the window's own workers. */
final class ImportRanking implements LiveRanking {

    private final JPanel place = new JPanel(new BorderLayout());
    private final JLabel none = new JLabel(Text.of("import.noRanking"), SwingConstants.CENTER);
    private RankingPanel panel;

    @Override
    public JComponent component() {
        return place;
    }

    @Override
    public void show(Optional<Decision> decision) {
        if (decision.isEmpty() || panel == null) {
            stop();
            place.removeAll();
        }
        if (decision.isEmpty()) {
            place.add(none, BorderLayout.CENTER);
        } else if (panel == null) {
            panel = new RankingPanel(decision.get());
            place.add(panel, BorderLayout.CENTER);
        } else {
            panel.show(decision.get());
        }
        place.revalidate();
        place.repaint();
    }

    @Override
    public void stop() {
        if (panel != null) {
            panel.stop();
            panel = null;
        }
    }
}
