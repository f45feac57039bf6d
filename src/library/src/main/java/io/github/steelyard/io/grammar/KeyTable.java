package io.github.steelyard.io.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that may stand in one map of the decision file. The reader takes nothing else, "unknown key" names them, the
 * schema allows them, the writer keeps their order, the documentation lists them.
 */
public final class KeyTable {

    private final String name;
    private final List<Key> keys;
    private final List<Key> written;
    private final List<String> names;
    private final Map<String, Key> byName = new HashMap<>();

    private KeyTable(String name, List<Key> keys, List<Key> written) {
        this.name = name;
        this.keys = List.copyOf(keys);
        this.written = List.copyOf(written);
        this.names = keys.stream().map(Key::name).toList();
        keys.forEach(key -> byName.put(key.name(), key));
        if (byName.size() != keys.size()) {
            throw new IllegalArgumentException("a key stands twice in " + name + ": " + names);
        }
    }

    /** A table without keys yet. */
    public static Builder of(String name) {
        return new Builder(name, false);
    }

    /** A table that has what everything with an id may carry. */
    public static Builder labelled(String name) {
        Builder builder = new Builder(name, true);
        builder.keys.addAll(LabelKeys.TABLE.written());
        return builder;
    }

    /** Names the map in the documentation. */
    public String name() {
        return name;
    }

    /** The keys in the order of messages, schema and documentation. */
    public List<Key> keys() {
        return keys;
    }

    /** The keys in the order of writing. */
    public List<Key> written() {
        return written;
    }

    /** The names of the keys in the order of messages. */
    public List<String> names() {
        return names;
    }

    public int size() {
        return keys.size();
    }

    /** The key of that name; empty when it is unknown here. */
    public Optional<Key> find(String key) {
        return Optional.ofNullable(byName.get(key));
    }

    /** Gathers the keys of a table. */
    public static final class Builder {

        private final String name;
        private final boolean labelled;
        private final List<Key> keys = new ArrayList<>();
        private final Map<Key, Key> behind = new LinkedHashMap<>();

        private Builder(String name, boolean labelled) {
            this.name = name;
            this.labelled = labelled;
        }

        /** Adds a key that may be left out. */
        public Key key(String key, Kind kind, String help) {
            return add(key, kind, help, false);
        }

        /** Adds a key that must be there. */
        public Key needed(String key, Kind kind, String help) {
            return add(key, kind, help, true);
        }

        private Key add(String key, Kind kind, String help, boolean needed) {
            Key added = new Key(key, kind, help, needed, keys.size());
            keys.add(added);
            return added;
        }

        /** Writes a key right behind another, wherever it stands in messages. */
        public void write(Key key, Key other) {
            behind.put(key, other);
        }

        /** The table. */
        public KeyTable table() {
            List<Key> told = new ArrayList<>(keys);
            if (labelled) {
                List<Key> last = List.of(LabelKeys.EVIDENCE, LabelKeys.NOTE);
                told.removeAll(last);
                told.addAll(last);
            }
            List<Key> written = new ArrayList<>(keys);
            behind.forEach((key, other) -> {
                written.remove(key);
                written.add(written.indexOf(other) + 1, key);
            });
            return new KeyTable(name, told, written);
        }
    }
}
