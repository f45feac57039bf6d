package io.github.steelyard.editing.text;

import io.github.steelyard.io.syntax.TextPart;
import java.util.ArrayList;
import java.util.List;

/** An entry of a map with its text, to be put into another map as its author wrote it. */
public final class Piece {

    private final String key;
    private final Object plain;
    private final String entry;
    private final String lines;
    private final List<String> comments;
    private final boolean isJson;

    private Piece(String key, Object plain, String entry, String lines, List<String> comments, boolean isJson) {
        this.key = key;
        this.plain = plain;
        this.entry = entry;
        this.lines = lines;
        this.comments = comments;
        this.isJson = isJson;
    }

    /** The entry at a way of a text. */
    public static Piece of(YamlText from, List<String> way) {
        String text = from.text();
        TextPart in = from.find(way.subList(0, way.size() - 1)).orElseThrow();
        int k = in.indexOf(way.get(way.size() - 1));
        String key = in.key(k).scalar();
        String entry = text.substring(in.key(k).start(), in.key(k).end()) + ": " + inBraces(text, in.value(k));
        if (in.isFlow()) {
            String own = text.substring(FlowText.first(in, k), FlowText.last(in, k));
            return new Piece(key, in.value(k).plain(), entry, own + "\n", comments(own), from.isJson());
        }
        int start = BlockText.startWithComments(text, in, k);
        String own = Lines.ended(text.substring(start, BlockText.end(text, in, k)));
        int column = Lines.column(text, in.key(k).start());
        return new Piece(
                key, in.value(k).plain(), entry, BlockText.shifted(own, -column), comments(own), from.isJson());
    }

    /** A copy of an entry under another key, without the comments above it. */
    public static Piece copy(YamlText from, List<String> way, String key) {
        Piece piece = of(from, way);
        TextPart in = from.find(way.subList(0, way.size() - 1)).orElseThrow();
        TextPart old = in.key(in.indexOf(way.get(way.size() - 1)));
        String written = from.text().substring(old.start(), old.end());
        String spelled = Spelling.key(key, from.isJson());
        int start = 0;
        while (piece.lines.startsWith("#", start)) {
            start = Lines.next(piece.lines, start);
        }
        return new Piece(
                key,
                piece.plain,
                spelled + piece.entry.substring(written.length()),
                spelled + piece.lines.substring(start + written.length()),
                List.of(),
                piece.isJson);
    }

    /** The text with the piece in a map, before the entry of that number. */
    public YamlText into(YamlText to, List<String> map, int wanted) {
        TextPart in = to.find(map).orElseThrow();
        int index = Math.min(wanted, in.size());
        Object meant = PlainWay.inserted(to.root().plain(), map, index, key, plain);
        String text = to.text();
        if (!in.isFlow() && !isJson) {
            int column = Lines.column(text, in.key(0).start());
            int head = index > 0 ? 0 : Lines.start(text, in.key(0).start());
            String own = BlockText.shifted(continued(), column).replace("\n", Lines.ending(text));
            return to.checked(BlockText.insert(text, in, index, head, own), meant);
        }
        String changed = FlowText.insert(text, in, index, entry);
        if (!comments.isEmpty() && !isJson) {
            // Braces on one line hold no comments: they go above the line.
            int line = Lines.start(text, in.start());
            String indent = " ".repeat(Lines.indent(text, in.start()));
            StringBuilder above = new StringBuilder();
            comments.forEach(c -> above.append(indent).append(c).append(Lines.ending(text)));
            changed = changed.substring(0, line) + above + changed.substring(line);
        }
        return to.checked(changed, meant);
    }

    /** Lines of a piece in braces that go on under its key are indented more than the key. */
    private String continued() {
        String plainLines = lines.replace("\r\n", "\n");
        int first = plainLines.indexOf('\n') + 1;
        if (first >= plainLines.length() || !Lines.isFirst(plainLines, 0) || plainLines.startsWith("#")) {
            return plainLines;
        }
        StringBuilder text = new StringBuilder(plainLines.substring(0, first));
        boolean isShallow = false;
        for (int at = first; at < plainLines.length(); at = Lines.next(plainLines, at)) {
            isShallow |= Lines.indent(plainLines, at) < 1 && !Lines.isBlank(plainLines, at);
        }
        return text.append(BlockText.shifted(plainLines.substring(first), isShallow ? 2 : 0))
                .toString();
    }

    private static List<String> comments(String text) {
        List<String> found = new ArrayList<>();
        int at = Lines.comment(text, 0, text.length());
        while (at >= 0) {
            found.add(text.substring(at, Lines.end(text, at)));
            int next = Lines.next(text, at);
            at = next >= text.length() ? -1 : Lines.comment(text, next, text.length());
        }
        return found;
    }

    /** A part as it may stand in braces, its scalars as they are written. */
    private static String inBraces(String text, TextPart part) {
        if (part.kind() == TextPart.Kind.SCALAR) {
            String own = text.substring(part.start(), part.end());
            boolean isLine = own.indexOf('\n') < 0;
            boolean isWord = !part.isPlain() && isLine && (own.startsWith("'") || own.startsWith("\""));
            boolean isSimple = part.isPlain() && isLine && own.chars().noneMatch(c -> ",[]{}".indexOf(c) >= 0);
            return part.isEmpty() ? "~" : isWord || isSimple ? own : Spelling.line(part.scalar(), false);
        }
        List<String> entries = new ArrayList<>();
        for (int k = 0; k < part.size(); k++) {
            String value = inBraces(text, part.value(k));
            entries.add(
                    part.isMap()
                            ? text.substring(part.key(k).start(), part.key(k).end()) + ": " + value
                            : value);
        }
        String all = String.join(", ", entries);
        return part.isMap() ? "{" + all + "}" : "[" + all + "]";
    }
}
