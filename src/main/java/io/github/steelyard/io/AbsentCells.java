package io.github.steelyard.io;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which performances are stated nowhere. Whoever writes {@code unknown} means it; an entry that is absent may have
 * been forgotten, and an option must not gain by that.
 */
final class AbsentCells {

    /** Of more options than these only the number is told. */
    private static final int MOST = 20;

    private final Checks checks;
    private Located next;
    private int more;
    private int told;

    AbsentCells(Checks checks) {
        this.checks = checks;
    }

    /**
     * Takes note of one option.
     *
     * @param at where its performances stand
     * @param all ids of the criteria
     * @param stated ids of those for which there is an entry, {@code unknown} included
     */
    void option(String id, Located at, Collection<String> all, Set<String> stated) {
        Set<String> absent = new LinkedHashSet<>(all);
        absent.removeAll(stated);
        if (absent.isEmpty()) {
            return;
        }
        if (told == MOST) {
            next = next == null ? at : next;
            more++;
            return;
        }
        told++;
        String option = Diagnostics.quoted(id);
        checks.report(
                DiagnosticId.PERFORMANCE_ABSENT,
                at,
                absent.size() == all.size()
                        ? option + " has no performance at all, so it is not judged yet and will not be ranked"
                        : option + " has no performance on " + named(List.copyOf(absent))
                                + "; state it, or write 'unknown' where it is not known");
    }

    /** Tells how many more there are. */
    void tell() {
        if (more > 0) {
            checks.report(
                    DiagnosticId.PERFORMANCE_ABSENT,
                    next,
                    "from here on " + more + " more option" + (more == 1 ? " lacks" : "s lack") + " performances");
        }
    }

    private static String named(List<String> ids) {
        return Diagnostics.few(ids.stream().map(id -> "'" + id + "'").toList());
    }
}
