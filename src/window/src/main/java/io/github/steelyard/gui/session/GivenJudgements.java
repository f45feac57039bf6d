package io.github.steelyard.gui.session;

import io.github.steelyard.text.Numbers;
import java.util.List;
import java.util.Map;

/** The judgements that a group has already, as they are typed. */
final class GivenJudgements {

    private GivenJudgements() {}

    static String at(Map<String, Object> parameters, String key, String id) {
        return parameters.get(key) instanceof Map<?, ?> map && map.get(id) instanceof Number number
                ? Numbers.plain(number.doubleValue())
                : "";
    }

    static String rank(Map<String, Object> parameters, String id) {
        if (!(parameters.get("order") instanceof List<?> order)) {
            return "";
        }
        for (int k = 0; k < order.size(); k++) {
            boolean isIn = order.get(k).equals(id) || order.get(k) instanceof List<?> tied && tied.contains(id);
            if (isIn) {
                return String.valueOf(k + 1);
            }
        }
        return "";
    }

    static String ratio(Map<String, Object> parameters, String a, String b) {
        Object pairwise = parameters.getOrDefault("pairwise", Map.of());
        String straight = at(Map.of("of", inner(pairwise, a)), "of", b);
        String turned = at(Map.of("of", inner(pairwise, b)), "of", a);
        return !straight.isEmpty() ? straight : turned.isEmpty() ? "" : "1/" + turned;
    }

    private static Object inner(Object map, String key) {
        return map instanceof Map<?, ?> outer && outer.get(key) != null ? outer.get(key) : Map.of();
    }

    static String category(Map<String, Object> parameters, String a, String b) {
        Object word =
                inner(parameters.getOrDefault("differences", Map.of()), a) instanceof Map<?, ?> own ? own.get(b) : null;
        return word instanceof String text ? text : "null";
    }

    static String name(List<String> ids, List<String> names, Map<String, Object> parameters, String key) {
        int k = ids.indexOf(String.valueOf(parameters.get(key)));
        return k < 0 ? names.get(key.equals("best") ? 0 : names.size() - 1) : names.get(k);
    }
}
