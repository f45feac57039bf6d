package io.github.steelyard.editing.structure;

import io.github.steelyard.io.plain.Verbatim;
import io.github.steelyard.model.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evidence as the decision file spells it. */
final class PlainEvidence {

    private PlainEvidence() {}

    static List<Object> of(List<Evidence> evidence) {
        List<Object> list = new ArrayList<>();
        for (Evidence one : evidence) {
            Map<String, Object> plain = new LinkedHashMap<>();
            plain.put("source", new Verbatim(one.source()));
            one.paragraph().ifPresent(n -> plain.put("paragraph", (long) n));
            one.at().ifPresent(at -> plain.put("at", at));
            if (one.isAgainst()) {
                plain.put("stance", new Verbatim("against"));
            }
            if (one.isInferred()) {
                plain.put("inferred", true);
            }
            if (!one.date().isEmpty()) {
                plain.put("date", new Verbatim(one.date()));
            }
            if (!one.note().isEmpty()) {
                plain.put("note", one.note());
            }
            list.add(plain);
        }
        return list;
    }
}
