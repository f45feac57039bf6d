package io.github.steelyard.io.syntax;

import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Located;
import java.util.HashMap;
import java.util.Map;

/** One space of ids: well-formed and each defined once. */
public final class Ids {

    private final Checks checks;
    private final String noun;
    private final Map<String, Located> defined = new HashMap<>();

    public Ids(Checks checks, String noun) {
        this.checks = checks;
        this.noun = noun;
    }

    /** Whether the key can be taken as a new id; reports why not. */
    public boolean isNew(Syntax.Scalar key) {
        return checks.isId(key, noun) && isNew(key.text(), key);
    }

    private boolean isNew(String id, Located at) {
        Located first = defined.putIfAbsent(id, at);
        if (first != null) {
            checks.report(
                    DiagnosticId.DUPLICATE_ID,
                    at,
                    noun + " '" + id + "' is defined twice; it is already defined at " + first.place());
        }
        return first == null;
    }
}
