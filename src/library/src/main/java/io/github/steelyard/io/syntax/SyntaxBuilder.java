package io.github.steelyard.io.syntax;

import io.github.steelyard.io.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Puts a map together from parts that stand somewhere else than in a map. */
public final class SyntaxBuilder {

    private final SourceText source;
    private final List<Syntax.Scalar> keys = new ArrayList<>();
    private final List<Syntax> values = new ArrayList<>();

    public SyntaxBuilder(SourceText source) {
        this.source = source;
    }

    /** Adds a value under a key that nobody wrote; it is placed where the value is. */
    public SyntaxBuilder put(String key, Syntax value) {
        return put(scalar(value, key), value);
    }

    public SyntaxBuilder put(Syntax.Scalar key, Syntax value) {
        keys.add(key);
        values.add(value);
        return this;
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    public int size() {
        return keys.size();
    }

    /** The map, placed at a part. */
    public Syntax.Mapping at(Syntax place) {
        return new Syntax.Mapping(
                source,
                place.line(),
                place.place().column(),
                place.start(),
                keys.toArray(Syntax.Scalar[]::new),
                values.toArray(Syntax[]::new));
    }

    /** A list of parts, placed at one of them. */
    public static Syntax.Listing list(Syntax place, List<? extends Syntax> elements) {
        return new Syntax.Listing(
                place.source(), place.line(), place.place().column(), place.start(), elements.toArray(Syntax[]::new));
    }

    /** A text that stands for a part: placed there, but of other characters, so that it cannot be edited. */
    public static Syntax.Scalar scalar(Syntax place, String text) {
        return new Syntax.Scalar(
                place.source(), place.line(), place.place().column(), place.start(), place.start(), text, true);
    }

    public static Syntax.Refused refused(Syntax place) {
        return new Syntax.Refused(place.source(), place.line(), place.place().column(), place.start());
    }
}
