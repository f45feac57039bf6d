package io.github.steelyard.io.draft;

import io.github.steelyard.io.cell.Words;
import io.github.steelyard.io.text.Kebab;
import io.github.steelyard.model.Label;
import io.github.steelyard.text.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds rows and columns by the names that options give them, and remembers which names met nothing. */
public final class Naming {

    /** A name that was said under a key. */
    private record Said(String key, String name) {}

    /** An id with a hyphen behind it, as it is written where it might be taken for something else. */
    private static final Pattern KEPT = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*-");

    private final Map<String, Set<String>> folded = new HashMap<>();
    private final Set<Said> open = new LinkedHashSet<>();

    Naming(SheetOptions said) {
        for (String key : List.of("max", "min", "ignore", "keep")) {
            said.all(key).forEach(name -> open(key, name));
        }
        for (String text : said.texts("weights")) {
            SheetOptions.names(text).stream()
                    .filter(part -> part.indexOf('=') > 0)
                    .forEach(part -> open(
                            "weights", part.substring(0, part.lastIndexOf('=')).strip()));
        }
        for (String part : said.all("scale")) {
            if (part.indexOf('=') > 0) {
                open("scale", part.substring(0, part.lastIndexOf('=')).strip());
            }
        }
        for (String text : said.texts("levels")) {
            int colon = text.indexOf(':');
            if (colon > 0 && colon < text.indexOf('<')) {
                open("levels", text.substring(0, colon).strip());
            }
        }
    }

    private void open(String key, String name) {
        open.add(new Said(key, name));
        folded.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(name);
    }

    /** Whether a name stands for a label or heading. */
    public static boolean isSame(String name, String heading) {
        return name.equals(heading)
                || Words.folded(name).equals(Words.folded(heading))
                || Words.plain(heading).equals(Words.folded(name))
                || Kebab.of(name, "?").equals(Kebab.of(heading, "!"))
                        && (Label.isId(name) || signs(name).equals(signs(heading)));
    }

    /** The signs at the end of a name, which tell "C++" from "C#" and "Votes +" from "Votes -". */
    private static String signs(String name) {
        int from = name.length();
        while (from > 0 && "+-−#*!".indexOf(name.charAt(from - 1)) >= 0) {
            from--;
        }
        return name.substring(from);
    }

    /** Whether a label or heading is named under a key; it counts as found then. */
    public boolean names(String key, String heading) {
        if (key.equals("keep") && KEPT.matcher(heading).matches()) {
            return true;
        }
        Set<String> names = folded.get(key);
        if (names == null || heading.isEmpty()) {
            return false;
        }
        boolean found = false;
        for (String name : names) {
            if (isSame(name, heading)) {
                open.remove(new Said(key, name));
                found = true;
            }
        }
        return found;
    }

    /** Whether anything is said that makes a column a criterion. */
    public boolean isWanted(String heading) {
        // All are asked, so that none counts as unknown.
        return names("keep", heading) | names("max", heading) | names("min", heading) | names("weights", heading);
    }

    /**
     * A sentence for each name that met nothing.
     *
     * @param criteria names of criteria
     * @param all names of rows and columns
     */
    public List<String> unknown(List<String> criteria, List<String> all) {
        List<String> sentences = new ArrayList<>();
        for (Said name : open) {
            boolean any = name.key().equals("ignore") || name.key().equals("keep");
            List<String> allowed = any ? all : criteria;
            sentences.add(
                    "unknown " + (any ? "row or column" : "criterion") + " '" + name.name() + "' in --" + name.key()
                            + Nearest.to(name.name(), allowed)
                                    .map(Nearest::said)
                                    .orElse("; there are " + Points.quoted(allowed)));
        }
        return sentences;
    }
}
