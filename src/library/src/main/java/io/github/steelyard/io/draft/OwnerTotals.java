package io.github.steelyard.io.draft;

import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.place.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Totals that the owner of a sheet had worked out, to be held against a ranking.
 *
 * @param heading of the totals
 * @param place of the heading
 * @param isRank whether they are ranks, of which 1 is the best, else the largest is
 * @param options names of the options as they are written
 * @param totals of each option; NaN where there is none
 */
public record OwnerTotals(Place place, String heading, boolean isRank, List<String> options, List<Double> totals) {

    public OwnerTotals {
        options = List.copyOf(options);
        totals = List.copyOf(totals);
    }

    /** Keeps the totals of a sheet: scores before ranks, the last where there are several. */
    public static void keep(Draft draft) {
        OwnerTotals best = null;
        for (Column column : draft.columns()) {
            if (column.role() != SheetRole.TOTAL || !column.isNumeric()) {
                continue;
            }
            Notion notion = Notion.totalOf(column.name());
            boolean isRank = notion == Notion.TOTAL_RANK;
            boolean isScore = notion == null
                    || isRank
                    || notion == Notion.TOTAL_SUM
                    || notion == Notion.TOTAL_SCORE
                    || notion == Notion.TOTAL_MEAN;
            List<String> names = new ArrayList<>();
            List<Double> totals = new ArrayList<>();
            for (int row : draft.options()) {
                names.add(draft.labelOf(row).text());
                totals.add(column.number(row));
            }
            boolean isWhole = totals.stream().noneMatch(x -> x.isNaN()) && totals.size() > 1;
            if (isScore && isWhole && (best == null || best.isRank() || !isRank)) {
                best = new OwnerTotals(column.heading().place(), column.name(), isRank, names, totals);
            }
        }
        draft.totals(best);
    }
}
