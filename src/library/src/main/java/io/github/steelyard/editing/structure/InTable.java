package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.Workbench;
import io.github.steelyard.editing.text.CsvText;
import java.util.Optional;

/** Name and kind of options that stand in a table. */
final class InTable {

    private InTable() {}

    /** Writes it into the option's row, in a column that is made where there is none; false when it has no row. */
    static boolean set(Workbench bench, String option, String column, String text) {
        Optional<String> table = bench.tableOf(option);
        table.ifPresent(name -> {
            CsvText rows = bench.tables().get(name);
            CsvText wider = rows.column(column) < 0 ? rows.widened(1, column) : rows;
            bench.tables().put(name, wider.with(wider.row(option), wider.column(column), text));
        });
        return table.isPresent();
    }
}
