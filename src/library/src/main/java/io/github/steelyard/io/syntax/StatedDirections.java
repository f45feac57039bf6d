package io.github.steelyard.io.syntax;

import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.Located;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which end of criteria is better, as it is said from outside a file that leaves it open.
 *
 * @param max names of criteria of which more is better
 * @param min names of criteria of which less is better
 * @param impacts max or min for each criterion in the order of the file; empty when nothing is said so
 */
public record StatedDirections(List<String> max, List<String> min, List<String> impacts) {

    /** Nothing is said. */
    public static final StatedDirections NONE = new StatedDirections(List.of(), List.of(), List.of());

    public StatedDirections {
        max = List.copyOf(max);
        min = List.copyOf(min);
        impacts = List.copyOf(impacts);
    }

    private static boolean names(Collection<String> list, String... names) {
        return list.stream().anyMatch(said -> {
            for (String name : names) {
                if (said.strip().toLowerCase(Locale.ROOT).equals(name.strip().toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
            return false;
        });
    }

    /**
     * What is said of a criterion, {@code max} or {@code min}.
     *
     * @param k where it stands among the criteria of the file
     * @param count how many criteria there are
     * @param names any of which may stand in the lists
     */
    public Optional<String> of(int k, int count, String... names) {
        return names(max, names)
                ? Optional.of("max")
                : names(min, names)
                        ? Optional.of("min")
                        : impacts.size() == count ? Optional.of(impacts.get(k)) : Optional.empty();
    }

    /**
     * Reports in one line of which criteria still nothing is known, and what is said of none that there is.
     *
     * @param names of all criteria of the file, by id in the file
     * @param open ids of those of which nothing is known, and where they stand
     * @param anyone a place in the file
     * @param how what the file itself could have said, behind a semicolon; may be empty
     */
    public void tell(
            Checks checks, Map<String, String> names, Map<String, ? extends Located> open, Located anyone, String how) {
        if (!open.isEmpty()) {
            List<String> unanswered = open.keySet().stream().map(names::get).toList();
            checks.report(
                    DiagnosticId.DIRECTION_MISSING,
                    open.values().iterator().next(),
                    "nothing says whether more or less is better on " + Diagnostics.few(unanswered) + how
                            + (how.isEmpty() ? "; name" : "; or name") + " each in --max or --min, such as --max '"
                            + String.join(",", unanswered) + "'"
                            + (impacts.isEmpty() || impacts.size() == names.size()
                                    ? ""
                                    : "; --impacts has " + impacts.size() + " signs for " + names.size()
                                            + " criteria"));
        }
        strangers(checks, anyone, "--max", max, names);
        strangers(checks, anyone, "--min", min, names);
    }

    private static void strangers(
            Checks checks, Located at, String option, List<String> said, Map<String, String> names) {
        for (String one : said) {
            boolean isKnown = names(names.keySet(), one) || names(names.values(), one);
            if (!isKnown) {
                checks.report(
                        DiagnosticId.UNKNOWN_CRITERION,
                        at,
                        option + " names " + Diagnostics.quoted(one) + ", which is no criterion here"
                                + checks.diagnostics().hint(one, names.values()));
            }
        }
    }
}
