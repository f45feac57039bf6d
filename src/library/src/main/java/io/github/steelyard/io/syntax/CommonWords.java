package io.github.steelyard.io.syntax;

import io.github.steelyard.text.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words of other tools and of everyday speech for keys of the decision file, which no similarity of letters would find. */
public final class CommonWords {

    private static final Map<String, List<String>> BY_KEY = Map.ofEntries(
            Map.entry("chance", List.of("probability", "prob", "p", "likelihood", "odds")),
            Map.entry("mode", List.of("likely", "most-likely", "best-guess", "base")),
            Map.entry("mean", List.of("average", "expected", "mu")),
            Map.entry("sd", List.of("std", "stdev", "stddev", "sigma", "standard-deviation", "deviation")),
            Map.entry("low", List.of("lower", "pessimistic", "lowest")),
            Map.entry("high", List.of("upper", "optimistic", "highest")),
            Map.entry("min", List.of("minimum", "from", "least")),
            Map.entry("max", List.of("maximum", "to", "most")),
            Map.entry(
                    "performance",
                    List.of("scores", "score", "ratings", "rating", "values", "performances", "data", "evaluations")),
            Map.entry("weight", List.of("importance", "points", "priority")),
            Map.entry("weights", List.of("importance", "points", "priorities", "preferences")),
            Map.entry("direction", List.of("goal", "objective", "preference", "type", "optimize", "better")),
            Map.entry("scale", List.of("range", "bounds", "domain")),
            Map.entry("unit", List.of("currency", "measure", "dimension")),
            Map.entry("options", List.of("alternatives", "choices", "candidates", "policies")),
            Map.entry("criteria", List.of("attributes", "objectives", "factors", "goals", "indicators")),
            Map.entry("stakeholders", List.of("people", "actors", "voters", "participants", "users")),
            Map.entry("uncertainties", List.of("events", "variables", "risks")),
            Map.entry("name", List.of("label", "title", "caption")),
            Map.entry("title", List.of("name", "decision", "label")),
            Map.entry("note", List.of("comment", "comments", "remark", "notes")),
            Map.entry("description", List.of("text", "details", "summary", "about")),
            Map.entry("evidence", List.of("source", "reference", "citation", "sources")),
            Map.entry("voice", List.of("votes", "vote", "influence", "power")));

    private CommonWords() {}

    /** The allowed key that a word says; empty where it says none. */
    public static Optional<String> meant(String word, Collection<String> allowed) {
        String plain = word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return allowed.contains(plain)
                ? Optional.of(plain)
                : allowed.stream()
                        .filter(key -> BY_KEY.getOrDefault(key, List.of()).contains(plain))
                        .findFirst();
    }

    /** The allowed key that a word is but for a slip of a finger, or that it says; empty where that is not certain. */
    public static Optional<String> certain(String word, Collection<String> allowed) {
        return meant(word, allowed).or(() -> Nearest.slip(word, allowed));
    }

    /** The allowed key that a word says, as messages say it; nothing where it says none. */
    static String hint(String word, Collection<String> allowed) {
        return meant(word, allowed).map(Nearest::said).orElse("");
    }
}
