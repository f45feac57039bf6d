package io.github.steelyard.editing;

import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.plain.PlainText;
import io.github.steelyard.io.plain.Verbatim;
import io.github.steelyard.io.source.SourceMap;
import io.github.steelyard.io.source.Span;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxReader;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.io.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Changes to the text of decision files that leave everything else as its author wrote it: comments, order, quotes,
 * blank lines, line ends. A value is replaced where it stands, in whichever file that is; a key that is not there yet
 * goes beside one that is, in the same style.
 *
 * <p>Nothing is written: {@link #files} gives the new contents, which whoever writes them should read again first and
 * compare with what was meant.
 */
public final class TextEdits {

    /** A key that ends just before a value. */
    private static final Pattern KEY_BEFORE = Pattern.compile("(['\"]?[A-Za-z][A-Za-z-]*['\"]?)\\s*:\\s*$");

    /** What may stand between one value and the next: a comma or a new line, and the next key. */
    private static final Pattern GAP =
            Pattern.compile("(\\s*,\\s*|\\s*\\R\\s*)['\"]?[A-Za-z][A-Za-z-]*['\"]?\\s*:\\s*");

    private final SourceMap sources;
    private final TextChanges changes;

    /** Changes to what was read. */
    public TextEdits(SourceMap sources) {
        this.sources = sources;
        this.changes = new TextChanges(sources);
    }

    /**
     * Replaces the single value at a way by other YAML.
     *
     * @return false when no single value stands there
     */
    public boolean replace(String way, String yaml) {
        Optional<Span> span = sources.span(way).filter(s -> s.end() > s.start());
        span.ifPresent(s -> changes.add(s.file(), s.start(), s.end(), value(s.file(), yaml)));
        return span.isPresent();
    }

    /**
     * Adds a key to a map of the file, after the last of its keys that holds a single value, or else as the first.
     *
     * @param map way of the map
     * @return false when the map has no key to stand beside
     */
    public boolean insert(String map, String key, String yaml) {
        Span last = null;
        for (String way : sources.places().keySet()) {
            boolean child = way.startsWith(map + "/") && way.indexOf('/', map.length() + 1) < 0;
            Optional<Span> span =
                    child ? sources.span(way).filter(s -> s.end() > s.start() && !changes.covers(s)) : Optional.empty();
            if (span.isPresent()
                    && (last == null
                            || last.file().equals(span.get().file())
                                    && span.get().start() > last.start())) {
                last = span.get();
            }
        }
        if (last == null) {
            return insertFirst(map, key, yaml);
        }
        String text = sources.text(last.file()).orElseThrow();
        if (isInBraces(text, last.end())) {
            String entry = key(last.file(), key) + ": " + value(last.file(), yaml);
            changes.add(last.file(), last.end(), last.end(), ", " + entry);
            return true;
        }
        int line = lineStart(text, last.start());
        int indent = line;
        while (indent < text.length() && text.charAt(indent) == ' ') {
            indent++;
        }
        if (text.substring(indent, last.start()).indexOf(':') < 0 || text.startsWith("- ", indent)) {
            return false;
        }
        int end = lineEnd(text, last.end());
        String own = ending(text) + text.substring(line, indent) + key + ": " + yaml;
        changes.add(last.file(), end, end, own);
        return true;
    }

    private boolean insertFirst(String map, String key, String yaml) {
        Optional<Span> first = sources.places().keySet().stream()
                .filter(way -> way.startsWith(map + "/") && way.indexOf('/', map.length() + 1) < 0)
                .flatMap(way -> sources.key(way).stream())
                .filter(span -> !changes.covers(span))
                .min(Comparator.comparingInt(Span::start));
        if (first.isEmpty()) {
            return false;
        }
        Span next = first.get();
        String text = sources.text(next.file()).orElseThrow();
        String entry = key(next.file(), key) + ": " + value(next.file(), yaml);
        if (KeyRegions.isInBraces(text, next.start())) {
            changes.add(next.file(), next.start(), next.start(), entry + ", ");
            return true;
        }
        int line = lineStart(text, next.start());
        String indent = text.substring(line, next.start());
        if (indent.isBlank()) {
            changes.add(next.file(), line, line, indent + entry + ending(text));
        }
        return indent.isBlank();
    }

    /**
     * Takes a key out with everything under it.
     *
     * @return false when no key stands at that way
     */
    public boolean remove(String way) {
        Optional<KeyRegions.Region> region = KeyRegions.of(sources, way);
        region.ifPresent(r -> changes.add(r.file(), r.start(), r.end(), ""));
        return region.isPresent();
    }

    /**
     * Puts other keys in the place of some that stand side by side in a map.
     *
     * @param map way of the map
     * @param old keys to be replaced, each with a single value
     * @param now their successors with their YAML
     * @return false when the old ones are not there, or something stands between them
     */
    public boolean reshape(String map, List<String> old, Map<String, String> now) {
        List<Span> spans = new ArrayList<>();
        for (String key : old) {
            sources.span(map + "/" + key).filter(s -> s.end() > s.start()).ifPresent(spans::add);
        }
        spans.sort(Comparator.comparingInt(Span::start));
        boolean oneFile = spans.stream().map(Span::file).distinct().count() == 1;
        if (spans.size() != old.size() || !oneFile) {
            return false;
        }
        String file = spans.get(0).file();
        String text = sources.text(file).orElseThrow();
        Matcher key = KEY_BEFORE.matcher(text.substring(0, spans.get(0).start()));
        if (!key.find()) {
            return false;
        }
        int start = key.start(1);
        String between = ", ";
        for (int k = 1; k < spans.size(); k++) {
            String gap = text.substring(spans.get(k - 1).end(), spans.get(k).start());
            Matcher clean = GAP.matcher(gap);
            if (!clean.matches()) {
                return false;
            }
            between = clean.group(1);
        }
        boolean block = !isInBraces(text, spans.get(spans.size() - 1).end());
        if (block) {
            int line = lineStart(text, start);
            if (!text.substring(line, start).isBlank()) {
                return false;
            }
            between = ending(text) + text.substring(line, start);
        }
        String own = now.entrySet().stream()
                .map(e -> key(file, e.getKey()) + ": " + value(file, e.getValue()))
                .collect(Collectors.joining(between));
        changes.add(file, start, spans.get(spans.size() - 1).end(), own);
        return true;
    }

    /**
     * Fills an empty cell of a table.
     *
     * @return false when there is none at that way
     */
    public boolean fill(String way, String text) {
        Optional<Span> span = sources.span(way).filter(s -> s.end() == s.start());
        span.ifPresent(s -> changes.add(s.file(), s.start(), s.end(), text));
        return span.isPresent();
    }

    /** Adds a key at the end of the main file. */
    public void append(String key, String yaml) {
        String file = sources.files().get(0);
        String text = sources.text(file).orElseThrow();
        if (isJson(file)) {
            int brace = text.lastIndexOf('}');
            String between = text.substring(0, brace).stripTrailing().endsWith("{") ? "" : ", ";
            int at = text.substring(0, brace).stripTrailing().length();
            changes.add(file, at, at, between + key(file, key) + ": " + value(file, yaml));
            return;
        }
        String ending = ending(text);
        String before = text.isEmpty() || text.endsWith("\n") ? "" : ending;
        changes.add(file, text.length(), text.length(), before + key + ": " + yaml + ending);
    }

    private static boolean isJson(String file) {
        return DecisionFormat.of(file).filter(f -> f == DecisionFormat.JSON).isPresent();
    }

    /** A key in the style of the file. */
    private static String key(String file, String key) {
        return isJson(file) ? PlainText.jsonLine(key) : key;
    }

    /** A value given as YAML in the style of the file. */
    private static String value(String file, String yaml) {
        if (!isJson(file)) {
            return yaml;
        }
        SourceText source = new SourceText("", null, "value: " + yaml, false);
        Syntax.Mapping root = SyntaxReader.read(source, new Diagnostics(), ReadLimits.DEFAULT.values())
                .root();
        return PlainText.jsonLine(plain(root.value(0)));
    }

    private static Object plain(Syntax part) {
        if (part instanceof Syntax.Mapping map) {
            Map<Object, Object> values = new LinkedHashMap<>();
            for (int k = 0; k < map.size(); k++) {
                values.put(map.key(k).text(), plain(map.value(k)));
            }
            return values;
        }
        if (part instanceof Syntax.Listing list) {
            List<Object> values = new ArrayList<>();
            for (int k = 0; k < list.size(); k++) {
                values.add(plain(list.element(k)));
            }
            return values;
        }
        Syntax.Scalar scalar = (Syntax.Scalar) part;
        if (scalar.isNull()) {
            return null;
        }
        boolean isNumber = scalar.isPlain() && NumberText.parse(scalar.text()) == NumberText.parse(scalar.text());
        boolean isTruth = scalar.isPlain()
                && (scalar.text().equals("true") || scalar.text().equals("false"));
        return isNumber
                ? new Verbatim(scalar.text())
                : isTruth ? (Object) scalar.text().equals("true") : scalar.text();
    }

    /** Whether what follows closes or goes on with a map in braces. */
    private static boolean isInBraces(String text, int from) {
        int k = from;
        while (k < text.length()) {
            char c = text.charAt(k);
            if (c == '#' && k > from && Character.isWhitespace(text.charAt(k - 1))) {
                k = lineEnd(text, k);
            } else if (Character.isWhitespace(c)) {
                k++;
            } else {
                return c == ',' || c == '}';
            }
        }
        return false;
    }

    private static int lineStart(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private static String ending(String text) {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    /** The new contents of every file that was read, by its name; those without a change are as they were. */
    public Map<String, byte[]> files() {
        return changes.files();
    }
}
