package io.github.steelyard.record;

import io.github.steelyard.io.plain.PlainText;
import io.github.steelyard.model.Label;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says changes in sentences, with names instead of ids. */
final class ChangeWords {

    /** More of a text than this is not shown. */
    private static final int LONGEST = 80;

    private final Map<String, Object> before;
    private final Map<String, Object> after;

    ChangeWords(Map<String, Object> before, Map<String, Object> after) {
        this.before = before;
        this.after = after;
    }

    /** The change, as "weight of Price: 30 → 10 points". */
    String of(Change change) {
        List<String> path = change.path();
        String section = change.section();
        if (change.isWhole()) {
            return noun(change, path)
                    + (change.from() == null ? " added: " : " removed: ")
                    + name(section, change.id());
        }
        if (path.size() < 3) {
            return section.replace('-', ' ') + (path.size() == 2 ? " " + change.id() : "") + ": " + fromTo(change, "");
        }
        String rest = path.subList(2, path.size()).stream()
                .filter(key -> !key.equals(FactTree.AMOUNT))
                .collect(Collectors.joining(", "));
        return switch (section) {
            case FactTree.OPTIONS ->
                isCell(path, 2)
                        ? cell(path.get(1), path.subList(3, path.size()), change)
                        : name(section, change.id()) + ", " + rest + ": " + fromTo(change, "");
            case FactTree.SCENARIOS ->
                isCell(path, 2) && path.size() > 4
                        ? "in " + name(section, change.id()) + ": "
                                + cell(path.get(3), path.subList(4, path.size()), change)
                        : "scenario " + name(section, change.id()) + ", " + rest + ": " + fromTo(change, "");
            case FactTree.CRITERIA -> criterion(change, rest);
            case FactTree.STAKEHOLDERS ->
                path.size() == 4 && path.get(2).equals(FactTree.WEIGHTS)
                        ? name(section, change.id()) + ": weight of " + name(FactTree.CRITERIA, path.get(3)) + " "
                                + fromTo(change, " points")
                        : name(section, change.id()) + ", " + rest + ": " + fromTo(change, "");
            default ->
                section.replace('-', ' ') + ", " + String.join(", ", path.subList(1, path.size())) + ": "
                        + fromTo(change, "");
        };
    }

    /** Something that has another id. */
    String renamed(String section, String from, String to) {
        return (section.equals(FactTree.OPTIONS) ? "option" : "criterion") + " " + from + " renamed: " + to;
    }

    private static boolean isCell(List<String> path, int at) {
        return path.size() > at + 1 && path.get(at).equals(FactTree.PERFORMANCE);
    }

    private String cell(String option, List<String> rest, Change change) {
        String inner = rest.stream()
                .skip(1)
                .filter(key -> !key.equals(FactTree.AMOUNT))
                .map(key -> ", " + key)
                .collect(Collectors.joining());
        return name(FactTree.OPTIONS, option) + ", " + name(FactTree.CRITERIA, rest.get(0)) + inner + ": "
                + fromTo(change, "");
    }

    private String criterion(Change change, String rest) {
        String name = name(FactTree.CRITERIA, change.id());
        return switch (change.path().get(2)) {
            case "weight" -> "weight of " + name + " " + fromTo(change, " points");
            case FactTree.IN -> name + " moved: " + group(change.from()) + " → " + group(change.to());
            default -> name + ", " + rest + ": " + fromTo(change, "");
        };
    }

    private String group(Object id) {
        return "".equals(id) ? "top level" : name(FactTree.CRITERIA, (String) id);
    }

    private static String fromTo(Change change, String unit) {
        boolean isNumber = change.to() instanceof Double || change.to() == null && change.from() instanceof Double;
        return shown(change.from()) + " → " + shown(change.to()) + (isNumber ? unit : "");
    }

    private String noun(Change change, List<String> path) {
        return switch (path.get(0)) {
            case FactTree.OPTIONS -> "option";
            case FactTree.CRITERIA ->
                FactTree.map(change.from() == null ? change.to() : change.from())
                                .containsKey(FactTree.IS_GROUP)
                        ? "group"
                        : "criterion";
            case "uncertainties" -> "uncertainty";
            default ->
                path.get(0).endsWith("s") ? path.get(0).substring(0, path.get(0).length() - 1) : path.get(0);
        };
    }

    /** The name of what has that id, as it was or as it is new. */
    String name(String section, String id) {
        for (Map<String, Object> facts : List.of(before, after)) {
            Map<String, Object> all = FactTree.map(facts.get(section));
            if (all.containsKey(id)) {
                Object name = FactTree.map(all.get(id)).get("name");
                return name instanceof String text ? text : Label.nameOf(id);
            }
        }
        return id;
    }

    /** A value as a person reads it, cut where it is long. */
    static String shown(Object value) {
        String text = whole(value);
        return text.length() <= LONGEST ? text : text.substring(0, cut(text)) + " …";
    }

    /** The same, however long. */
    static String whole(Object value) {
        if (value == null) {
            return "none";
        }
        if (value instanceof Double number) {
            return Numbers.plain(number);
        }
        if (value instanceof Map<?, ?> map && isRange(map, "min", "max")) {
            return whole(map.get("min")) + ".." + whole(map.get("max"));
        }
        if (value instanceof Map<?, ?> map && isRange(map, "low", "mode", "high")) {
            return whole(map.get("low")) + ".." + whole(map.get("mode")) + ".." + whole(map.get("high"));
        }
        return value instanceof String line ? line.strip().replaceAll("\\s+", " ") : inBraces(value);
    }

    private static int cut(String text) {
        int end = LONGEST - 2;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static boolean isRange(Map<?, ?> map, String... keys) {
        return map.size() == keys.length && List.of(keys).stream().allMatch(map::containsKey);
    }

    private static String inBraces(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> entries = new ArrayList<>();
            new LinkedHashMap<>(map).forEach((key, inner) -> {
                if (!key.equals(FactTree.IN)) {
                    entries.add(key + ": " + whole(inner));
                }
            });
            return "{" + String.join(", ", entries) + "}";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ChangeWords::whole).collect(Collectors.joining(", ", "[", "]"));
        }
        return PlainText.jsonLine(value);
    }
}
