package io.github.steelyard.io.syntax;

import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Finds keys that a map has twice; only the first of them counts. */
public final class RepeatedKeys {

    /** Up to here comparing all pairs is faster than a hash table. */
    private static final int FEW = 12;

    private RepeatedKeys() {}

    /** The entries, keys and values in turn, without those whose key is there already; these are reported. */
    static Syntax[] without(Syntax[] entries, Diagnostics diagnostics) {
        Map<String, Syntax.Scalar> seen = entries.length > 2 * FEW ? new HashMap<>(entries.length) : null;
        Syntax[] kept = entries;
        int to = 0;
        for (int k = 0; k < entries.length; k += 2) {
            Syntax.Scalar key = (Syntax.Scalar) entries[k];
            Syntax.Scalar first = seen == null ? first(kept, to, key.text()) : seen.putIfAbsent(key.text(), key);
            if (first != null) {
                kept = kept == entries ? entries.clone() : kept;
                diagnostics.report(
                        DiagnosticId.DUPLICATE_KEY,
                        key,
                        "key " + key.shown() + " is given twice; it is already defined in line " + first.line());
            } else {
                if (kept != entries) {
                    kept[to] = key;
                    kept[to + 1] = entries[k + 1];
                }
                to += 2;
            }
        }
        return kept == entries ? entries : Arrays.copyOf(kept, to);
    }

    /** The map with each key once; the others are reported. */
    public static Syntax.Mapping once(Syntax.Mapping map, Diagnostics diagnostics) {
        Syntax[] entries = new Syntax[2 * map.size()];
        for (int k = 0; k < map.size(); k++) {
            entries[2 * k] = map.key(k);
            entries[2 * k + 1] = map.value(k);
        }
        Syntax[] once = without(entries, diagnostics);
        if (once == entries) {
            return map;
        }
        SyntaxBuilder kept = new SyntaxBuilder(map.source());
        for (int k = 0; k < once.length; k += 2) {
            kept.put((Syntax.Scalar) once[k], once[k + 1]);
        }
        return kept.at(map);
    }

    private static Syntax.Scalar first(Syntax[] entries, int to, String text) {
        for (int k = 0; k < to; k += 2) {
            if (((Syntax.Scalar) entries[k]).text().equals(text)) {
                return (Syntax.Scalar) entries[k];
            }
        }
        return null;
    }
}
