package io.github.steelyard.cli;

import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Column names as programs like them. */
final class Headers {

    private Headers() {}

    /** The same table with "Of the whole" as "of-the-whole". */
    static Table plain(Table table) {
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(new Column(column.name().toLowerCase(Locale.ROOT).replace(' ', '-'), column.format()));
        }
        return new Table(table.caption(), columns, table.rows());
    }
}
