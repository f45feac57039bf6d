package io.github.steelyard.gui.session;

import io.github.steelyard.io.text.Kebab;
import io.github.steelyard.model.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A decision as it is first written down: a question, what matters (a line each, indented lines belong to the line above
 * them) and the options. What is left open is asked for later: cells are unknown, weights equal.
 */
public final class NewDecision {

    /** A unit in brackets, and which end is better, behind a name. */
    private static final Pattern CRITERION =
            Pattern.compile("(.*?)(?:\\s*\\(([^()]*)\\))?(?:\\s+(min|max))?\\s*", Pattern.CASE_INSENSITIVE);

    private final List<String> taken = new ArrayList<>();

    private NewDecision() {}

    /**
     * The decision file.
     *
     * @param criteria lines such as "Price (EUR) min" or "Comfort: poor, fair, good"; a tab before a line puts it into the
     *     group above
     * @param options a name a line
     */
    public static Map<String, Object> of(String question, String criteria, String options) {
        return new NewDecision().whole(question.strip(), lines(criteria), lines(options));
    }

    private static List<String> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(String::stripTrailing)
                .toList();
    }

    private Map<String, Object> whole(String question, List<String> criteria, List<String> options) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("title", question.isEmpty() ? Text.of("new.title") : question);
        if (!question.isEmpty()) {
            all.put("question", question);
        }
        List<String> leaves = new ArrayList<>();
        all.put("criteria", nodes(criteria.isEmpty() ? List.of(Text.of("new.criterion")) : criteria, leaves));
        Map<String, Object> rows = new LinkedHashMap<>();
        taken.clear();
        for (String name : options.isEmpty() ? List.of(Text.of("new.option")) : options) {
            String id = id(name.strip(), "option");
            Map<String, Object> option = named(id, name.strip());
            Map<String, Object> cells = new LinkedHashMap<>();
            leaves.forEach(leaf -> cells.put(leaf, "unknown"));
            option.put("performance", cells);
            rows.put(id, option);
        }
        all.put("options", rows);
        return all;
    }

    private Map<String, Object> nodes(List<String> lines, List<String> leaves) {
        Map<String, Object> nodes = new LinkedHashMap<>();
        int k = 0;
        while (k < lines.size()) {
            int last = k + 1;
            while (last < lines.size() && indent(lines.get(last)) > indent(lines.get(k))) {
                last++;
            }
            String line = lines.get(k).strip();
            if (last > k + 1) {
                String id = id(line, "group");
                Map<String, Object> group = named(id, line);
                group.put("criteria", nodes(lines.subList(k + 1, last), leaves));
                nodes.put(id, group);
            } else {
                criterion(line, nodes, leaves);
            }
            k = last;
        }
        return nodes;
    }

    private static int indent(String line) {
        int k = 0;
        int blanks = 0;
        while (k < line.length() && Character.isWhitespace(line.charAt(k))) {
            blanks += line.charAt(k) == '\t' ? 4 : 1;
            k++;
        }
        return blanks;
    }

    private void criterion(String line, Map<String, Object> nodes, List<String> leaves) {
        int colon = line.indexOf(':');
        List<String> words = colon < 0
                ? List.of()
                : java.util.Arrays.stream(line.substring(colon + 1).split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
        Map<String, Object> criterion;
        String id;
        if (words.size() > 1) {
            String name = line.substring(0, colon).strip();
            id = id(name, "criterion");
            criterion = named(id, name);
            Map<String, Object> levels = new LinkedHashMap<>();
            for (int k = 0; k < words.size(); k++) {
                levels.put(words.get(k), Math.rint(100.0 * k / (words.size() - 1)));
            }
            criterion.put("levels", levels);
        } else {
            Matcher parts = CRITERION.matcher(line);
            boolean isPlain = parts.matches() && !parts.group(1).isBlank();
            String name = isPlain ? parts.group(1) : line;
            id = id(name, "criterion");
            criterion = named(id, name);
            if (isPlain && parts.group(2) != null && !parts.group(2).isBlank()) {
                criterion.put("unit", parts.group(2).strip());
            }
            boolean isMin = isPlain
                    && parts.group(3) != null
                    && parts.group(3).toLowerCase(Locale.ROOT).equals("min");
            criterion.put("direction", isMin ? "min" : "max");
        }
        nodes.put(id, criterion);
        leaves.add(id);
    }

    private String id(String name, String fallback) {
        String base = Kebab.of(name, fallback);
        String id = base;
        for (int k = 2; taken.contains(id); k++) {
            id = base + "-" + k;
        }
        taken.add(id);
        return id;
    }

    private static Map<String, Object> named(String id, String name) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (!Label.nameOf(id).equals(name)) {
            map.put("name", name);
        }
        return map;
    }
}
