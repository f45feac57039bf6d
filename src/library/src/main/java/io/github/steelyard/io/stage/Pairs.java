package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.cell.Quantity;
import io.github.steelyard.io.cell.Words;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.Points;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.draft.SheetRole;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Two columns that are one criterion: a mean and its deviation, or the two ends of a range. */
final class Pairs {

    private Pairs() {}

    static void join(Draft draft) {
        List<Column> criteria = draft.criteria();
        if (criteria.size() > 2000) {
            return;
        }
        List<Column> taken = new ArrayList<>();
        for (Column column : criteria) {
            String stem = stem(column.name(), Notion.SPREAD_ENDING);
            String low = stem(column.name(), Notion.LOW_ENDING);
            for (Column other : criteria) {
                if (other == column || taken.contains(other) || taken.contains(column)) {
                    continue;
                }
                boolean isMean = !stem.isEmpty()
                        && (stem.equals(stem(other.name(), Notion.MEAN_ENDING))
                                || stem.equals(Words.folded(other.name())));
                boolean isHigh = !low.isEmpty() && low.equals(stem(other.name(), Notion.HIGH_ENDING));
                if (isMean && areNumbers(draft, column, other)) {
                    taken.addAll(List.of(column, other));
                    join(draft, other, column, false);
                } else if (isHigh && areNumbers(draft, column, other)) {
                    taken.addAll(List.of(column, other));
                    join(draft, column, other, true);
                    if (column.isRange()) {
                        Middles.join(draft, column, low, taken);
                    }
                }
            }
        }
    }

    /** What is left of a heading without a word at its end or its beginning; empty where the word is not there. */
    static String stem(String heading, Notion ending) {
        String folded = Words.folded(heading)
                .replaceAll("[()\\[\\]]", " ")
                .replace('.', ' ')
                .replaceAll("\\s+", " ")
                .strip();
        for (int k = folded.indexOf(' '); k > 0; k = folded.indexOf(' ', k + 1)) {
            if (ending.hasFolded(folded.substring(k + 1))) {
                return folded.substring(0, k);
            }
            if (ending.hasFolded(folded.substring(0, k))) {
                return folded.substring(k + 1);
            }
        }
        return "";
    }

    /** What a heading of a pair has in common with the other one; empty where it is none. */
    static String stem(String heading) {
        for (Notion ending : List.of(Notion.MEAN_ENDING, Notion.SPREAD_ENDING, Notion.LOW_ENDING, Notion.HIGH_ENDING)) {
            String stem = stem(heading, ending);
            if (!stem.isEmpty()) {
                return stem;
            }
        }
        return "";
    }

    static boolean areNumbers(Draft draft, Column one, Column other) {
        int numbers = 0;
        for (int row : draft.options()) {
            for (Column column : List.of(one, other)) {
                String text = draft.cells().text(row, column.at());
                if (Quantity.of(text).form() == Quantity.Form.NUMBER) {
                    numbers++;
                } else if (!text.isEmpty() && !Notion.MISSING.has(text)) {
                    return false;
                }
            }
        }
        return numbers > 0;
    }

    private static void join(Draft draft, Column first, Column second, boolean isRange) {
        if (draft.naming().names("keep", first.name()) | draft.naming().names("keep", second.name())) {
            return;
        }
        for (int row : draft.options()) {
            double a = NumberText.parse(draft.cells().text(row, first.at()).replace(',', '.'));
            double b = NumberText.parse(draft.cells().text(row, second.at()).replace(',', '.'));
            if (isRange ? a > b : b < 0) {
                draft.points()
                        .open(
                                draft.cells().at(row, first.at()),
                                first.heading().shown() + " and "
                                        + second.heading().shown()
                                        + (isRange
                                                ? " look like the ends of a range, but " + Numbers.plain(a)
                                                        + " is above " + Numbers.plain(b) + " for '"
                                                : " look like a mean and its deviation, but " + Numbers.plain(b)
                                                        + " is negative for '")
                                        + draft.labelOf(row).text() + "'; mend it, or leave one out with "
                                        + SheetOptions.option("ignore", second.name()) + " or keep both with "
                                        + SheetOptions.option(
                                                "keep", Points.listed(List.of(first.name(), second.name()))),
                                new SheetAnswer(
                                        "both are criteria",
                                        "keep",
                                        Points.listed(List.of(first.name(), second.name()))),
                                new SheetAnswer("leave one out", "ignore", second.name()));
                break;
            }
        }
        String heading = first.name();
        String folded = stem(heading, isRange ? Notion.LOW_ENDING : Notion.MEAN_ENDING);
        first.name(folded.isEmpty() ? heading : original(heading, folded));
        first.spread(second, isRange);
        second.role(SheetRole.SPREAD);
        draft.column(second.heading(), second.name(), SheetRole.SPREAD, SheetDegree.ASSUMED, "its heading");
        draft.points()
                .assume(
                        first.heading(),
                        first.heading().shown() + " and " + second.heading().shown() + " are read as one criterion, "
                                + (isRange ? "the ends of a range" : "a mean and its deviation") + "; "
                                + SheetOptions.option("keep", Points.listed(List.of(heading, second.name())))
                                + " makes two of them",
                        new SheetAnswer("both are criteria", "keep", Points.listed(List.of(heading, second.name()))));
    }

    /** The part of a heading that its stem was folded from. */
    private static String original(String heading, String stem) {
        for (int k = heading.length() - 1; k > 0; k--) {
            if (Words.folded(heading.substring(0, k)).equals(stem)) {
                return heading.substring(0, k).replaceAll("[\\s_.(\\[-]+$", "");
            }
            if (Words.folded(heading.substring(k)).equals(stem)) {
                return heading.substring(k).replaceAll("^[\\s_.)\\]-]+", "");
            }
        }
        return heading;
    }
}
