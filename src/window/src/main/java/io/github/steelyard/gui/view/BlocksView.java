package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Ink;
import io.github.steelyard.gui.widget.Scrolled;
import io.github.steelyard.report.document.BarTable;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Chart;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.LineChart;
import io.github.steelyard.report.document.MovableWeights;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;

/** A document on screen: sentences, lists, tables and charts one under the other. */
final class BlocksView extends Scrolled {

    private static final long serialVersionUID = 1L;

    private transient List<Block> shown = List.of();

    private final transient CursorHand hand;
    private boolean movable;

    /**
     * A document.
     *
     * @param hand moves the cursors of its line charts
     */
    BlocksView(CursorHand hand) {
        super(new MigLayout("insets 8 12 12 12, fillx, wrap 1, gap 0 8", "[grow, fill]", ""));
        this.hand = hand;
    }

    void show(List<Block> blocks) {
        show(blocks, false);
    }

    /**
     * Shows a document.
     *
     * @param isMovable whether the cursors of its line charts can be moved
     */
    void show(List<Block> blocks, boolean isMovable) {
        boolean other = isMovable != movable;
        movable = isMovable;
        if (!other && blocks.equals(shown)) {
            return;
        }
        if (!other && onlyChartsDiffer(blocks)) {
            for (int k = 0; k < blocks.size(); k++) {
                update(getComponent(k), blocks.get(k), shown.get(k));
            }
        } else {
            removeAll();
            for (Block block : blocks) {
                add(component(block), "growx, wmin 0");
            }
            revalidate();
            repaint();
        }
        shown = blocks;
    }

    /** Gives charts the height that there is room for now. */
    void refit() {
        for (java.awt.Component child : getComponents()) {
            if (child instanceof ChartView chart) {
                chart.revalidate();
            }
        }
    }

    /** Whether the same kinds of blocks come in the same order, so that nothing needs to be built anew. */
    private boolean onlyChartsDiffer(List<Block> blocks) {
        if (blocks.size() != shown.size()) {
            return false;
        }
        for (int k = 0; k < blocks.size(); k++) {
            Block now = blocks.get(k);
            Block before = shown.get(k);
            boolean same = now.equals(before)
                    || now instanceof Chart && before.getClass() == now.getClass()
                    || now instanceof Table t && before instanceof Table b && TableView.fits(t, b)
                    || now instanceof Paragraph && before instanceof Paragraph;
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static void update(java.awt.Component component, Block block, Block before) {
        if (block.equals(before)) {
            return;
        }
        if (block instanceof Chart chart) {
            ((ChartView) component).show(chart);
        } else if (block instanceof Table table) {
            ((TableView) component).show(table);
        } else if (block instanceof Paragraph paragraph) {
            ((JTextArea) component).setText(Ink.unbroken(paragraph.text()));
        }
    }

    private JComponent component(Block block) {
        if (block instanceof Heading heading) {
            JLabel label = new JLabel(heading.text());
            label.putClientProperty("FlatLaf.styleClass", heading.level() <= 1 ? "h3" : "h4");
            return label;
        }
        if (block instanceof Paragraph paragraph) {
            return sentence(paragraph.text(), paragraph.isLead());
        }
        if (block instanceof Items items) {
            return sentence("• " + String.join("\n• ", items.texts()), false);
        }
        if (block instanceof Table table) {
            return new TableView(table);
        }
        if (block instanceof BarTable bars) {
            return new ChartView(bars.bars());
        }
        if (block instanceof MovableWeights) {
            // The window has sliders of its own.
            return new JLabel();
        }
        ChartView view = new ChartView((Chart) block);
        if (movable && block instanceof LineChart lines && lines.cursor().isPresent()) {
            view.listen(hand);
        }
        return view;
    }

    static JTextArea sentence(String text, boolean lead) {
        JTextArea area = VerdictView.sentence();
        area.setText(Ink.unbroken(text));
        area.getAccessibleContext().setAccessibleName(Text.of("analysis.sentence"));
        if (lead) {
            area.putClientProperty("FlatLaf.styleClass", "semibold");
        }
        return area;
    }
}
