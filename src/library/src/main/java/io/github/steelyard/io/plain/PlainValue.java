package io.github.steelyard.io.plain;

import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parameters' values as plain ones: what kind a parameter is of decides what its single values are read as. */
public final class PlainValue {

    /** What the single values of a parameter are. */
    private enum Leaf {
        NUMBER,
        RATIO,
        FLAG,
        TEXT
    }

    private PlainValue() {}

    /** The value of a parameter of that kind; of an unknown one, as text. Nothing may be refused in it. */
    public static @Nullable Object of(Syntax part, Optional<ParameterKind> kind) {
        return plain(part, kind.map(PlainValue::leaf).orElse(Leaf.TEXT));
    }

    /** Whether an error was reported for it or for something in it. */
    public static boolean isRefused(Syntax part) {
        if (part instanceof Syntax.Mapping map) {
            for (int k = 0; k < map.size(); k++) {
                if (isRefused(map.value(k))) {
                    return true;
                }
            }
        }
        if (part instanceof Syntax.Listing list) {
            for (int k = 0; k < list.size(); k++) {
                if (isRefused(list.element(k))) {
                    return true;
                }
            }
        }
        return part instanceof Syntax.Refused;
    }

    private static Leaf leaf(ParameterKind kind) {
        return switch (kind) {
            case NUMBER,
                    INTEGER,
                    NUMBERS,
                    NUMBER_BY_CRITERION,
                    INTERVAL_BY_CRITERION,
                    NUMBERS_BY_CRITERION,
                    NUMBER_BY_COALITION -> Leaf.NUMBER;
            case NUMBER_BY_PAIR -> Leaf.RATIO;
            case FLAG -> Leaf.FLAG;
            case CHOICE,
                    CHOICES,
                    TEXTS,
                    CRITERION,
                    NODE,
                    NODES,
                    OPTION,
                    OPTIONS,
                    ORDER,
                    CHOICE_BY_CRITERION,
                    CHOICE_BY_PAIR -> Leaf.TEXT;
        };
    }

    private static @Nullable Object plain(Syntax part, Leaf leaf) {
        if (part instanceof Syntax.Mapping map) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int k = 0; k < map.size(); k++) {
                values.put(map.key(k).text(), plain(map.value(k), leaf));
            }
            return values;
        }
        if (part instanceof Syntax.Listing list) {
            List<Object> values = new ArrayList<>();
            for (int k = 0; k < list.size(); k++) {
                values.add(plain(list.element(k), leaf));
            }
            return values;
        }
        Syntax.Scalar scalar = (Syntax.Scalar) part;
        if (scalar.isEmpty()) {
            return null;
        }
        String text = scalar.text();
        if (scalar.isPlain() && leaf == Leaf.NUMBER) {
            double x = NumberText.parse(text);
            return x == x ? (Object) x : text;
        }
        if (scalar.isPlain() && leaf == Leaf.RATIO) {
            double x = NumberText.ratio(text);
            return x == x ? (Object) x : text;
        }
        if (scalar.isPlain() && leaf == Leaf.FLAG && (text.equals("true") || text.equals("false"))) {
            return text.equals("true");
        }
        return text;
    }
}
