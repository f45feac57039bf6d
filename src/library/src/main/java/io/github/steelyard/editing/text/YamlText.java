package io.github.steelyard.editing.text;

import io.github.steelyard.io.plain.Verbatim;
import io.github.steelyard.io.syntax.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A text of YAML or JSON with changes that leave the rest as its author wrote it: comments, order, indentation, braces.
 * Immutable; each change gives another text, which was read again and compared with what the change is to do, or
 * throws {@link Unclear}.
 *
 * <p>A way is a list of keys; an element of a list goes by its number from 0.
 */
public final class YamlText {

    private final String text;
    private final boolean isJson;
    private final TextPart root;

    private YamlText(String text, boolean isJson, TextPart root) {
        this.text = text;
        this.isJson = isJson;
        this.root = root;
    }

    /** The parts of a text; empty when it holds no map of keys. */
    public static Optional<YamlText> of(String text, boolean isJson) {
        return TextPart.of(text).map(root -> new YamlText(text, isJson, root));
    }

    public String text() {
        return text;
    }

    /** The map that the text is. */
    public TextPart root() {
        return root;
    }

    /** What stands at a way. */
    public Optional<TextPart> find(List<String> way) {
        return root.find(way);
    }

    /** What is written at a way, its lines without the indentation that they have here. */
    public String source(List<String> way) {
        TextPart part = root.find(way).orElseThrow();
        boolean isBlock = part.kind() != TextPart.Kind.SCALAR && !part.isFlow();
        int start = isBlock ? Lines.start(text, part.start()) : part.start();
        int column = isBlock ? Lines.column(text, part.start()) : 0;
        int end = isBlock ? Lines.next(text, part.end()) : part.end();
        return BlockText.shifted(text.substring(start, end).replace("\r\n", "\n"), -column)
                .stripTrailing();
    }

    /** Puts a value under a key: in the place of the one there, or else as the last of its map. */
    public YamlText put(List<String> way, Object value) {
        return put(way, Integer.MAX_VALUE, value);
    }

    /**
     * The same at a place among its siblings where the key is new.
     *
     * @param way maps on it that are not there yet are made
     * @param index how many entries come before it; more than there are for the end
     */
    public YamlText put(List<String> way, int index, Object value) {
        Optional<TextPart> there = find(way);
        if (there.isPresent()) {
            return replaced(way, there.get(), value);
        }
        List<String> up = way.subList(0, way.size() - 1);
        String key = way.get(way.size() - 1);
        TextPart parent = find(up).orElse(null);
        if (parent == null || parent.kind() == TextPart.Kind.SCALAR) {
            return put(up, Map.of(key, value));
        }
        return inserted(up, parent, index, key, value);
    }

    /** Puts an element into a list, at the end where the index is larger than the list. */
    public YamlText add(List<String> list, int index, Object value) {
        TextPart parent = find(list).orElse(null);
        return parent == null || !parent.isList() || parent.size() == 0
                ? put(list, List.of(value))
                : inserted(list, parent, index, "", value);
    }

    private YamlText inserted(List<String> up, TextPart parent, int wanted, String key, Object value) {
        int index = Math.min(wanted, parent.size());
        String changed;
        if (parent.isFlow() || isJson) {
            String entry = parent.isMap() ? Spelling.entry(key, value, isJson) : Spelling.line(value, isJson);
            changed = FlowText.insert(text, parent, index, entry);
        } else {
            changed = BlockText.insert(text, parent, index, head(up, parent), lines(up, parent, index, key, value));
        }
        return checked(changed, PlainWay.inserted(root.plain(), up, index, key, Spelling.asRead(value)));
    }

    private String lines(List<String> up, TextPart parent, int index, String key, Object value) {
        int first = parent.isMap() ? parent.key(0).start() : parent.value(0).start();
        if (parent.isList()) {
            int dash = text.lastIndexOf('-', first - 1);
            return " ".repeat(Lines.column(text, dash)) + "- " + Spelling.line(value, false) + Lines.ending(text);
        }
        TextPart model = parent.value(index == 0 ? 0 : index - 1);
        return Spelling.block(key, value, Lines.column(text, first), step(), model, Lines.ending(text));
    }

