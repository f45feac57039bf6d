package io.github.steelyard.report;

import io.github.steelyard.csv.CsvWriter;
import io.github.steelyard.report.document.BarTable;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import java.util.List;

/**
 * The tables of a document as CSV (RFC 4180: commas, quotes doubled, CRLF), with an empty line between two tables and
 * nothing of the rest. Numbers are written in full, shares as 0..1.
 */
public final class CsvRenderer implements Renderer {

    private final boolean isRaw;

    public CsvRenderer() {
        this(false);
    }

    /** @param isRaw whether texts that a spreadsheet would run are written as they are */
    public CsvRenderer(boolean isRaw) {
        this.isRaw = isRaw;
    }

    @Override
    public String render(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        for (Block block : blocks) {
            Table table = block instanceof Table t ? t : block instanceof BarTable b ? b.table() : null;
            if (table != null) {
                out.append(out.length() == 0 ? "" : "\r\n").append(csv(table));
            }
        }
        return out.toString();
    }

    private String csv(Table table) {
        CsvWriter csv = new CsvWriter(isRaw);
        csv.add(table.columns().stream()
                .map(column -> SteeringCharacters.laidOut(column.name()))
                .toList());
        for (List<Cell> row : table.rows()) {
            csv.add(row.stream().map(CsvRenderer::field).toList());
        }
        return csv.toString();
    }

    private static String field(Cell cell) {
        if (cell.number().isEmpty()) {
            return SteeringCharacters.laidOut(cell.text().strip());
        }
        double x = cell.number().getAsDouble();
        return x == Math.rint(x) && Math.abs(x) < 1e15 ? Long.toString((long) x) : Shortest.of(x);
    }
}
