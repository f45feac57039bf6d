package io.github.steelyard.io.section;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads numbers by criterion that are no performances: what is added to some. */
final class CriterionAmounts {

    private CriterionAmounts() {}

    /** The numbers; what is wrong is left out and reported. */
    static Map<String, Double> read(Checks checks, CriteriaReader criteria, Syntax part, String what) {
        Map<String, Double> amounts = new LinkedHashMap<>();
        Syntax.Mapping map = part == null ? null : checks.map(part, what);
        for (int k = 0; map != null && k < map.size(); k++) {
            CriterionDraft criterion = criteria.find(map.key(k), what);
            double x = checks.number(map.value(k), what + " on " + map.key(k).shown());
            if (criterion != null && x == x) {
                amounts.put(criterion.id(), x);
            }
        }
        return amounts;
    }
}
