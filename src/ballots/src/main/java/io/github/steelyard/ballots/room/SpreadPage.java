package io.github.steelyard.ballots.room;

import io.github.steelyard.ballots.Answers;
import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.Quartiles;
import io.github.steelyard.ballots.RoomSpread;
import io.github.steelyard.model.Cell;
import io.github.steelyard.text.Decimals;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the answers come to, once they are shown: a strip with all answers for each question, and its figures in words. */
final class SpreadPage {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 34;

    private SpreadPage() {}

    /**
     * Writes the part of a page.
     *
     * @param who is marked where it is somebody's own page
     * @param isNamed whether reasons are shown with the seat of who gave them
     */
    static void write(Html html, RoomSpread spread, Optional<String> who, Words words, boolean isNamed) {
        html.element(
                "p", words.get("shown.text", String.valueOf(spread.ballots().size())));
        double most = spread.shares().values().stream()
                .mapToDouble(line -> line.spread().greatest())
                .max()
                .orElse(1);
        spread.shares().forEach((id, line) -> {
            html.open("div", "class", "item")
                    .element("h2", spread.questions().criterion(id).name());
            strip(html, line, who, 0, most);
            figures(html, line, who, words, true);
            html.close("div");
        });
        spread.estimates().forEach((cell, line) -> {
            html.open("div", "class", "item").element("h2", name(spread, cell));
            strip(html, line, who, line.spread().least(), line.spread().greatest());
            figures(html, line, who, words, false);
            html.close("div");
        });
        spread.levels().forEach((cell, shares) -> {
            html.open("div", "class", "item").element("h2", name(spread, cell));
            shares.forEach((word, share) -> html.element("p", word + ": " + Decimals.of(100 * share, 0) + "%"));
            html.close("div");
        });
        spread.acceptance().forEach((id, tally) -> {
            html.open("div", "class", "item")
                    .element("h2", spread.questions().option(id).name());
            html.element("p", words.get("shown.voices", Decimals.of(tally.can(), 0), Decimals.of(tally.cannot(), 0)));
            reasons(html, refusals(spread, id, isNamed), words);
            html.close("div");
        });
        spread.choices().forEach((pair, voices) -> {
            html.open("div", "class", "item")
                    .element(
                            "h2",
                            spread.questions().option(pair.first()).name() + " – "
                                    + spread.questions().option(pair.second()).name());
            voices.forEach((choice, count) -> html.element(
                    "p",
                    pair.chosen(choice)
                                    .map(id -> spread.questions().option(id).name())
                                    .orElseGet(() -> words.get("choices.same"))
                            + ": " + Decimals.of(count, 0)));
            html.close("div");
        });
        outliers(html, spread, words, isNamed);
    }

    private static String name(RoomSpread spread, Cell cell) {
        return spread.questions().option(cell.option()).name() + ", "
                + spread.questions().criterion(cell.criterion()).name();
    }

    /** Why people cannot live with an option. */
    private static List<String> refusals(RoomSpread spread, String option, boolean isNamed) {
        return spread.ballots().stream()
                .filter(b -> Boolean.FALSE.equals(
                        ((Answers.Acceptance) b.answers()).accepted().get(option)))
                .filter(b -> !b.reasons().getOrDefault(option, "").isEmpty())
                .map(b -> said(b.reasons().get(option), b, isNamed))
                .toList();
    }

    private static String said(String reason, Ballot ballot, boolean isNamed) {
        return isNamed ? reason + " (" + ballot.who() + ")" : reason;
    }

    private static void reasons(Html html, List<String> reasons, Words words) {
        if (!reasons.isEmpty()) {
            html.element("p", words.get("shown.reasons") + ":", "class", "quiet")
                    .open("ul");
            reasons.forEach(reason -> html.element("li", reason));
            html.close("ul");
        }
    }

    /** What those wrote who stand far outside; who they are is said only where the round says so. */
    private static void outliers(Html html, RoomSpread spread, Words words, boolean isNamed) {
        Set<String> because = new TreeSet<>();
        for (Ballot ballot : spread.ballots()) {
            boolean isOut = !spread.farOn(ballot.who()).isEmpty();
            if (isOut && !ballot.because().isEmpty()) {
                because.add(said(ballot.because(), ballot, isNamed));
            }
            if (isOut) {
                ballot.reasons().values().forEach(reason -> because.add(said(reason, ballot, isNamed)));
            }
        }
        if (!because.isEmpty()) {
            html.open("div", "class", "item")
                    .element("h2", words.get("shown.reasons"))
                    .open("ul");
            because.forEach(reason -> html.element("li", reason));
            html.close("ul").close("div");
        }
    }

    private static void figures(Html html, RoomSpread.Line line, Optional<String> who, Words words, boolean isShare) {
        Quartiles q = line.spread();
        String text = words.get("shown.median") + " " + shown(q.median(), isShare) + " · " + words.get("shown.middle")
                + " " + shown(q.lower(), isShare) + " – " + shown(q.upper(), isShare);
        Double own = who.map(w -> line.answers().get(w)).orElse(null);
        html.element(
                "p",
                own == null ? text : text + " · " + words.get("shown.yours") + " " + shown(own, isShare),
                "class",
                "quiet");
    }

    private static String shown(double x, boolean isShare) {
        return isShare ? Decimals.of(100 * x, 0) + "%" : Decimals.of(x, 2);
    }

    private static void strip(Html html, RoomSpread.Line line, Optional<String> who, double low, double high) {
        Quartiles q = line.spread();
        html.open("svg", "class", "strip", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "aria-hidden", "true");
        html.open("line", "class", "axis", "x1", "8", "x2", "" + (WIDTH - 8), "y1", "17", "y2", "17")
                .close("line");
        double left = place(q.lower(), low, high);
        double right = place(q.upper(), low, high);
        html.open(
                        "rect",
                        "class",
                        "box",
                        "x",
                        Decimals.of(left, 1),
                        "width",
                        Decimals.of(Math.max(2, right - left), 1),
                        "y",
                        "6",
                        "height",
                        "22")
                .close("rect");
        String middle = Decimals.of(place(q.median(), low, high), 1);
        html.open("line", "class", "median", "x1", middle, "x2", middle, "y1", "4", "y2", "30")
                .close("line");
        line.answers().values().stream().sorted().forEach(x -> circle(html, "dot", place(x, low, high), 5));
        who.map(w -> line.answers().get(w)).ifPresent(x -> circle(html, "mine", place(x, low, high), 9));
        html.close("svg");
    }

    private static void circle(Html html, String name, double x, int radius) {
        html.open("circle", "class", name, "cx", Decimals.of(x, 1), "cy", "17", "r", String.valueOf(radius))
                .close("circle");
    }

    private static double place(double x, double low, double high) {
        return 12 + (high > low ? (x - low) / (high - low) : 0.5) * (WIDTH - 24);
    }
}
