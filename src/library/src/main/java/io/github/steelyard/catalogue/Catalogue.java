package io.github.steelyard.catalogue;

import io.github.steelyard.text.Nearest;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A closed, ordered list of described things with look-up by id.
 *
 * @param <T> what is listed
 */
public final class Catalogue<T extends Described> implements Iterable<T> {

    private final String noun;
    private final Map<String, T> byId;

    private Catalogue(String noun, List<T> entries) {
        this.noun = noun;
        Map<String, T> map = new LinkedHashMap<>();
        for (T entry : entries) {
            if (map.put(entry.id(), entry) != null) {
                throw new IllegalArgumentException("two entries have the id '" + entry.id() + "'");
            }
        }
        this.byId = map;
    }

    /**
     * {@return a catalogue in the given order}
     *
     * @param <T> what is listed
     * @param noun what one entry is called in messages, e.g. "method"
     * @param entries in the order in which they are shown; each id once
     * @throws IllegalArgumentException when two entries have the same id
     */
    public static <T extends Described> Catalogue<T> of(String noun, List<T> entries) {
        return new Catalogue<>(noun, entries);
    }

    /**
     * {@return the entry of that id, if there is one}
     *
     * @param id a kebab-case id
     */
    public Optional<T> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * {@return the entry of that id}
     *
     * @param id a kebab-case id
     * @throws Refusal when there is none, with the nearest id
     */
    public T get(String id) {
        return find(id).orElseThrow(() -> new Refusal(unknown(id)));
    }

    /**
     * {@return the message for an id that is not listed}
     *
     * @param id a kebab-case id
     */
    public String unknown(String id) {
        String hint = Nearest.hint(id, byId.keySet());
        return "unknown " + noun + " '" + id + "'"
                + (hint.isEmpty() ? "; allowed: " + String.join(", ", byId.keySet()) : hint);
    }

    /** {@return ids in order} */
    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    /** {@return entries in order} */
    public Stream<T> stream() {
        return byId.values().stream();
    }

    @Override
    public Iterator<T> iterator() {
        return List.copyOf(byId.values()).iterator();
    }

    /** {@return what one entry is called} */
    public String noun() {
        return noun;
    }
}
