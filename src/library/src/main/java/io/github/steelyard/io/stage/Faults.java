package io.github.steelyard.io.stage;

import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cells of which nothing can be made, such as dates and errors of formulas: said once for each column. */
final class Faults {

    private Faults() {}

    static void report(Draft draft) {
        for (Column column : draft.criteria()) {
            List<Integer> rows = new ArrayList<>(draft.options());
            rows.addAll(draft.marks().values());
            Map<String, List<Syntax.Scalar>> faults = new LinkedHashMap<>();
            for (int row : rows) {
                Syntax.Scalar cell = draft.cells().at(row, column.at());
                String fault = draft.cells().fault(cell);
                if (!fault.isEmpty()) {
                    faults.computeIfAbsent(fault, f -> new ArrayList<>()).add(cell);
                }
            }
            faults.forEach((fault, where) -> draft.points()
                    .open(
                            DiagnosticId.SHEET_CELL,
                            where.get(0),
                            where.size() == 1
                                    ? fault
                                    : fault + " (so it is with " + where.size() + " cells under "
                                            + column.heading().shown() + ", of which this is the first)"));
        }
    }

    /** Whether nothing can be made of a cell of an option in a column. */
    static boolean has(Draft draft, Column column) {
        return draft.options().stream()
                .anyMatch(row ->
                        !draft.cells().fault(draft.cells().at(row, column.at())).isEmpty());
    }
}
