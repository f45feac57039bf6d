package io.github.steelyard.io.source;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.io.kind.FileKind;
import io.github.steelyard.io.kind.Recognition;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.syntax.Comments;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.table.TableLayout;
import io.github.steelyard.io.table.TableReader;
import io.github.steelyard.io.text.Comment;
import io.github.steelyard.io.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of which file every part of a decision was read from, by its way through the decision
 * ("options/diesel/performance/noise"): keys of maps, elements of lists by index from 0, and every criterion and group
 * straight under "criteria" however deep it stands. Worked out when first asked for.
 */
public final class SourceMap {

    /** Nothing was read from a file. */
    public static final SourceMap NONE = new SourceMap(List.of(), List.of());

    private record Part(Syntax.@Nullable Scalar key, Syntax value) {

        /** Scalars stand where they are; maps and lists, and what is empty, at their key. */
        Place place() {
            return key == null || value instanceof Syntax.Scalar && !value.isEmpty() ? value.place() : key.place();
        }
    }

    private final List<Syntax.Mapping> roots;
    private final List<TableReader> tables;
    /** Null until asked for, as the places are. */
    private @Nullable Map<String, Part> parts;

    private @Nullable Map<String, Place> places;

    /**
     * The parts of what was read.
     *
     * @param roots the tree of each file, the including one before those it includes
     * @param tables readers of tables outside of the tree
     */
    public SourceMap(List<Syntax.Mapping> roots, List<TableReader> tables) {
        this.roots = List.copyOf(roots);
        this.tables = List.copyOf(tables);
    }

    /** What stands in each column of the table that was read last, without an error. */
    public TableLayout layout() {
        return tables.get(tables.size() - 1).layout();
    }

    /** The place of every part. */
    public synchronized Map<String, Place> places() {
        if (places == null) {
            Map<String, Place> all = new LinkedHashMap<>();
            parts().forEach((way, part) -> all.put(way, part.place()));
            places = Collections.unmodifiableMap(all);
        }
        return places;
    }

    /** Where a part stands, or else the nearest part around it. */
    public Optional<Place> place(String subject) {
        String way = subject;
        while (!way.isEmpty()) {
            Part part = parts().get(way);
            if (part != null) {
                return Optional.of(part.place());
            }
            way = way.contains("/") ? way.substring(0, way.lastIndexOf('/')) : "";
        }
        return Optional.empty();
    }

    /** Whether anything is written for a missing performance, if only that it is unknown. */
    public boolean isStated(String way) {
        Part part = parts().get(way);
        if (part == null || part.key() == null) {
            return tables.stream().anyMatch(table -> table.saysUnknown(way));
        }
        return !part.value().isEmpty();
    }

    /** The value that stands at a way, when it is a single one. */
    public Optional<Span> span(String way) {
        Part part = parts().get(way);
        if (part == null || !(part.value() instanceof Syntax.Scalar scalar)) {
            return Optional.empty();
        }
        return span(scalar);
    }

    /** The key under which a part stands; empty for elements of lists and for cells of tables. */
    public Optional<Span> key(String way) {
        return Optional.ofNullable(parts().get(way)).map(Part::key).flatMap(SourceMap::span);
    }

    private static Optional<Span> span(Syntax.Scalar scalar) {
        SourceText source = scalar.source();
        if (!source.isEditable()) {
            return Optional.empty();
        }
        return Optional.of(new Span(
                source.name(),
                source.index(scalar.start()),
                source.index(scalar.end()),
                scalar.text(),
                scalar.isPlain()));
    }

    /** The place of a character of a file by its index in {@link #text}. */
    public Place at(String file, int index) {
        String before = text(file).orElseThrow().substring(0, index);
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(file, line, before.codePointCount(lineStart, index) + 1);
    }

    /** The comments of all files that begin with a word, file by file. */
    public List<Comment> comments(String word) {
        return roots.stream().flatMap(root -> Comments.of(root, word).stream()).toList();
    }

    /** Whether a comment is about a part, or of the nearest part around it; of the whole when its file is the main one. */
    public boolean covers(Comment comment, String way) {
        String nearest = way;
        while (!nearest.isEmpty() && !parts().containsKey(nearest)) {
            nearest = nearest.contains("/") ? nearest.substring(0, nearest.lastIndexOf('/')) : "";
        }
        if (nearest.isEmpty()) {
            SourceText main = roots.get(0).source();
            return comment.place().file().equals(main.name())
                    && comment.from() == 0
                    && comment.to() == main.text().length();
        }
        Part part = requireNonNull(parts().get(nearest));
        Syntax first = part.key() == null ? part.value() : part.key();
        int start = first.source().index(first.start());
        return comment.place().file().equals(first.source().name()) && comment.from() <= start && start < comment.to();
    }

