package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.Workbench;
import io.github.steelyard.editing.text.CsvText;
import io.github.steelyard.io.plain.Verbatim;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cells of options and criteria that are new: unknown, until someone judges them. */
final class NewCells {

    private NewCells() {}

    /** A row of a table for a new option; cells of columns that the decision does not know stay empty. */
    static List<String> row(CsvText table, String id, String name, String kind, Map<String, String> cells) {
        List<String> row = new ArrayList<>();
        for (int k = 0; k < table.columns(); k++) {
            String heading = table.cell(0, k);
            row.add(
                    k == 0
                            ? id
                            : heading.equals("name")
                                    ? name
                                    : heading.equals("kind") ? kind : cells.getOrDefault(heading, "unknown"));
        }
        return row;
    }

    /** Every criterion unknown, as a map of performances. */
    static Map<String, Object> unknown(Decision decision) {
        Map<String, Object> cells = new LinkedHashMap<>();
        decision.tree().criteria().forEach(c -> cells.put(c.id(), new Verbatim("unknown")));
        return cells;
    }

    /** Gives every option a cell on a new criterion. */
    static void on(Workbench bench, String criterion) {
        for (Option option : bench.decision().options()) {
            String way = "options/" + option.id();
            if (bench.has(way)) {
                bench.put(way + "/performance/" + criterion, new Verbatim("unknown"));
            }
        }
        bench.tables().replaceAll((name, table) -> {
            CsvText wider = table.widened(table.columns(), criterion);
            for (int row = 1; row < wider.size(); row++) {
                wider = wider.with(row, wider.columns() - 1, "unknown");
            }
            return wider;
        });
    }
}