    /** Where the first line under a map's key is. */
    private int head(List<String> up, TextPart parent) {
        int first = FlowText.first(parent, 0);
        if (up.isEmpty()) {
            return Lines.start(text, first);
        }
        TextPart above = find(up.subList(0, up.size() - 1)).orElseThrow();
        int k = above.indexOf(up.get(up.size() - 1));
        int key = above.isMap() ? above.key(k).end() : first;
        return Lines.start(text, key) == Lines.start(text, first) ? Lines.start(text, first) : Lines.next(text, key);
    }

    /** Blanks by which the file indents: those of the first map under a key of the top. */
    private int step() {
        for (int k = 0; k < root.size(); k++) {
            TextPart value = root.value(k);
            if (value.isMap() && !value.isFlow() && value.size() > 0) {
                int step = Lines.column(text, value.key(0).start())
                        - Lines.column(text, root.key(k).start());
                return Math.max(1, step);
            }
        }
        return 2;
    }

    private YamlText replaced(List<String> way, TextPart old, Object value) {
        if (PlainWay.isSame(old.plain(), Spelling.asRead(value))) {
            return this;
        }
        boolean isNumbered =
                value instanceof Map<?, ?> keyed && keyed.keySet().stream().anyMatch(Verbatim.class::isInstance);
        if (old.isMap() && !isNumbered && value instanceof Map<?, ?> map && !map.isEmpty() && old.size() > 0) {
            return merged(way, old, map);
        }
        if (old.isList() && value instanceof List<?> list && !list.isEmpty() && old.size() > 0) {
            return merged(way, old, list);
        }
        Object meant = PlainWay.changed(root.plain(), way, before -> Spelling.asRead(value));
        boolean isBlock = old.kind() != TextPart.Kind.SCALAR && !old.isFlow();
        String line = Spelling.line(value, isJson);
        if (!old.isEmpty() && !isBlock) {
            return checked(text.substring(0, old.start()) + line + text.substring(old.end()), meant);
        }
        TextPart above = find(way.subList(0, way.size() - 1)).orElseThrow();
        int k = above.indexOf(way.get(way.size() - 1));
        if (!above.isMap()) {
            return checked(text.substring(0, old.start()) + line + text.substring(old.end()), meant);
        }
        int colon = text.indexOf(':', above.key(k).end());
        boolean isColon =
                colon >= 0 && text.substring(above.key(k).end(), colon).isBlank();
        int from = isColon ? colon + 1 : above.key(k).end();
        if (!isBlock && value instanceof Map<?, ?> map && !map.isEmpty() && !above.isFlow()) {
            String lines =
                    Spelling.block(way.get(way.size() - 1), value, 0, step(), model(above, k), Lines.ending(text));
            int column = Lines.column(text, above.key(k).start());
            String under = lines.indexOf('\n') < lines.length() - 1
                    ? BlockText.shifted(lines.substring(lines.indexOf('\n') + 1), column)
                    : "";
            if (!under.isEmpty()) {
                String whole = Lines.ended(text);
                int next = Lines.next(whole, from);
                return checked(whole.substring(0, next) + under + whole.substring(next), meant);
            }
        }
        return checked(
                text.substring(0, from) + (isColon ? " " : ": ") + line + text.substring(Math.max(from, old.end())),
                meant);
    }

    private static TextPart model(TextPart above, int k) {
        for (int j = 0; j < above.size(); j++) {
            if (j != k && above.value(j).isMap() && !above.value(j).isFlow()) {
                return above.value(j);
            }
        }
        return null;
    }

