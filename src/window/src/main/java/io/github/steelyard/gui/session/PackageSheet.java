package io.github.steelyard.gui.session;

import io.github.steelyard.model.Option;
import io.github.steelyard.model.PackageLimit;
import io.github.steelyard.packages.Tried;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.portfolio.PackagesResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the board of packages shows.
 *
 * @param measures one a row, in the order of the file
 * @param columns the package that is switched on, then the best ones, the best first
 * @param headline what the package that is on comes to
 * @param reasons what it breaks, each with its reason, or that it keeps everything
 */
public record PackageSheet(List<Measure> measures, List<Column> columns, String headline, List<String> reasons) {

    public PackageSheet {
        measures = List.copyOf(measures);
        columns = List.copyOf(columns);
        reasons = List.copyOf(reasons);
    }

    /** A measure that can be switched. */
    public record Measure(String id, String name) {}

    /**
     * A package.
     *
     * @param title its place, or a sign that it is not allowed
     * @param score in words; empty where there is none
     * @param share the score, 0 to 1, as a bar shows it
     * @param measures ids of what is in it
     * @param isOn whether it is the one that is switched on
     * @param isBroken whether it breaks something
     * @param spoken all of this in words
     */
    public record Column(
            String title,
            String score,
            double share,
            Set<String> measures,
            boolean isOn,
            boolean isBroken,
            String spoken) {
        public Column {
            measures = Set.copyOf(measures);
        }
    }

    /**
     * The sheet of a result.
     *
     * @param on the measures that are switched on, which the result may not have heard of yet
     */
    public static PackageSheet of(PackagesResult result, Set<String> on) {
        List<Option> options = result.study().decision().options();
        List<Measure> measures = result.study().decision().packages().orElseThrow().measures().stream()
                .map(id -> new Measure(
                        id,
                        options.stream()
                                .filter(o -> o.id().equals(id))
                                .findFirst()
                                .map(Option::name)
                                .orElse(id)))
                .toList();
        Tried tried = result.tried();
        boolean isKnown = Set.copyOf(tried.measures()).equals(on);
        List<Column> columns = new ArrayList<>();
        columns.add(isKnown ? own(tried, measures) : waiting(on, measures));
        for (PackagesResult.Best best : result.best()) {
            long before = result.best().stream()
                    .filter(b -> b.score() > best.score() + 1e-12)
                    .count();
            String place = String.valueOf(before + 1);
            Set<String> own = Set.copyOf(best.measures());
            columns.add(new Column(
                    place,
                    Text.score(best.score()),
                    best.score(),
                    own,
                    own.equals(on),
                    false,
                    Text.of("package.spoken", place, Text.score(best.score()), names(own, measures))));
        }
        return new PackageSheet(
                measures,
                columns,
                isKnown ? headline(result) : Text.of("analysis.waiting"),
                isKnown ? reasons(tried) : List.of());
    }

    /** Whether the package that is on breaks something. */
    public boolean isBroken() {
        return columns.get(0).isBroken();
    }

    private static List<String> reasons(Tried tried) {
        return tried.breaks().isEmpty()
                ? List.of(Text.of("package.kept"))
                : tried.breaks().stream().map(PackageSheet::reason).toList();
    }

    private static Column own(Tried tried, List<Measure> measures) {
        Set<String> on = Set.copyOf(tried.measures());
        boolean isBroken = !tried.breaks().isEmpty();
        String title = isBroken ? "✕" : place(tried.place());
        String score = tried.score().isPresent() ? Text.score(tried.score().getAsDouble()) : "";
        return new Column(
                title,
                score,
                tried.score().orElse(0),
                on,
                true,
                isBroken,
                Text.of(isBroken ? "package.on.broken" : "package.on", score, names(on, measures)));
    }

    private static Column waiting(Set<String> on, List<Measure> measures) {
        return new Column("…", "", 0, on, true, false, Text.of("package.on", "…", names(on, measures)));
    }

    private static String place(OptionalDouble place) {
        return place.isPresent() ? String.valueOf(Math.round(place.getAsDouble())) : "–";
    }

    private static String names(Set<String> on, List<Measure> measures) {
        String all = measures.stream()
                .filter(m -> on.contains(m.id()))
                .map(Measure::name)
                .collect(Collectors.joining(" + "));
        return all.isEmpty() ? Text.of("package.none") : all;
    }

    private static String headline(PackagesResult result) {
        Tried tried = result.tried();
        List<String> parts = new ArrayList<>();
        String score = tried.score().isPresent() ? Text.score(tried.score().getAsDouble()) : "";
        if (!tried.breaks().isEmpty()) {
            parts.add(score.isEmpty() ? Text.of("package.broken.bare") : Text.of("package.broken", score));
        } else if (tried.place().isEmpty()) {
            parts.add(Text.of("package.beyond", String.valueOf(result.best().size()), score));
        } else {
            parts.add(
                    result.feasible().isPresent()
                            ? Text.of(
                                    "package.place",
                                    place(tried.place()),
                                    String.valueOf(Math.round(result.feasible().getAsDouble())),
                                    score)
                            : Text.of("package.place.bare", place(tried.place()), score));
        }
        for (PackageLimit limit :
                result.study().decision().packages().orElseThrow().limits()) {
            parts.add(Text.of(
                    "package.limit",
                    limit.name(),
                    Words.number(tried.use().getOrDefault(limit.id(), 0.0)),
                    Words.number(limit.atMost())));
        }
        return String.join("  ·  ", parts);
    }

    private static String reason(Tried.Broken broken) {
        return broken.because().isEmpty()
                ? Text.of("package.rule", broken.rule())
                : Text.of("package.rule.because", broken.rule(), broken.because());
    }
}
