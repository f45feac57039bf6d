package io.github.steelyard.editing;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.text.CsvText;
import io.github.steelyard.editing.text.Piece;
import io.github.steelyard.editing.text.YamlText;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.grid.CsvDialect;
import io.github.steelyard.io.source.SourceMap;
import io.github.steelyard.io.syntax.TextPart;
import io.github.steelyard.model.Decision;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * The texts of a decision on which edits of structure work. A part goes by its way as in {@link SourceMap}:
 * {@code options/diesel/name}, and every criterion and group straight under {@code criteria} however deep it stands.
 */
public final class Workbench {

    /** Where something stands, or would. */
    private record Where(String file, List<String> way) {}

    private final Draft before;
    private final Origin origin;
    private final Map<String, YamlText> texts = new LinkedHashMap<>();
    private final Map<String, CsvText> tables = new LinkedHashMap<>();

    Workbench(Draft before) {
        this.before = before;
        this.origin = before.origin();
        SourceMap sources = origin.sources();
        for (String name : sources.files()) {
            Optional<String> text = sources.original(name).isPresent() ? Optional.empty() : sources.text(name);
            DecisionFormat format = DecisionFormat.of(name).orElse(DecisionFormat.YAML);
            if (text.isPresent() && format == DecisionFormat.CSV) {
                char separator = CsvDialect.of(text.get()).delimiter();
                tables.put(name, CsvText.of(text.get(), separator));
            } else if (text.isPresent()) {
                YamlText.of(text.get(), format == DecisionFormat.JSON).ifPresent(yaml -> texts.put(name, yaml));
            }
        }
    }

    /** The decision before the edit. */
    public Decision decision() {
        return origin.decision();
    }

    /** Points of everybody before the edit, by person, then by node. */
    public Map<String, Map<String, Double>> points() {
        return origin.points();
    }

    Map<String, byte[]> contents() {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        texts.forEach((name, text) -> contents.put(name, bytes(name, text.text())));
        tables.forEach((name, table) -> contents.put(name, bytes(name, table.text())));
        return contents;
    }

