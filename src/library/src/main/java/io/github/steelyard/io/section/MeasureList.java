package io.github.steelyard.io.section;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.model.Broken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Ids in a list, or one alone.
 *
 * @param ids as written
 * @param places where each stands
 * @param whole the list
 */
record MeasureList(List<String> ids, List<Syntax> places, Syntax whole) {

    /** The ids; empty when nothing is written or an error was reported. */
    static MeasureList read(Checks checks, Syntax part, String what) {
        List<String> ids = new ArrayList<>();
        List<Syntax> places = new ArrayList<>();
        if (part instanceof Syntax.Scalar scalar && !scalar.isNull()) {
            ids.add(scalar.text());
            places.add(scalar);
        } else {
            Syntax.Listing list = checks.list(part, what);
            for (int k = 0; list != null && k < list.size(); k++) {
                String id = checks.text(list.element(k), "a measure in " + what);
                if (!id.isEmpty()) {
                    ids.add(id);
                    places.add(list.element(k));
                }
            }
        }
        return new MeasureList(ids, places, part);
    }

    /** Reports the rule that the ids break, at the one to blame; whether they keep it. */
    boolean holds(Checks checks, Function<List<String>, Optional<Broken>> rule) {
        Optional<Broken> broken = rule.apply(ids);
        int at = broken.map(b -> ids.lastIndexOf(b.part())).orElse(-1);
        return checks.holds(broken, at < 0 ? whole : places.get(at));
    }
}
