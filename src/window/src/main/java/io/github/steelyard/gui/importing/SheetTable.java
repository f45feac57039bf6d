package io.github.steelyard.gui.importing;

import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Palette;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetLine;
import io.github.steelyard.io.draft.SheetPoint;
import io.github.steelyard.io.draft.SheetRole;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.sheet.SheetPicture;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Rectangle;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumn;

/** The sheet as it is, with the role of each row and column in words, that of each cell as a colour. */
final class SheetTable extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int MEASURED = 60;

    private final Cells cells = new Cells();
    private final Names names = new Names();
    private final JTable table = new JTable(cells);
    private final JTable rows = new JTable(names);
    private transient Optional<SheetPicture> picture = Optional.empty();
    private final Set<String> asked = new HashSet<>();

    SheetTable() {
        super(new BorderLayout());
        for (JTable one : List.of(table, rows)) {
            one.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
            one.setCellSelectionEnabled(true);
            one.getTableHeader().setReorderingAllowed(false);
            one.setDefaultRenderer(Object.class, one == table ? new Cell() : new RowName());
        }
        table.getTableHeader().setDefaultRenderer(new ColumnName());
        rows.setFocusable(false);
        rows.setRowSelectionAllowed(false);
        table.getAccessibleContext().setAccessibleName(Text.of("import.sheet"));
        JScrollPane scroll = new JScrollPane(table);
        scroll.setRowHeaderView(rows);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll, BorderLayout.CENTER);
    }

    /**
     * Shows a sheet.
     *
     * @param points of which the open ones are marked at their cells
     * @return whether it is another sheet than before, which is shown from its first cell on
     */
    boolean show(Optional<SheetPicture> now, List<SheetPoint> points) {
        boolean isSame = picture.isPresent()
                && now.isPresent()
                && picture.get().columns() == now.get().columns()
                && picture.get().rows() == now.get().rows();
        picture = now;
        asked.clear();
        for (SheetPoint point : points) {
            if (point.degree() == SheetDegree.OPEN) {
                find(point.place()).ifPresent(at -> asked.add(at[0] + ":" + at[1]));
            }
        }
        if (!isSame) {
            cells.fireTableStructureChanged();
            names.fireTableDataChanged();
        }
        measure();
        repaint();
        if (!isSame) {
            table.scrollRectToVisible(new Rectangle(0, 0, 1, 1));
        }
        return !isSame;
    }

    /** Row and column of a place. */
    Optional<int[]> find(Place place) {
        return picture.flatMap(p -> p.find(place));
    }

    /** Brings a place into view. */
    void reveal(Place place) {
        find(place).ifPresent(at -> {
            table.changeSelection(at[0], at[1], false, false);
            table.scrollRectToVisible(table.getCellRect(at[0], at[1], true));
        });
    }

    private void measure() {
        FontMetrics metrics = table.getFontMetrics(table.getFont().deriveFont(Font.BOLD));
        int em = metrics.getHeight();
        table.setRowHeight(Math.round(em * 1.5f));
        rows.setRowHeight(Math.round(em * 1.5f));
        for (int j = 0; j < table.getColumnCount(); j++) {
            int widest = Math.max(metrics.stringWidth(roleOf(column(j))), em * 3);
            for (int i = 0; i < Math.min(MEASURED, table.getRowCount()); i++) {
                widest = Math.max(
                        widest,
                        metrics.stringWidth(picture.orElseThrow().cell(i, j).text()));
            }
            table.getColumnModel().getColumn(j).setPreferredWidth(Math.min(widest, em * 14) + em);
        }
        int widest = em * 4;
        for (int i = 0; i < rows.getRowCount(); i++) {
            widest = Math.max(widest, metrics.stringWidth(String.valueOf(rows.getValueAt(i, 0))));
        }
        rows.getColumnModel().getColumn(0).setPreferredWidth(widest + em);
        rows.setPreferredScrollableViewportSize(new Dimension(widest + em, 0));
        int whole = Collections.list(table.getColumnModel().getColumns()).stream()
                .mapToInt(TableColumn::getPreferredWidth)
                .sum();
        table.getTableHeader().setPreferredSize(new Dimension(whole, Math.round(em * 2.6f)));
        table.getTableHeader().repaint();
    }

    private Optional<SheetLine> column(int j) {
        return picture.flatMap(p -> p.column(j));
    }

    private static String roleOf(Optional<SheetLine> line) {
        return line.map(l -> RoleInk.word(l.role())).orElse("");
    }

    /** The letters of a column, from 0. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** The table, for tests. */
    JTable table() {
        return table;
    }

    private final class Cells extends AbstractTableModel {
        private static final long serialVersionUID = 1L;

        @Override
        public int getRowCount() {
            return picture == null ? 0 : picture.map(SheetPicture::rows).orElse(0);
        }

        @Override
        public int getColumnCount() {
            return picture == null ? 0 : picture.map(SheetPicture::columns).orElse(0);
        }

        @Override
        public String getColumnName(int column) {
            String role = roleOf(column(column));
            return letters(column) + (role.isEmpty() ? "" : " · " + role);
        }

        @Override
        public Object getValueAt(int row, int column) {
            return picture.orElseThrow().cell(row, column).text();
        }
    }

    private final class Names extends AbstractTableModel {
        private static final long serialVersionUID = 1L;

        @Override
        public int getRowCount() {
            return cells.getRowCount();
        }

        @Override
        public int getColumnCount() {
            return 1;
        }

        @Override
        public Object getValueAt(int row, int column) {
            String role = roleOf(picture.flatMap(p -> p.row(row)));
            return (row + 1) + (role.isEmpty() ? "" : " · " + role);
        }
    }

    private final class Cell extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable of, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(of, value, false, false, row, column);
            SheetPicture.Cell cell = picture.orElseThrow().cell(row, column);
            Palette palette = Palette.of(of);
            boolean isOut = cell.role().map(RoleInk::isOut).orElse(false);
            setBackground(cell.role().map(role -> RoleInk.behind(role, palette)).orElse(palette.background()));
            setForeground(isOut ? palette.muted() : palette.text());
            boolean isHead = cell.role()
                    .map(role -> role == SheetRole.HEADING || role == SheetRole.GROUPS)
                    .orElse(false);
            setFont(of.getFont().deriveFont(isOut ? Font.ITALIC : isHead ? Font.BOLD : Font.PLAIN));
            boolean isNumber = cell.text().matches("[-+$€£~(]?[\\d.,' ]+.{0,4}");
            setHorizontalAlignment(isNumber ? SwingConstants.RIGHT : SwingConstants.LEFT);
            boolean isAsked = asked.contains(row + ":" + column);
            setBorder(
                    isAsked
                            ? BorderFactory.createLineBorder(palette.warning(), 2)
                            : selected && focused
                                    ? BorderFactory.createLineBorder(palette.accent())
                                    : BorderFactory.createEmptyBorder(1, 4, 1, 4));
            String role = cell.role().map(RoleInk::word).orElse("");
            String taken = cell.taken().isEmpty() ? "" : Text.of("import.taken", cell.taken());
            String tip = String.join(
                    " · ",
                    List.of(role, taken).stream()
                            .filter(text -> !text.isEmpty())
                            .toList());
            setToolTipText(tip.isEmpty() ? null : tip);
            getAccessibleContext().setAccessibleDescription(tip);
            return this;
        }
    }

    private final class RowName extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable of, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(of, value, false, false, row, column);
            Palette palette = Palette.of(of);
            Optional<SheetLine> line = picture.flatMap(p -> p.row(row));
            setBackground(line.map(l -> RoleInk.behind(l.role(), palette)).orElse(palette.background()));
            setForeground(palette.text());
            setToolTipText(
                    line.map(SheetLine::evidence).filter(e -> !e.isEmpty()).orElse(null));
            return this;
        }
    }

    private final class ColumnName extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable of, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(of, value, false, false, row, column);
            Palette palette = Palette.of(of);
            Optional<SheetLine> line = column(column);
            setText("<html>" + letters(column) + "<br>" + roleOf(line) + "</html>");
            setBackground(line.map(l -> RoleInk.behind(l.role(), palette)).orElse(palette.background()));
            setForeground(palette.text());
            setBorder(BorderFactory.createMatteBorder(0, 0, 1, 1, palette.line()));
            setToolTipText(
                    line.map(SheetLine::evidence).filter(e -> !e.isEmpty()).orElse(null));
            return this;
        }
    }
}
