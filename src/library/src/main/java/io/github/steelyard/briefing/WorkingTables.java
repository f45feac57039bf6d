package io.github.steelyard.briefing;

import io.github.steelyard.catalogue.Trace;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.util.ArrayList;
import java.util.List;

/** The intermediate tables of a method, each captioned with its symbol. */
public final class WorkingTables {

    private WorkingTables() {}

    public static List<Table> of(Trace trace) {
        List<Table> tables = new ArrayList<>();
        for (Trace.Step step : trace.steps()) {
            // A vector of one number a column reads better down the page.
            boolean turn = step.cells().length == 1 && step.columns().size() > 1;
            tables.add(
                    turn
                            ? table(step, step.columns(), step.rows(), true)
                            : table(step, step.rows(), step.columns(), false));
        }
        return tables;
    }

    private static Table table(Trace.Step step, List<String> rows, List<String> columns, boolean turned) {
        List<Column> heads = new ArrayList<>();
        heads.add(new Column("", Format.TEXT));
        columns.forEach(name -> heads.add(new Column(name, Format.NUMBER)));
        double[][] cells = step.cells();
        List<List<Cell>> body = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(rows.get(r)));
            for (int c = 0; c < columns.size(); c++) {
                row.add(Cell.of(turned ? cells[c][r] : cells[r][c]));
            }
            body.add(row);
        }
        return new Table(step.symbol() + ": " + step.caption(), heads, body);
    }
}
