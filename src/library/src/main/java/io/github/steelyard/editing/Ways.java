package io.github.steelyard.editing;

import io.github.steelyard.io.source.SourceMap;
import io.github.steelyard.io.syntax.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Ways through the parts of a text. */
final class Ways {

    private Ways() {}

    /** The full way of a part that goes by a way as in {@link SourceMap}; empty where the text does not have it. */
    static Optional<List<String>> full(TextPart root, List<String> parts) {
        Optional<List<String>> full = parts.size() > 1 && parts.get(0).equals("criteria")
                ? node(root, List.of(), parts.get(1)).map(node -> joined(node, parts.subList(2, parts.size())))
                : Optional.of(parts);
        return full.filter(way -> root.find(way).isPresent());
    }

    /** The full way of a criterion or group below a map with the key "criteria". */
    private static Optional<List<String>> node(TextPart map, List<String> way, String id) {
        int k = map.isMap() ? map.indexOf("criteria") : -1;
        if (k < 0 || !map.value(k).isMap()) {
            return Optional.empty();
        }
        TextPart nodes = map.value(k);
        List<String> below = joined(way, List.of("criteria"));
        if (nodes.indexOf(id) >= 0) {
            return Optional.of(joined(below, List.of(id)));
        }
        for (int n = 0; n < nodes.size(); n++) {
            Optional<List<String>> found =
                    node(nodes.value(n), joined(below, List.of(nodes.key(n).scalar())), id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The full ways of all parts that a test finds, in the order of the text; nothing is looked for inside one. */
    static List<List<String>> where(TextPart root, BiPredicate<List<String>, Object> test) {
        List<List<String>> found = new ArrayList<>();
        walk(root, List.of(), test, found);
        return found;
    }

    private static void walk(
            TextPart part, List<String> way, BiPredicate<List<String>, Object> test, List<List<String>> found) {
        for (int k = 0; k < part.size(); k++) {
            List<String> inner = joined(way, List.of(part.isMap() ? part.key(k).scalar() : String.valueOf(k)));
            if (test.test(inner, part.value(k).plain())) {
                found.add(inner);
            } else {
                walk(part.value(k), inner, test, found);
            }
        }
    }

    static List<String> joined(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }
}
