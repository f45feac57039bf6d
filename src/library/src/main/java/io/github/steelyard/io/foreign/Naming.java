package io.github.steelyard.io.foreign;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.Kebab;
import io.github.steelyard.model.Label;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives ids to what another program names in its own way, each only once. */
final class Naming {

    private final String kind;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    /** @param kind begins the ids of what has a name without letters and digits */
    Naming(String kind) {
        this.kind = kind;
    }

    /**
     * The id of a thing; the same whenever it is asked for.
     *
     * @param original how the file refers to it
     * @param name how people call it
     */
    String id(String original, String name) {
        return ids.computeIfAbsent(original, o -> {
            String wish = Label.isId(name) ? name : Kebab.of(name, kind + "-" + (ids.size() + 1));
            String id = wish;
            while (!used.add(id)) {
                id = wish + "-" + next.merge(wish, 2, (before, two) -> before + 1);
            }
            return id;
        });
    }

    /** Puts the name into a map, unless the id says it. */
    static void put(SyntaxBuilder into, Syntax at, String name, String id) {
        if (!name.isEmpty() && !name.equals(id)) {
            into.put("name", SyntaxBuilder.scalar(at, name));
        }
    }
}
