package io.github.steelyard.inspection;

import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.source.SourceMap;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Scale;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells which performances are stated nowhere. Whoever writes {@code unknown} means it; an entry that is absent may have
 * been forgotten, and nobody should have to find that out from a ranking.
 */
public final class AbsentCells {

    /** Of more options than these only the number is told. */
    private static final int MOST = 20;

    private AbsentCells() {}

    /** One warning an option; none for a file with errors. */
    public static List<Diagnostic> of(Loaded loaded) {
        List<Diagnostic> found = new ArrayList<>();
        loaded.value().ifPresent(decision -> {
            int more = 0;
            @Nullable Place next = null;
            for (int i = 0; i < decision.options().size(); i++) {
                String id = decision.options().get(i).id();
                List<String> absent = absent(decision, i, loaded.sources());
                if (absent.isEmpty()) {
                    continue;
                }
                String cell = "options/" + id + "/performance/" + absent.get(0);
                Place at = loaded.place(cell).orElseThrow();
                if (found.size() < MOST) {
                    found.add(warning(
                            at, message(id, absent, decision.tree().criteria().size())));
                } else {
                    more++;
                    next = next == null ? at : next;
                }
            }
            if (next != null) {
                found.add(warning(
                        next,
                        "from here on " + more + " more option" + (more == 1 ? " lacks" : "s lack") + " performances"));
            }
        });
        return found;
    }

    private static List<String> absent(Decision decision, int i, SourceMap sources) {
        List<String> absent = new ArrayList<>();
        List<Criterion> criteria = decision.tree().criteria();
        String way = "options/" + decision.options().get(i).id() + "/performance/";
        for (int j = 0; j < criteria.size(); j++) {
            if (decision.performances().isMissing(i, j)
                    && !(criteria.get(j).scale() instanceof Scale.Compared)
                    && !sources.isStated(way + criteria.get(j).id())) {
                absent.add(criteria.get(j).id());
            }
        }
        return absent;
    }

    private static String message(String id, List<String> absent, int criteria) {
        String option = Diagnostics.quoted(id);
        return absent.size() == criteria
                ? option + " has no performance at all, so it is not judged yet and will not be ranked"
                : option + " has no performance on "
                        + Diagnostics.few(
                                absent.stream().map(j -> "'" + j + "'").toList())
                        + "; state it, or write 'unknown' where it is not known";
    }

    private static Diagnostic warning(Place at, String message) {
        DiagnosticId id = DiagnosticId.PERFORMANCE_ABSENT;
        return new Diagnostic(at, id.severity(), id.id(), message);
    }
}