    /** Key by key, so that comments beside those that stay are kept. */
    private YamlText merged(List<String> way, TextPart old, Map<?, ?> value) {
        YamlText now = this;
        int index = 0;
        for (Map.Entry<?, ?> entry : value.entrySet()) {
            now = now.put(below(way, (String) entry.getKey()), index, entry.getValue());
            index = now.find(way).orElseThrow().indexOf((String) entry.getKey()) + 1;
        }
        for (int k = 0; k < old.size(); k++) {
            if (!value.containsKey(old.key(k).scalar())) {
                now = now.remove(below(way, old.key(k).scalar()));
            }
        }
        TextPart part = now.find(way).orElseThrow();
        List<Integer> order =
                value.keySet().stream().map(key -> part.indexOf((String) key)).toList();
        return now.order(way, order);
    }

    /** Element by element: those at both ends that are the same stay. */
    private YamlText merged(List<String> way, TextPart old, List<?> value) {
        List<Object> before = new ArrayList<>((List<?>) old.plain());
        List<?> after = (List<?>) Spelling.asRead(value);
        int same = 0;
        while (same < before.size() && same < after.size() && PlainWay.isSame(before.get(same), after.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < before.size() - same
                && tail < after.size() - same
                && PlainWay.isSame(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) {
            tail++;
        }
        YamlText now = this;
        int common = Math.min(before.size(), after.size()) - same - tail;
        for (int k = same; k < same + common; k++) {
            now = now.put(below(way, String.valueOf(k)), value.get(k));
        }
        for (int k = same + common; k < after.size() - tail; k++) {
            now = now.add(way, k, value.get(k));
        }
        for (int k = before.size() - tail - 1; k >= same + common && before.size() > after.size(); k--) {
            now = now.remove(below(way, String.valueOf(k)));
        }
        return now;
    }

    /** Takes out what stands at a way; a map or list that would be empty goes with it. */
    public YamlText remove(List<String> way) {
        List<String> up = way.subList(0, way.size() - 1);
        TextPart parent = find(up).orElseThrow();
        int k = parent.indexOf(way.get(way.size() - 1));
        if (parent.size() == 1 && !up.isEmpty()) {
            return remove(up);
        }
        String changed = parent.isFlow() ? FlowText.remove(text, parent, k) : BlockText.remove(text, parent, k);
        // A text without an entry is no map: one that is included, and had one entry, says that it has none.
        boolean isEmptied = parent.size() == 1 && !parent.isFlow();
        return checked(isEmptied ? emptied(changed) : changed, PlainWay.removed(root.plain(), way));
    }

    private static String emptied(String text) {
        return text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + "{}\n";
    }

    /** Another key in the place of one. */
    public YamlText rename(List<String> way, String key) {
        TextPart parent = find(way.subList(0, way.size() - 1)).orElseThrow();
        TextPart old = parent.key(parent.indexOf(way.get(way.size() - 1)));
        String changed = text.substring(0, old.start()) + Spelling.key(key, isJson) + text.substring(old.end());
        return checked(changed, PlainWay.renamed(root.plain(), way, key));
    }

    /**
     * The entries of a map or list in another order.
     *
     * @param order the numbers of the entries as they stand now, each once
     */
    public YamlText order(List<String> way, List<Integer> order) {
        if (order.equals(IntStream.range(0, order.size()).boxed().toList())) {
            return this;
        }
        TextPart in = find(way).orElseThrow();
        String changed = in.isFlow() ? FlowText.order(text, in, order) : BlockText.order(text, in, order);
        return checked(changed, PlainWay.ordered(root.plain(), way, order));
    }

    /** Another text for the whole, of which this must come. */
    YamlText checked(String changed, Object meant) {
        TextPart again = TextPart.of(changed)
                .filter(part -> PlainWay.isSame(part.plain(), meant))
                .orElseThrow(Unclear::new);
        return new YamlText(changed, isJson, again);
    }

    boolean isJson() {
        return isJson;
    }

    static List<String> below(List<String> way, String key) {
        List<String> longer = new ArrayList<>(way);
        longer.add(key);
        return longer;
    }
}
