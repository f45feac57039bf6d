package io.github.steelyard.cli;

import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.source.SourceMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Characters of a decision that a document shows as boxes: what is said of them, and where the first one stands. */
final class Boxes {

    private Boxes() {}

    /**
     * A warning with the place of the first such character, or with the name of the file where it stands in no text.
     *
     * @param characters code points, at least one
     * @param output the document
     */
    static Said warning(SourceMap sources, Set<Integer> characters, String output) {
        int first = characters.iterator().next();
        Optional<Place> place = Optional.empty();
        for (String file : sources.files()) {
            int at = sources.text(file).map(text -> first(text, characters)).orElse(-1);
            if (at >= 0) {
                first = sources.text(file).orElseThrow().codePointAt(at);
                place = Optional.of(sources.at(file, at));
                break;
            }
        }
        int others = characters.size() - 1;
        String message = "a PDF cannot show '" + Character.toString(first)
                + String.format(Locale.ROOT, "' (U+%04X)", first)
                + (others == 0 ? "" : " and " + others + (others == 1 ? " more character" : " more characters"))
                + ", and a box stands there in '" + output + "'; write the report as .html, which shows every script";
        return new Said(
                place.map(Place::file).or(() -> Optional.of(sources.files().get(0))),
                place,
                "warning",
                "",
                message,
                Optional.empty());
    }

    /** Where the first of them stands that is not in a line of comment; -1 when none does. */
    private static int first(String text, Set<Integer> characters) {
        int start = 0;
        for (String line : text.split("(?<=\n)")) {
            for (int i = 0; i < line.length() && !line.strip().startsWith("#"); i++) {
                if (characters.contains(line.codePointAt(i))) {
                    return start + i;
                }
            }
            start += line.length();
        }
        return -1;
    }
}
