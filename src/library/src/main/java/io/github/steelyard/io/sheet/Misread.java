package io.github.steelyard.io.sheet;

import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.grid.RowsGrid;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.stage.SheetPipeline;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.model.Decision;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds options and criteria of a written sheet that a reader of sheets would take for something else. */
final class Misread {

    private static final long LARGEST = 200_000;

    private Misread() {}

    /**
     * Adds what is misread to a set.
     *
     * @param unsafe takes "option x" and "criterion y"
     * @return whether there was anything that it did not hold yet
     */
    static boolean find(Decision decision, MatrixSheet sheet, Set<String> unsafe) {
        long cells =
                (long) sheet.rows().size() * sheet.rows().get(sheet.header()).size();
        if (cells > LARGEST) {
            return false;
        }
        SourceText source = new SourceText("", null, "", false);
        List<List<Syntax.Scalar>> rows = new ArrayList<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            List<Syntax.Scalar> row = new ArrayList<>();
            for (int j = 0; j < sheet.rows().get(i).size(); j++) {
                Object cell = sheet.rows().get(i).get(j);
                String text = cell instanceof Double x ? Numbers.plain(x) : cell == null ? "" : ((String) cell).strip();
                row.add(new Syntax.Scalar(source, i + 1, j + 1, 0, 0, text, true));
            }
            rows.add(row);
        }
        Draft draft = SheetPipeline.read(List.of(new RowsGrid(source, rows)), SheetOptions.NONE, List.of());
        Set<Place> fine = new HashSet<>();
        draft.options().forEach(row -> fine.add(draft.labelOf(row).place()));
        draft.criteria().forEach(column -> fine.add(column.heading().place()));
        draft.points().all().stream()
                .filter(point -> point.degree() == SheetDegree.OPEN)
                .forEach(point -> fine.remove(point.place()));
        boolean isNew = false;
        for (int i = 0; i < decision.options().size(); i++) {
            if (!fine.contains(rows.get(sheet.options() + i).get(0).place())) {
                isNew |= unsafe.add("option " + decision.options().get(i).id());
            }
        }
        List<Syntax.Scalar> head = rows.get(sheet.header());
        int first = head.size() - decision.tree().criteria().size();
        for (int j = 0; j < decision.tree().criteria().size(); j++) {
            if (!fine.contains(head.get(first + j).place())) {
                isNew |= unsafe.add(
                        "criterion " + decision.tree().criteria().get(j).id());
            }
        }
        return isNew;
    }
}
