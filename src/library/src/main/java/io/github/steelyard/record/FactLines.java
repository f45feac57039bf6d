package io.github.steelyard.record;

import io.github.steelyard.model.Decision;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A decision as lines of "way: value", sorted by way: the same decision gives the same lines whatever the order, layout
 * and format of its file, so that programs that compare lines compare facts.
 */
public final class FactLines {

    private FactLines() {}

    /** The lines, each ended. */
    public static String of(Decision decision) {
        Map<String, Object> lines = new TreeMap<>();
        FactTree.of(decision).forEach((key, value) -> put(key, value, lines));
        StringBuilder text = new StringBuilder();
        lines.forEach(
                (way, value) -> text.append(way).append(": ").append(value).append('\n'));
        return text.toString();
    }

    private static void put(String way, Object value, Map<String, Object> lines) {
        if (value instanceof Map<?, ?> map && !map.isEmpty() && !way.endsWith("/" + FactTree.AMOUNT)) {
            map.forEach((key, inner) -> put(way + "/" + key, inner, lines));
        } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            for (int k = 0; k < list.size(); k++) {
                lines.put(way + "/" + k, ChangeWords.whole(list.get(k)));
            }
        } else {
            String shown = way.endsWith("/" + FactTree.AMOUNT)
                    ? way.substring(0, way.length() - FactTree.AMOUNT.length() - 1)
                    : way;
            lines.put(shown, ChangeWords.whole(value));
        }
    }
}