    /** Names of all files that were read, the main one first. */
    public List<String> files() {
        return sources().stream().map(SourceText::name).toList();
    }

    /**
     * Whether the main file is a decision file in YAML or JSON, whose values can be replaced where they stand; any other
     * kind of file, whatever its name, is only read. What was read from no file can be.
     */
    public boolean isDecisionText() {
        List<SourceText> sources = sources();
        if (sources.isEmpty()) {
            return true;
        }
        SourceText main = sources.get(0);
        FileKind kind = main.isText() && main.isEditable()
                ? Recognition.of(
                        main.name(),
                        main.text()
                                .substring(0, Math.min(main.text().length(), 1 << 16))
                                .getBytes(StandardCharsets.UTF_8))
                : FileKind.BINARY;
        return kind == FileKind.YAML || kind == FileKind.JSON;
    }

    /** The text of a file as it was read, without a byte-order mark; a workbook has none. */
    public Optional<String> text(String file) {
        return source(file).filter(SourceText::isText).map(SourceText::text);
    }

    /** The bytes of a file that is copied as it is, because it is not UTF-8 text; empty for all others. */
    public Optional<byte[]> original(String file) {
        return source(file).map(SourceText::original);
    }

    /** Whether a file began with a byte-order mark. */
    public boolean hasByteOrderMark(String file) {
        return source(file).map(SourceText::hasMark).orElse(false);
    }

    /** Where a file is; empty for text that was in none. */
    public Optional<Path> path(String file) {
        return source(file).map(SourceText::path);
    }

    private Optional<SourceText> source(String file) {
        return sources().stream().filter(s -> s.name().equals(file)).findFirst();
    }

    private List<SourceText> sources() {
        List<SourceText> sources = new ArrayList<>();
        roots.forEach(root -> sources.add(root.source()));
        tables.stream().map(TableReader::source).filter(s -> s != null).forEach(sources::add);
        return sources;
    }

    private synchronized Map<String, Part> parts() {
        if (parts == null) {
            Map<String, Part> all = new LinkedHashMap<>();
            for (Syntax.Mapping root : roots) {
                for (int k = 0; k < root.size(); k++) {
                    Syntax.Scalar key = root.key(k);
                    if (key.text().equals("criteria") && root.value(k) instanceof Syntax.Mapping map) {
                        all.putIfAbsent("criteria", new Part(key, map));
                        criteria(all, map);
                    } else {
                        walk(all, key.text(), key, root.value(k));
                    }
                }
            }
            tables.forEach(table -> table(all, table));
            parts = all;
        }
        return parts;
    }

    private static void criteria(Map<String, Part> all, Syntax.Mapping map) {
        for (int k = 0; k < map.size(); k++) {
            String way = "criteria/" + map.key(k).text();
            all.putIfAbsent(way, new Part(map.key(k), map.value(k)));
            if (map.value(k) instanceof Syntax.Mapping node) {
                for (int c = 0; c < node.size(); c++) {
                    if (node.key(c).text().equals("criteria") && node.value(c) instanceof Syntax.Mapping inner) {
                        all.putIfAbsent(way + "/criteria", new Part(node.key(c), inner));
                        criteria(all, inner);
                    } else {
                        walk(all, way + "/" + node.key(c).text(), node.key(c), node.value(c));
                    }
                }
            }
        }
    }

    private static void walk(Map<String, Part> all, String way, Syntax.@Nullable Scalar key, Syntax value) {
        all.putIfAbsent(way, new Part(key, value));
        if (value instanceof Syntax.Mapping map) {
            for (int k = 0; k < map.size(); k++) {
                walk(all, way + "/" + map.key(k).text(), map.key(k), map.value(k));
            }
        } else if (value instanceof Syntax.Listing list) {
            for (int k = 0; k < list.size(); k++) {
                walk(all, way + "/" + k, null, list.element(k));
            }
        }
    }

    private static void table(Map<String, Part> all, TableReader table) {
        for (TableReader.Row row : table.rows()) {
            String way = "options/" + row.option();
            for (int k = 0; k < table.columns().size(); k++) {
                String column = table.columns().get(k);
                boolean isLabel = column.equals("name") || column.equals("kind");
                String cell = k == 0 ? way : isLabel ? way + "/" + column : way + "/performance/" + column;
                all.putIfAbsent(cell, new Part(null, table.placed(row, k)));
            }
        }
    }
}
