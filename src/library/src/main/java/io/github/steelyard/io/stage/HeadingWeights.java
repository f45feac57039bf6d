package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.Points;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weights that stand in the headings of criteria, such as {@code Cost (50 %)} or {@code Cost [w=3]}, where no row holds any. */
final class HeadingWeights {

    private static final Pattern SHARE = Pattern.compile("(.+?)\\s*[(\\[]\\s*(\\d+(?:[.,]\\d+)?)\\s?%\\s*[)\\]]");
    private static final Pattern SAID = Pattern.compile(
            "(.+?)\\s*[(\\[]\\s*(?:w|wt|weight|gewicht|poids|peso|waga|bobot|权重|重み|가중치)\\.?\\s*[=: ]\\s*(\\d+(?:[.,]\\d+)?)\\s?%?\\s*[)\\]]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TIMES = Pattern.compile("(.+?)\\s*[(\\[]\\s*[x×]\\s?(\\d+(?:[.,]\\d+)?)\\s*[)\\]]");

    private static final Pattern BARE_SHARE =
            Pattern.compile("(.*\\p{L}.*?)\\s*[-\u2013:,]?\\s+(\\d+(?:[.,]\\d+)?)\\s?%");
    private static final Pattern SHARE_FIRST =
            Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s?%\\s*[-\u2013:,]?\\s*(.*\\p{L}.*)");

    private HeadingWeights() {}

    static void find(Draft draft) {
        List<Column> criteria = draft.criteria();
        if (criteria.size() < 2
                || draft.marks().containsKey(Mark.WEIGHT)
                || draft.said().says("weights")) {
            return;
        }
        if (!take(draft, criteria, SAID, false) && !take(draft, criteria, TIMES, false)) {
            if (!take(draft, criteria, SHARE, true) && !take(draft, criteria, BARE_SHARE, true)) {
                take(draft, criteria, SHARE_FIRST, true);
            }
        }
    }

    /** Whether the headings say weights in this way; per cent only where they make a whole, since it may be a unit. */
    private static boolean take(Draft draft, List<Column> criteria, Pattern way, boolean isShare) {
        List<String> names = new ArrayList<>();
        List<String> weights = new ArrayList<>();
        double sum = 0;
        for (Column column : criteria) {
            Matcher m = way.matcher(column.heading().text().strip());
            if (m.matches()) {
                boolean isFirst = way == SHARE_FIRST;
                String weight = m.group(isFirst ? 1 : 2).replace(',', '.');
                names.add(m.group(isFirst ? 2 : 1));
                weights.add(weight);
                sum += Double.parseDouble(weight);
            }
        }
        if (names.isEmpty()) {
            return false;
        }
        String listed = Points.quoted(
                criteria.stream().map(column -> column.heading().text()).toList());
        boolean isWhole = names.size() == criteria.size() && (!isShare || Math.abs(sum - 100) < 1.01);
        if (!isWhole) {
            if (names.size() * 2 > criteria.size()) {
                draft.points()
                        .open(
                                criteria.get(0).heading(),
                                "numbers in the headings " + listed + " may be weights, but "
                                        + (names.size() < criteria.size()
                                                ? "not each heading has one"
                                                : "their sum is not 100%")
                                        + "; say "
                                        + SheetOptions.option("weights", String.join(",", padded(weights, criteria)))
                                        + ", or write them into a row called 'weight'",
                                new SheetAnswer(
                                        "these are the weights",
                                        "weights",
                                        String.join(",", padded(weights, criteria))),
                                new SheetAnswer(
                                        "they are none, and all weigh the same",
                                        "weights",
                                        String.join(
                                                ",",
                                                criteria.stream().map(c -> "1").toList())));
            }
            return true;
        }
        for (int k = 0; k < criteria.size(); k++) {
            criteria.get(k).weight(weights.get(k));
            criteria.get(k).name(names.get(k));
        }
        draft.points()
                .assume(
                        criteria.get(0).heading(),
                        "the numbers in the headings " + listed + " are taken as weights; --weights says otherwise",
                        new SheetAnswer(
                                "all weigh the same",
                                "weights",
                                String.join(",", criteria.stream().map(c -> "1").toList())));
        return true;
    }

    private static List<String> padded(List<String> weights, List<Column> criteria) {
        List<String> all = new ArrayList<>(weights);
        while (all.size() < criteria.size()) {
            all.add("1");
        }
        return all;
    }
}
