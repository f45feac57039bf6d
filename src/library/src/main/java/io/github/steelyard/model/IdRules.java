package io.github.steelyard.model;

import io.github.steelyard.text.Nearest;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What ids have to keep to, in files and in code. */
final class IdRules {

    private IdRules() {}

    /** The same as {@code [a-z0-9]+(-[a-z0-9]+)*}, without a regular expression in the way of every key. */
    public static boolean isKebab(String id) {
        boolean inside = false;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (isPlain(c)) {
                inside = true;
            } else if (c == '-' && inside) {
                inside = false;
            } else {
                return false;
            }
        }
        return inside;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /**
     * An id is made of lower-case letters and digits.
     *
     * @param noun what it is the id of
     * @param shown the id in quotes, as messages show it
     */
    public static Optional<Broken> wellFormed(String noun, String id, String shown) {
        if (isKebab(id)) {
            return Optional.empty();
        }
        String better = kebab(id);
        return Optional.of(new Broken(
                "bad-id",
                noun + " id must be lower-case letters, digits and single hyphens; was " + shown
                        + (better.isEmpty() ? "" : "; write '" + better + "', and what people read under 'name'")));
    }

    private static String kebab(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), 40); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (isPlain(c)) {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        }
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == '-' ? out.substring(0, end - 1) : out.toString();
    }

    /** An id that is named is one of those that there are. */
    public static Optional<Broken> known(String noun, String id, String where, Collection<String> ids) {
        return ids.contains(id)
                ? Optional.empty()
                : Optional.of(new Broken(
                        "unknown-" + noun,
                        id,
                        "unknown " + noun + " '" + id + "' in " + where + Nearest.hint(id, ids)));
    }

    /** One space of ids of a decision made in code: each well-formed and given once. */
    static final class Space {
        private final String noun;
        private final Set<String> seen = new HashSet<>();

        Space(String noun) {
            this.noun = noun;
        }

        Optional<Broken> take(String id) {
            String shown = "'" + id.lines().findFirst().orElse("") + "'";
            Optional<Broken> broken = wellFormed(noun, id, shown);
            return broken.isPresent() || seen.add(id)
                    ? broken
                    : Optional.of(new Broken("duplicate-id", noun + " '" + id + "' is defined twice"));
        }
    }
}
