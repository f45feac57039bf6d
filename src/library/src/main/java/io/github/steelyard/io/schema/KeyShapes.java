package io.github.steelyard.io.schema;

import static io.github.steelyard.io.schema.JsonShape.any;
import static io.github.steelyard.io.schema.JsonShape.byId;
import static io.github.steelyard.io.schema.JsonShape.described;
import static io.github.steelyard.io.schema.JsonShape.keys;
import static io.github.steelyard.io.schema.JsonShape.number;
import static io.github.steelyard.io.schema.JsonShape.of;
import static io.github.steelyard.io.schema.JsonShape.ref;
import static io.github.steelyard.io.schema.JsonShape.words;

import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.grammar.KeyTable;
import io.github.steelyard.io.grammar.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes the JSON Schema of a map from the table of its keys. */
public final class KeyShapes {

    private final Function<String, Map<String, Object>> special;

    /** @param special shapes of their own, by name */
    public KeyShapes(Function<String, Map<String, Object>> special) {
        this.special = special;
    }

    /** A map with the keys of a table and no others; with those that it needs where {@code complete}. */
    public Map<String, Object> map(KeyTable table, boolean complete) {
        Map<String, Object> shape = keys(properties(table));
        List<String> needed =
                table.keys().stream().filter(Key::needed).map(Key::name).toList();
        if (complete && !needed.isEmpty()) {
            shape.put("required", needed);
        }
        return shape;
    }

    /** Shapes by key. */
    public Map<String, Object> properties(KeyTable table) {
        Map<String, Object> properties = new LinkedHashMap<>();
        table.keys().forEach(key -> properties.put(key.name(), described(shape(key.kind()), key.help())));
        return properties;
    }

    private Map<String, Object> shape(Kind kind) {
        if (kind instanceof Kind.Text) {
            return ref("text");
        }
        if (kind instanceof Kind.Amount amount) {
            return amount.orNothing() ? any(ref("amount"), of("type", "null")) : ref("amount");
        }
        if (kind instanceof Kind.Number number) {
            return number(number.low(), number.high(), number.lowOpen());
        }
        if (kind instanceof Kind.Whole whole) {
            return whole.low() == Long.MIN_VALUE
                    ? of("type", "integer")
                    : of("type", "integer", "minimum", whole.low());
        }
        if (kind instanceof Kind.Word word) {
            return words(word.allowed());
        }
        if (kind instanceof Kind.Keys inner) {
            return map(inner.table(), true);
        }
        if (kind instanceof Kind.ById byId) {
            return byId(shape(byId.values()));
        }
        return kind instanceof Kind.Defined defined ? ref(defined.name()) : special.apply(((Kind.Special) kind).name());
    }
}
