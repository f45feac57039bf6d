package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.cell.Words;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.Points;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns that are called like another one, worked out, such as {@code Cost norm} beside {@code Cost}. With both, the same
 * thing would count twice, so that they are open.
 */
final class WorkedOut {

    private WorkedOut() {}

    static void find(Draft draft) {
        Map<String, Integer> names = new HashMap<>();
        draft.criteria().forEach(column -> names.merge(Words.plain(column.name()), 1, Integer::sum));
        List<Column> found = new ArrayList<>();
        for (Column column : draft.criteria()) {
            boolean isSaid = draft.naming().isWanted(column.name()) || draft.known(column.name()) != null;
            if (!isSaid && isWorkedOut(column.name(), names)) {
                found.add(column);
            }
        }
        if (found.isEmpty()) {
            return;
        }
        List<String> listed = found.stream().map(Column::name).toList();
        boolean isOne = listed.size() == 1;
        String all = Points.listed(listed);
        draft.points()
                .open(
                        found.get(0).heading(),
                        (draft.turned() ? "row" : "column") + (isOne ? " " : "s ") + Points.quoted(listed)
                                + (isOne ? " may be no criterion" : " may be no criteria")
                                + ": beside the column without that word the same would count twice; say "
                                + SheetOptions.option("ignore", all) + ", or " + SheetOptions.option("keep", all),
                        new SheetAnswer("leave " + (isOne ? "it" : "them") + " out", "ignore", all),
                        new SheetAnswer(isOne ? "it is a criterion" : "they are criteria", "keep", all));
    }

    private static boolean isWorkedOut(String name, Map<String, Integer> names) {
        String folded = Words.folded(name);
        String plain = Words.plain(name);
        // A word in brackets is no part of the plain name, so that two columns have the same.
        String bracket =
                folded.startsWith(plain) ? folded.substring(plain.length()).replaceAll("[()\\[\\]{}]", "") : "";
        if (!bracket.isBlank() && Notion.WORKED_OUT.hasFolded(bracket.strip())) {
            return names.get(plain) > 1;
        }
        int last = folded.lastIndexOf(' ');
        int first = folded.indexOf(' ');
        return last > 0
                && (isWord(folded.substring(last + 1), folded.substring(0, last), names)
                        || isWord(folded.substring(0, first), folded.substring(first + 1), names));
    }

    private static boolean isWord(String word, String rest, Map<String, Integer> names) {
        return Notion.WORKED_OUT.hasFolded(word) && names.containsKey(rest);
    }
}
