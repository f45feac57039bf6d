package io.github.steelyard.record;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.text.Piece;
import io.github.steelyard.editing.text.Unclear;
import io.github.steelyard.editing.text.YamlText;
import io.github.steelyard.io.syntax.TextPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings the changes of two people to one decision file together: fact by fact, by id, whatever the order and layout of
 * the files. Ours keeps its comments, order and layout; what only they changed is changed in it, what they added comes
 * with their comments. Where both changed the same fact differently, the lines stand in it twice between conflict
 * markers.
 */
public final class Merging {

    /** Line before ours. */
    static final String OURS = "<<<<<<< ours";

    /** Line between ours and theirs. */
    static final String BETWEEN = "=======";

    /** Line after theirs. */
    static final String THEIRS = ">>>>>>> theirs";

    private static final Pattern COMMENT = Pattern.compile("(?m)(?:^|\\s)#.*$");

    private final YamlText base;
    private final YamlText theirs;
    private YamlText clean;
    private final List<Change> taken = new ArrayList<>();
    private final List<Change> contested = new ArrayList<>();
    private final List<MergeConflict> conflicts = new ArrayList<>();

    private Merging(YamlText base, YamlText ours, YamlText theirs) {
        this.base = base;
        this.clean = ours;
        this.theirs = theirs;
    }

    /**
     * Merges three versions of a file.
     *
     * @param base what both started from
     * @param ours our version, whose comments and layout are kept
     * @param theirs their version
     * @param isJson whether the files are JSON
     * @throws Refusal when one of them is no map of keys in YAML or JSON, and more than one side changed it
     */
    public static Merged of(String base, String ours, String theirs, boolean isJson) {
        if (base.equals(theirs) || ours.equals(theirs)) {
            return new Merged(ours, List.of(), List.of());
        }
        if (base.equals(ours)) {
            return new Merged(theirs, List.of(""), List.of());
        }
        Merging merging =
                new Merging(part(base, isJson, "the base"), part(ours, isJson, "ours"), part(theirs, isJson, "theirs"));
        return merging.merged();
    }

    private static YamlText part(String text, boolean isJson, String who) {
        return YamlText.of(text, isJson)
                .orElseThrow(() -> new Refusal(who + " is no map of keys in YAML or JSON, so facts cannot be merged"));
    }

    private Merged merged() {
        Moves moves = Moves.of(base, clean, theirs);
        clean = moves.ours();
        conflicts.addAll(moves.conflicts());
        new ThreeWay(taken, contested, conflicts)
                .walk(
                        List.of(),
                        moves.base().root().plain(),
                        clean.root().plain(),
                        moves.theirs().root().plain());
        YamlText from = moves.theirs();
        try {
            for (Change change : List.copyOf(taken)) {
                YamlText next = made(clean, from, change);
                if (losesOurs(clean.text(), next.text())) {
                    taken.remove(change);
                    contested.add(change);
                    conflicts.add(new MergeConflict(
                            String.join("/", change.path()), change.from(), change.from(), change.to()));
                } else {
                    clean = next;
                }
            }
            YamlText other = clean;
            for (Change change : contested) {
                other = made(other, from, change);
            }
            List<String> ways = new ArrayList<>(moves.taken());
            taken.forEach(change -> ways.add(String.join("/", change.path())));
            boolean isSplit = !contested.isEmpty() || !moves.conflicts().isEmpty();
            String text = isSplit
                    ? Conflicts.of(clean.text(), moves.conflicts().isEmpty() ? other.text() : theirs.text())
                    : clean.text();
            return new Merged(text, ways, List.copyOf(conflicts));
        } catch (Unclear noPlace) {
            // A text that cannot be changed where it stands is left to its author, whole.
            List<MergeConflict> all = new ArrayList<>(conflicts);
            taken.forEach(c -> all.add(new MergeConflict(String.join("/", c.path()), c.from(), c.from(), c.to())));
            return new Merged(Conflicts.of(clean.text(), theirs.text()), List.of(), all);
        }
    }

    /** Whether a comment that only ours has would be gone. */
    private boolean losesOurs(String before, String after) {
        List<String> lost = comments(before);
        comments(after).forEach(lost::remove);
        comments(base.text()).forEach(lost::remove);
        return !lost.isEmpty();
    }

    private static List<String> comments(String text) {
        List<String> comments = new ArrayList<>();
        Matcher comment = COMMENT.matcher(text);
        while (comment.find()) {
            comments.add(comment.group().strip());
        }
        return comments;
    }

    /** The text with a change of theirs, as they wrote it where it is a new entry of a map. */
    private static YamlText made(YamlText text, YamlText theirs, Change change) {
        List<String> way = change.path();
        if (change.to() == null) {
            return text.find(way).isPresent() ? text.remove(way) : text;
        }
        List<String> up = way.subList(0, way.size() - 1);
        Optional<TextPart> parent = text.find(up);
        Optional<TextPart> own = theirs.find(up);
        boolean isNew = text.find(way).isEmpty()
                && parent.isPresent()
                && parent.get().isMap()
                && parent.get().size() > 0;
        boolean isTheirs =
                own.isPresent() && own.get().isMap() && theirs.find(way).isPresent();
        if (isNew && isTheirs && theirs.find(way).get().plain().equals(change.to())) {
            int index = index(parent.get(), own.get(), change.last());
            try {
                return Piece.of(theirs, way).into(text, up, index);
            } catch (Unclear asPlainValue) {
                return text.put(way, index, MergeValue.of(theirs.find(way).get()));
            }
        }
        Object value = theirs.find(way)
                .filter(part -> part.plain().equals(change.to()))
                .map(MergeValue::of)
                .orElseGet(() -> MergeValue.typed(change.to()));
        return text.put(way, value);
    }

    /** Where a new entry goes: behind the one that it stands behind in theirs, or else at the end. */
    private static int index(TextPart ours, TextPart theirs, String key) {
        for (int k = theirs.indexOf(key) - 1; k >= 0; k--) {
            int at = ours.indexOf(theirs.key(k).scalar());
            if (at >= 0) {
                return at + 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** A copy of a map that may be changed. */
    static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put((String) key, value));
        return copy;
    }
}
