package io.github.steelyard.io.syntax;

import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.text.Comment;
import io.github.steelyard.io.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds comments, which the parser drops, and what each stands at: on a line of its own the next key or element with all
 * that it holds, at the end of a line the first key that begins there, and before the first key the whole file. A '#'
 * inside quotes or a block of text is none.
 */
public final class Comments {

    /** From where to where in the text. */
    private record Stretch(int from, int to) {}

    private static final Comparator<Stretch> OUTER_FIRST =
            Comparator.comparingInt(Stretch::from).thenComparingInt(s -> -s.to());

    private final SourceText source;
    private final String text;
    private final List<Stretch> scalars = new ArrayList<>();
    private final List<Stretch> nodes = new ArrayList<>();

    private Comments(Syntax.Mapping root) {
        this.source = root.source();
        this.text = source.text();
        walk(root);
        scalars.sort(OUTER_FIRST);
        nodes.sort(OUTER_FIRST);
    }

    /** The comments of a file that begin with a word, in their order. */
    public static List<Comment> of(Syntax.Mapping root, String word) {
        return root.source().isText() && root.source().text().contains(word)
                ? new Comments(root).find(word)
                : List.of();
    }

    private List<Comment> find(String word) {
        List<Comment> found = new ArrayList<>();
        int lineStart = 0;
        int line = 1;
        while (lineStart < text.length()) {
            int lineEnd = text.indexOf('\n', lineStart);
            lineEnd = lineEnd < 0 ? text.length() : lineEnd;
            int mark = mark(lineStart, lineEnd);
            if (mark >= 0) {
                String said = text.substring(mark + 1, lineEnd).strip();
                if (said.startsWith(word)) {
                    Stretch reach = reach(lineStart, mark);
                    int column = text.codePointCount(lineStart, mark) + 1;
                    found.add(new Comment(new Place(source.name(), line, column), said, reach.from(), reach.to()));
                }
            }
            lineStart = lineEnd + 1;
            line++;
        }
        return found;
    }

    /** Where the comment of a line begins, or −1. */
    private int mark(int lineStart, int lineEnd) {
        for (int k = text.indexOf('#', lineStart); k >= 0 && k < lineEnd; k = text.indexOf('#', k + 1)) {
            boolean parted = k == lineStart || Character.isWhitespace(text.charAt(k - 1));
            int next = first(scalars, k + 1);
            if (parted && (next == 0 || scalars.get(next - 1).to() <= k)) {
                return k;
            }
        }
        return -1;
    }

    private Stretch reach(int lineStart, int mark) {
        if (mark < nodes.get(0).from()) {
            return new Stretch(0, text.length());
        }
        boolean alone = text.substring(lineStart, mark).isBlank();
        if (alone) {
            int next = first(nodes, mark);
            // After the last key there is nothing to speak of.
            return next < nodes.size() ? nodes.get(next) : new Stretch(text.length(), text.length());
        }
        int onLine = first(nodes, lineStart);
        boolean begins = onLine < nodes.size() && nodes.get(onLine).from() < mark;
        // Behind a closing bracket it is the key before.
        return nodes.get(begins ? onLine : onLine - 1);
    }

    /** Which is the first to begin at a character or after it; their number when none does. */
    private static int first(List<Stretch> sorted, int index) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).from() < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Notes what stands in a part; returns where it ends. */
    private int walk(Syntax part) {
        int end = source.index(part.start());
        if (part instanceof Syntax.Scalar scalar) {
            return scalar(scalar);
        }
        if (part instanceof Syntax.Mapping map) {
            for (int k = 0; k < map.size(); k++) {
                scalar(map.key(k));
                int inner = Math.max(source.index(map.key(k).end()), walk(map.value(k)));
                nodes.add(new Stretch(source.index(map.key(k).start()), inner));
                end = Math.max(end, inner);
            }
        } else if (part instanceof Syntax.Listing list) {
            for (int k = 0; k < list.size(); k++) {
                int inner = walk(list.element(k));
                nodes.add(new Stretch(source.index(list.element(k).start()), inner));
                end = Math.max(end, inner);
            }
        }
        return end;
    }

    private int scalar(Syntax.Scalar scalar) {
        int from = source.index(scalar.start());
        int to = source.index(scalar.end());
        boolean isBlock = !scalar.isPlain() && from < to && "|>".indexOf(text.charAt(from)) >= 0;
        if (isBlock) {
            // A comment may stand behind the '|' or '>'.
            int header = text.indexOf('\n', from);
            scalars.add(new Stretch(header < 0 ? to : header, to));
        } else {
            scalars.add(new Stretch(from, to));
        }
        return to;
    }
}
