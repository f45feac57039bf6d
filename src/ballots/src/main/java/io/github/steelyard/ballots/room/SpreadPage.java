package io.github.steelyard.ballots.room;

import io.github.steelyard.ballots.Answers;
import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.Estimate;
import io.github.steelyard.ballots.OptionPair;
import io.github.steelyard.ballots.Quartiles;
import io.github.steelyard.ballots.RoomSpread;
import io.github.steelyard.model.Cell;
import io.github.steelyard.text.Decimals;
import io.github.steelyard.text.Numbers;
import io.github.steelyard.text.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleFunction;

/** What the answers come to, once they are shown: a strip with all answers for each question, and its figures in words. */
final class SpreadPage {

    private SpreadPage() {}

    /**
     * Writes the part of a page.
     *
     * @param who is marked where it is somebody's own page
     * @param isNamed whether reasons are shown with the seat of who gave them
     */
    static void write(Html html, RoomSpread spread, Optional<String> who, Words words, boolean isNamed) {
        html.element("p", legend(spread, who, words));
        double most = spread.shares().values().stream()
                .mapToDouble(line -> line.spread().greatest())
                .max()
                .orElse(1);
        spread.shares().forEach((id, line) -> {
            html.open("div", "class", "item")
                    .element("h2", spread.questions().criterion(id).name());
            strip(html, line, who, 0, most);
            figures(html, line, who, words, SpreadPage::percent);
            html.close("div");
        });
        spread.estimates().forEach((cell, line) -> {
            html.open("div", "class", "item").element("h2", name(spread, cell));
            strip(html, line, who, line.spread().least(), line.spread().greatest());
            String unit =
                    Units.after(spread.questions().criterion(cell.criterion()).unit());
            figures(html, line, who, words, x -> rounded(x) + unit);
            html.close("div");
        });
        spread.levels().forEach((cell, shares) -> {
            html.open("div", "class", "item").element("h2", name(spread, cell));
            Optional<Estimate> own = own(spread, who)
                    .map(b -> ((Answers.Estimates) b.answers()).estimates().get(cell));
            shares.forEach((word, share) -> answer(
                    html,
                    word,
                    percent(share),
                    own.filter(new Estimate.Level(word)::equals).isPresent(),
                    words));
            html.close("div");
        });
        spread.acceptance().forEach((id, tally) -> {
            html.open("div", "class", "item")
                    .element("h2", spread.questions().option(id).name());
            html.element("p", words.get("shown.voices", rounded(tally.can()), rounded(tally.cannot())));
            own(spread, who)
                    .map(b -> ((Answers.Acceptance) b.answers()).accepted().get(id))
                    .ifPresent(can -> html.element(
                            "p",
                            words.get("shown.yours") + ": " + words.get(can ? "accept.can" : "accept.cannot"),
                            "class",
                            "quiet"));
            reasons(html, refusals(spread, id, isNamed), words);
            html.close("div");
        });
        spread.choices().forEach((pair, voices) -> {
            html.open("div", "class", "item").element("h2", ChoicesForm.name(spread.questions(), pair));
            Optional<OptionPair.Choice> own = own(spread, who)
                    .map(b -> ((Answers.Choices) b.answers()).choices().get(pair));
            voices.forEach((choice, count) -> answer(
                    html,
                    pair.chosen(choice)
                            .map(id -> spread.questions().option(id).name())
                            .orElseGet(() -> words.get("choices.same")),
                    rounded(count),
                    own.filter(choice::equals).isPresent(),
                    words));
            html.close("div");
        });
        outliers(html, spread, words, isNamed);
    }

    /** How many answered, and how to read what follows. */
    private static String legend(RoomSpread spread, Optional<String> who, Words words) {
        List<String> legend = new ArrayList<>();
        legend.add(words.get("shown.text", String.valueOf(spread.ballots().size())));
        if (!spread.shares().isEmpty() || !spread.estimates().isEmpty()) {
            legend.add(words.get("shown.strip"));
            who.ifPresent(w -> legend.add(words.get("shown.ring")));
        }
        switch (spread.questions().round()) {
            case WEIGHTS -> legend.add(words.get("shown.shares"));
            case ORDER -> legend.add(words.get("shown.orders"));
            case CHOICES, ACCEPT -> legend.add(words.get("shown.counts"));
            case PERFORMANCES -> {
                // The figures have the units of their criteria.
            }
        }
        return String.join(" ", legend);
    }

    private static Optional<Ballot> own(RoomSpread spread, Optional<String> who) {
        return spread.ballots().stream()
                .filter(b -> who.filter(b.who()::equals).isPresent())
                .findFirst();
    }

    private static void answer(Html html, String answer, String count, boolean isOwn, Words words) {
        html.element("p", answer + ": " + count + (isOwn ? " · " + words.get("shown.yours") : ""));
    }

    private static String percent(double share) {
        return Decimals.of(100 * share, 0) + "%";
    }

    /** With four figures, but never less than all before the decimals. */
    private static String rounded(double x) {
        int figures = Math.abs(x) < 10_000 ? 4 : 15;
        return Numbers.plain(new BigDecimal(x).round(new MathContext(figures)).doubleValue());
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

    private static void figures(
            Html html, RoomSpread.Line line, Optional<String> who, Words words, DoubleFunction<String> shown) {
        Quartiles q = line.spread();
        String text = words.get("shown.median") + " " + shown.apply(q.median()) + " · " + words.get("shown.middle")
                + " " + shown.apply(q.lower()) + " – " + shown.apply(q.upper());
        Double own = who.map(w -> line.answers().get(w)).orElse(null);
        html.element(
                "p",
                own == null ? text : text + " · " + words.get("shown.yours") + " " + shown.apply(own),
                "class",
                "quiet");
    }

    /** Places are shares of the width, so that dots keep their size on a narrow screen. */
    private static void strip(Html html, RoomSpread.Line line, Optional<String> who, double low, double high) {
        Quartiles q = line.spread();
        double left = place(q.lower(), low, high);
        double right = place(q.upper(), low, high);
        String middle = percents(place(q.median(), low, high));
        html.open("svg", "class", "strip", "aria-hidden", "true");
        html.open("line", "class", "axis", "x1", "2%", "x2", "98%", "y1", "17", "y2", "17")
                .close("line");
        html.open(
                        "rect",
                        "class",
                        "box",
                        "x",
                        percents(left),
                        "width",
                        percents(Math.max(0.5, right - left)),
                        "y",
                        "6",
                        "height",
                        "22")
                .close("rect");
        html.open("line", "class", "median", "x1", middle, "x2", middle, "y1", "3", "y2", "31")
                .close("line");
        line.answers().values().stream().sorted().forEach(x -> circle(html, "dot", place(x, low, high), 5));
        who.map(w -> line.answers().get(w)).ifPresent(x -> circle(html, "mine", place(x, low, high), 9));
        html.close("svg");
    }

    private static void circle(Html html, String name, double place, int radius) {
        html.open("circle", "class", name, "cx", percents(place), "cy", "17", "r", String.valueOf(radius))
                .close("circle");
    }

    private static String percents(double place) {
        return Decimals.of(place, 2) + "%";
    }

    /** In percent of the width, with room for a dot at both ends. */
    private static double place(double x, double low, double high) {
        return 4 + (high > low ? (x - low) / (high - low) : 0.5) * 92;
    }
}
