package io.github.steelyard.briefing;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.model.Evidence;
import io.github.steelyard.model.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Short names for sources, "Bandow 2017", and references to places in them, "Bandow 2017, paragraphs 3 and 5".
 *
 * <p>A source's short name is made of those words of its author that its id also has (bandow: Doug Bandow; gewirtz-onek:
 * Paul Gewirtz and Joe Onek), or else the whole author, or else the title; then the year. Two sources of the same short
 * name get letters: 2017a, 2017b.
 */
final class Citations {

    private static final int LONGEST_UNBROKEN = 24;
    private static final char NO_BREAK = '\u00a0';

    private final Map<String, String> names = new LinkedHashMap<>();

    Citations(List<Source> sources) {
        Map<String, Integer> uses = new LinkedHashMap<>();
        sources.forEach(source -> uses.merge(shortName(source), 1, Integer::sum));
        Map<String, Integer> used = new LinkedHashMap<>();
        for (Source source : sources) {
            String name = shortName(source);
            int k = used.merge(name, 1, Integer::sum);
            boolean alone = requireNonNull(uses.get(name)) == 1;
            String letter = alone ? "" : letter(k);
            String whole = name + (year(source).isEmpty() && !alone ? " " : "") + letter;
            names.put(source.id(), whole.length() <= LONGEST_UNBROKEN ? whole.replace(' ', NO_BREAK) : whole);
        }
    }

    /** The source's short name; its id when it is not listed. */
    String name(String source) {
        return names.getOrDefault(source, source);
    }

    /** All places, source by source, separated by semicolons; empty for no evidence. */
    String cite(List<Evidence> evidence) {
        Map<String, List<Evidence>> bySource = new LinkedHashMap<>();
        evidence.forEach(e -> bySource.computeIfAbsent(e.source() + kind(e), s -> new ArrayList<>())
                .add(e));
        List<String> citations = new ArrayList<>();
        bySource.values()
                .forEach(places -> citations.add(name(places.get(0).source()) + places(places) + kind(places.get(0))));
        return String.join("; ", citations);
    }

    /** What sets a piece of evidence apart from what a source says for a judgement. */
    private static String kind(Evidence e) {
        List<String> kinds = new ArrayList<>();
        if (e.isAgainst()) {
            kinds.add("against");
        }
        if (e.isInferred()) {
            kinds.add("our reading");
        }
        if (!e.date().isEmpty()) {
            kinds.add(e.date());
        }
        return kinds.isEmpty() ? "" : " (" + String.join(", ", kinds) + ")";
    }

    private static String places(List<Evidence> evidence) {
        List<String> paragraphs = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Evidence e : evidence) {
            if (e.paragraph().isPresent()
                    && !paragraphs.contains(Integer.toString(e.paragraph().getAsInt()))) {
                paragraphs.add(Integer.toString(e.paragraph().getAsInt()));
            }
            if (e.at().isPresent() && !others.contains(e.at().get())) {
                others.add(e.at().get());
            }
        }
        String numbered = paragraphs.isEmpty()
                ? ""
                : ", " + (paragraphs.size() == 1 ? "paragraph" : "paragraphs")
                        + NO_BREAK
                        + and(paragraphs).replace(' ', NO_BREAK);
        return numbered + (others.isEmpty() ? "" : ", " + String.join(", ", others));
    }

    private static String and(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** The source in full: author, title, publisher and date, as far as they are known. */
    static String full(Source source) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of(source.author(), source.title(), source.publisher(), source.date(), source.url())) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join(", ", parts);
    }

    private static String shortName(Source source) {
        String year = year(source);
        return who(source) + (year.isEmpty() ? "" : NO_BREAK + year);
    }

    private static String who(Source source) {
        if (source.author().isEmpty()) {
            return source.title();
        }
        List<String> wanted = List.of(source.id().split("-"));
        List<String> found = new ArrayList<>();
        for (String word : source.author().split(" ")) {
            String bare = bare(word);
            if (wanted.contains(bare.toLowerCase(Locale.ROOT))) {
                found.add(bare);
            }
        }
        return found.isEmpty() ? source.author() : and(found);
    }

    /** The word without what is not a letter or digit at its end, and without a genitive. */
    private static String bare(String word) {
        int end = word.length();
        for (int k = 0; k < word.length(); k++) {
            char c = word.charAt(k);
            if (!Character.isLetterOrDigit(c) && c != '-') {
                end = k;
                break;
            }
        }
        return word.substring(0, end);
    }

    private static String year(Source source) {
        String date = source.date();
        return date.length() >= 4 && date.substring(0, 4).chars().allMatch(Character::isDigit)
                ? date.substring(0, 4)
                : "";
    }

    private static String letter(int k) {
        return k <= 26 ? String.valueOf((char) ('a' + k - 1)) : "-" + k;
    }
}
