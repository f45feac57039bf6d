package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.cell.Words;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetOptions;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that are called w, f, q, p, v or s, as papers write weights, preference functions and thresholds. A letter may
 * name an option as well: what else the sheet holds says which, and where nothing does the row is open.
 */
final class MarkLetters {

    private static final Map<Notion, Mark> LETTERS = new EnumMap<>(Map.of(
            Notion.LETTER_WEIGHT, Mark.WEIGHT,
            Notion.LETTER_FUNCTION, Mark.PREFERENCE_FUNCTION,
            Notion.LETTER_INDIFFERENCE, Mark.INDIFFERENCE,
            Notion.LETTER_PREFERENCE, Mark.PREFERENCE,
            Notion.LETTER_VETO, Mark.VETO,
            Notion.LETTER_S, Mark.GAUSSIAN_S));

    private final Draft draft;
    private final List<Integer> lettered;
    private final Map<Integer, Mark> found = new LinkedHashMap<>();

    private MarkLetters(Draft draft, List<Integer> lettered) {
        this.draft = draft;
        this.lettered = lettered;
    }

    /** Marks the rows among those with one letter for a label that say something of the criteria. */
    static void find(Draft draft, List<Integer> lettered) {
        new MarkLetters(draft, lettered).find();
    }

    private void find() {
        for (int row : lettered) {
            String plain = Words.plain(label(row));
            LETTERS.forEach((notion, mark) -> {
                if (notion.hasFolded(plain)
                        && !draft.marks().containsKey(mark)
                        && Header.isMarked(draft.cells(), row, mark)) {
                    found.put(row, mark);
                }
            });
        }
        boolean areOptions =
                (lettered.size() - found.size()) * 2 > draft.options().size() - found.size();
        Collection<Mark> all = List.copyOf(found.values());
        boolean isOneRun = areOptions && isRun(lettered);
        boolean hasMarks = !draft.marks().isEmpty();
        boolean hasFunctions = draft.marks().containsKey(Mark.PREFERENCE_FUNCTION);
        boolean hasBoth = all.contains(Mark.PREFERENCE) && all.contains(Mark.INDIFFERENCE);
        boolean hasSeveral = all.stream().filter(MarkLetters::isThreshold).count() > 1;
        found.forEach((row, mark) -> {
            boolean isShare = mark == Mark.WEIGHT && Strangers.isWhole(draft, row);
            boolean isBesideDirection = isShare && draft.marks().containsKey(Mark.DIRECTION);
            boolean isPaired = hasBoth && (mark == Mark.PREFERENCE || mark == Mark.INDIFFERENCE || hasGap(row));
            boolean isBesideFunctions = hasFunctions && isThreshold(mark) && (isPaired || hasGap(row));
            boolean areFunctions = mark == Mark.PREFERENCE_FUNCTION && holdsFunctions(row);
            boolean isFunction = mark == Mark.PREFERENCE_FUNCTION && all.size() > 1;
            boolean isSure = areOptions
                    ? !isOneRun && isThreshold(mark) && (isBesideFunctions || isPaired && isOtherCase(row))
                    : isBesideFunctions || isPaired || isFunction || isShare;
            boolean isOpen = areOptions
                    ? !isOneRun && isThreshold(mark) && (hasSeveral || mark != Mark.GAUSSIAN_S && hasGap(row))
                    : all.size() < draft.options().size() && (mark == Mark.WEIGHT || hasMarks && isThreshold(mark));
            if (isBesideDirection || areFunctions || isSure) {
                assume(row, mark);
            } else if (isOpen) {
                ask(row, mark);
            }
        });
    }

    /** Whether what stands in the row are preference functions by their names. */
    private boolean holdsFunctions(int row) {
        int words = 0;
        for (int j = 0; j < draft.cells().extent(row); j++) {
            String text = draft.cells().text(row, j);
            if (j != draft.label() && !text.isEmpty()) {
                if (!Words.folded(text).matches("usual|quasi|.*shape.*|level|linear|gaussian|gauss")) {
                    return false;
                }
                words++;
            }
        }
        return words > 1;
    }

    /** Whether a criterion has no number in the row: not all have thresholds, and options have performances. */
    private boolean hasGap(int row) {
        return draft.cells().filled(row) < draft.cells().filled(draft.header());
    }

    private String label(int row) {
        return draft.labelOf(row).text();
    }

    private static boolean isThreshold(Mark mark) {
        return mark != Mark.WEIGHT && mark != Mark.PREFERENCE_FUNCTION;
    }

    /** Whether the labels are letters that follow one another, such as N to R, as names of options do. */
    private boolean isRun(List<Integer> rows) {
        int[] letters = rows.stream()
                .mapToInt(row -> Words.plain(label(row)).codePointAt(0))
                .sorted()
                .distinct()
                .toArray();
        return letters[letters.length - 1] - letters[0] == letters.length - 1;
    }

    /** Whether the row is the only kind that is written small, or large: p and q under A, B and C. */
    private boolean isOtherCase(int row) {
        boolean isSmall = Character.isLowerCase(label(row).strip().codePointAt(0));
        return lettered.stream()
                .filter(other -> !found.containsKey(other))
                .noneMatch(other -> Character.isLowerCase(label(other).strip().codePointAt(0)) == isSmall);
    }

    private void assume(int row, Mark mark) {
        draft.options().remove((Integer) row);
        draft.marked(mark, row, SheetDegree.ASSUMED, "its letter is that of " + mark.label());
        draft.points()
                .assume(
                        draft.labelOf(row),
                        "row '" + label(row) + "' is taken as " + mark.label() + "; if it is an option, say "
                                + SheetOptions.option("keep", label(row)),
                        new SheetAnswer("it is an option", "keep", label(row)));
    }

    private void ask(int row, Mark mark) {
        draft.points()
                .open(
                        draft.labelOf(row),
                        "row '" + label(row) + "' may be an option, or hold "
                                + (mark == Mark.WEIGHT ? "the weights" : "what '" + mark.label() + "' stands for")
                                + "; say " + SheetOptions.option("keep", label(row)) + ", or write '" + mark.label()
                                + "' for its label",
                        new SheetAnswer("it is an option", "keep", label(row)),
                        new SheetAnswer("leave it out", "ignore", label(row)));
    }
}
