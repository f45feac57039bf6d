package io.github.steelyard.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Quantities that correlations join, directly or through others. */
final class Components {

    private final Map<String, String> names = new TreeMap<>();

    /** The groups that correlations other than 0 make. */
    Components(List<Correlation> correlations) {
        for (Correlation c : correlations) {
            if (c.rank() != 0) {
                String a = names.getOrDefault(c.first(), c.first());
                String b = names.getOrDefault(c.second(), c.second());
                String first = a.compareTo(b) <= 0 ? a : b;
                names.put(c.first(), first);
                names.put(c.second(), first);
                names.replaceAll((id, name) -> name.equals(a) || name.equals(b) ? first : name);
            }
        }
    }

    /** By quantity: the first, by id, of those that it is joined with; none for those that stand alone. */
    Map<String, String> names() {
        return names;
    }
}
