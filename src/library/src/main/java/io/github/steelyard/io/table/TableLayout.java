package io.github.steelyard.io.table;

import io.github.steelyard.io.section.CriterionDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands in each column of a table, as its first row says. */
public final class TableLayout {

    /**
     * A column.
     *
     * @param criterion index of the criterion whose performances it holds; −1 for a name or a kind
     * @param low least performance that may stand there
     * @param high greatest
     * @param levels performances by word; null where they are numbers
     */
    public record Column(int criterion, double low, double high, Map<String, Double> levels) {

        static final Column TEXT = new Column(-1, 0, 0, null);
    }

    private final List<Column> columns = new ArrayList<>();
    private final int criteria;

    /**
     * @param criteria of the decision
     * @param of each column its criterion, null where it holds a text
     */
    TableLayout(int criteria, List<CriterionDraft> of) {
        this.criteria = criteria;
        for (CriterionDraft draft : of) {
            columns.add(
                    draft == null
                            ? Column.TEXT
                            : new Column(draft.index(), draft.low(), draft.high(), words(draft.levels())));
        }
    }

    /** The words that can mean nothing else: no number, no range, and not that nothing is known. */
    private static Map<String, Double> words(Map<String, Double> levels) {
        if (levels == null) {
            return null;
        }
        Map<String, Double> words = new HashMap<>(levels);
        words.keySet()
                .removeIf(word -> !word.chars().allMatch(c -> Character.isLetter(c) || c == '-')
                        || word.equals("unknown")
                        || word.equalsIgnoreCase("null"));
        return words;
    }

    /** How many criteria the decision has, whether or not there is a column for each. */
    public int criteria() {
        return criteria;
    }

    /** Of the ids, and those after it. */
    public Column[] columns() {
        return columns.toArray(Column[]::new);
    }
}