    private byte[] bytes(String name, String text) {
        return (origin.sources().hasByteOrderMark(name) ? "\uFEFF" + text : text).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the texts are a sound decision as they stand now. */
    public boolean isSound() {
        return before.with(contents()).load().value().isPresent();
    }

    /** Tries a change, and takes it back when the texts are no sound decision with it; whether they are. */
    public boolean tries(Runnable change) {
        Map<String, YamlText> texts = new LinkedHashMap<>(this.texts);
        Map<String, CsvText> tables = new LinkedHashMap<>(this.tables);
        change.run();
        boolean isSound = isSound();
        if (!isSound) {
            this.texts.putAll(texts);
            this.tables.putAll(tables);
        }
        return isSound;
    }

    /**
     * Takes out every entry and element that a test finds, with maps and lists that are empty then.
     *
     * @param test of the full way through a file and the plain value there
     */
    public void removeWhere(BiPredicate<List<String>, Object> test) {
        // From the last to the first, so that numbers of elements stay right.
        everywhere(test, (text, way) -> text.find(way).isPresent() ? text.remove(way) : text);
    }

    /** Puts another value in the place of everything that a test finds. */
    public void replaceWhere(BiPredicate<List<String>, Object> test, Object value) {
        everywhere(test, (text, way) -> text.put(way, value));
    }

    /** Gives every key that a test finds another name. */
    public void renameWhere(BiPredicate<List<String>, Object> test, String key) {
        everywhere(test, (text, way) -> text.rename(way, key));
    }

    private void everywhere(
            BiPredicate<List<String>, Object> test, BiFunction<YamlText, List<String>, YamlText> change) {
        for (String file : List.copyOf(texts.keySet())) {
            List<List<String>> found = Ways.where(texts.get(file).root(), test);
            Collections.reverse(found);
            found.forEach(way -> texts.put(file, change.apply(texts.get(file), way)));
        }
    }

    /** The tables of options by the names of their files. */
    public Map<String, CsvText> tables() {
        return tables;
    }

    /** Whether something is written at a way of a decision file. */
    public boolean has(String way) {
        return find(way).isPresent();
    }

    /** What is written at a way, as maps, lists and texts; empty when nothing is. */
    public Optional<Object> plain(String way) {
        return find(way)
                .map(w -> texts.get(w.file()).find(w.way()).orElseThrow().plain());
    }

    /** The keys of a map in the order of the file. */
    public List<String> keys(String way) {
        return plain(way)
                .filter(Map.class::isInstance)
                .map(map -> ((Map<?, ?>) map)
                        .keySet().stream().map(String.class::cast).toList())
                .orElse(List.of());
    }

    /** Puts a value at a way: in the place of what is there, or where the order of the file's keys has it. */
    public void put(String way, Object value) {
        Where where = place(way);
        YamlText text = texts.get(where.file());
        Optional<TextPart> map = text.find(where.way().subList(0, where.way().size() - 1));
        int index = map.map(m -> KeyOrder.index(decision(), way, m)).orElse(Integer.MAX_VALUE);
        texts.put(where.file(), text.put(where.way(), index, value));
    }

    /** Puts a new entry behind another of the same map; at the end where there is no such entry. */
    public void putAfter(String way, String after, Object value) {
        Where where = place(way);
        YamlText text = texts.get(where.file());
        int index = text.find(where.way().subList(0, where.way().size() - 1))
                .map(map -> map.indexOf(after) + 1)
                .filter(k -> k > 0)
                .orElse(Integer.MAX_VALUE);
        texts.put(where.file(), text.put(where.way(), index, value));
    }

    /** Puts a new entry behind another, into the map that this one stands in. */
    public void putBeside(String sibling, String key, Object value) {
        Where beside = find(sibling).orElseThrow(() -> noPlace(sibling));
        List<String> map = up(beside.way());
        YamlText text = texts.get(beside.file());
        int index = text.find(map).orElseThrow().indexOf(last(beside.way())) + 1;
        texts.put(beside.file(), text.put(Ways.joined(map, List.of(key)), index, value));
    }

    /** Puts a new entry at the end of a section of the top, which is made where there is none. */
    public void append(String section, String key, Object value) {
        String file = texts.entrySet().stream()
                .filter(t -> t.getValue().root().indexOf(section) >= 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(texts.keySet().iterator().next());
        YamlText text = texts.get(file);
        if (text.root().indexOf(section) < 0) {
            put(section, Map.of(key, value));
        } else {
            texts.put(file, text.put(List.of(section, key), value));
        }
    }

    /** A part as it is written, its lines without the indentation of the file; empty where it is not written. */
    String source(String way) {
        return find(way).map(w -> texts.get(w.file()).source(w.way())).orElse("");
    }

    /** A scalar as it is written, with its quotes. */
    public Optional<String> written(String way) {
        return find(way).flatMap(w -> {
            YamlText text = texts.get(w.file());
            return text.find(w.way())
                    .filter(part -> part.kind() == TextPart.Kind.SCALAR)
                    .map(part -> text.text().substring(part.start(), part.end()));
        });
    }

    /** Another key in the place of one. */
    public void rename(String way, String key) {
        Where there = find(way).orElseThrow(() -> noPlace(way));
        texts.put(there.file(), texts.get(there.file()).rename(there.way(), key));
    }

    /** Copies an entry under another key, behind it. */
    public void copy(String way, String key) {
        Where there = find(way).orElseThrow(() -> noPlace(way));
        YamlText text = texts.get(there.file());
        int index = text.find(up(there.way())).orElseThrow().indexOf(last(there.way())) + 1;
        texts.put(there.file(), Piece.copy(text, there.way(), key).into(text, up(there.way()), index));
    }

    private static List<String> up(List<String> way) {
        return way.subList(0, way.size() - 1);
    }

    private static String last(List<String> way) {
        return way.get(way.size() - 1);
    }

    /** Puts an element at the end of a list, which is made when it is not there. */
    public void add(String way, Object value) {
        Optional<Where> where = find(way);
        if (where.isEmpty()) {
            put(way, List.of(value));
        } else {
            Where there = where.get();
            texts.put(there.file(), texts.get(there.file()).add(there.way(), Integer.MAX_VALUE, value));
        }
    }

    /** Takes out what stands at a way, if anything does. */
    public void remove(String way) {
        find(way).ifPresent(w -> texts.put(w.file(), texts.get(w.file()).remove(w.way())));
    }

    /** Puts the entries of the map that one stands in in the order of these keys; those not there are passed over. */
    public void orderBeside(String sibling, List<String> keys) {
        Where beside = find(sibling).orElseThrow(() -> noPlace(sibling));
        YamlText text = texts.get(beside.file());
        TextPart map = text.find(up(beside.way())).orElseThrow();
        List<Integer> order = new ArrayList<>(
                keys.stream().map(map::indexOf).filter(k -> k >= 0).toList());
        for (int k = 0; k < map.size(); k++) {
            if (!order.contains(k)) {
                order.add(k);
            }
        }
        texts.put(beside.file(), text.order(up(beside.way()), order));
    }

    /**
     * Takes an entry with its text into another map.
     *
     * @param to way of the map, which is there
     * @param after the key that it comes behind; empty for the first place
     */
    public void move(String way, String to, String after) {
        Where from = find(way).orElseThrow(() -> noPlace(way));
        Piece piece = Piece.of(texts.get(from.file()), from.way());
        texts.put(from.file(), texts.get(from.file()).remove(from.way()));
        Where target = find(to).orElseThrow(() -> noPlace(to));
        YamlText text = texts.get(target.file());
        int index = text.find(target.way()).orElseThrow().indexOf(after) + 1;
        texts.put(target.file(), piece.into(text, target.way(), index));
    }

    /** Whether the option stands in a table and not in a decision file. */
    public Optional<String> tableOf(String option) {
        return tables.entrySet().stream()
                .filter(t -> t.getValue().row(option) > 0)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What is said where the table of an option has no place for an edit. */
    public Refusal inTable(String option, String table, String what) {
        String name = Cells.optionName(decision(), option);
        return new Refusal(Wording.of("structure.inTable", name, table.substring(table.lastIndexOf('/') + 1), what));
    }

    /** What is said where a text has no place for an edit. */
    public static Refusal noPlace(String way) {
        return new Refusal(Wording.of("structure.noPlace", way));
    }

    private Optional<Where> find(String way) {
        List<String> parts = Arrays.asList(way.split("/"));
        for (Map.Entry<String, YamlText> text : texts.entrySet()) {
            Optional<List<String>> full = Ways.full(text.getValue().root(), parts);
            if (full.isPresent()) {
                return Optional.of(new Where(text.getKey(), full.get()));
            }
        }
        return Optional.empty();
    }

    /** Where a value stands, or would: in the file of the nearest part around it, or else the main one. */
    private Where place(String way) {
        Optional<Where> there = find(way);
        if (there.isPresent()) {
            return there.get();
        }
        int slash = way.lastIndexOf('/');
        if (slash < 0) {
            return new Where(texts.keySet().iterator().next(), List.of(way));
        }
        String[] parts = way.split("/", 3);
        if (parts.length == 3
                && parts[0].equals("options")
                && find(parts[0] + "/" + parts[1]).isEmpty()) {
            tableOf(parts[1]).ifPresent(table -> {
                throw inTable(parts[1], table, parts[2].replace('/', ' '));
            });
        }
        Where up = place(way.substring(0, slash));
        return new Where(up.file(), Ways.joined(up.way(), List.of(way.substring(slash + 1))));
    }
}
