package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.grammar.KeyTable;
import io.github.steelyard.io.grammar.Kind;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.CommonWords;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Located;
import io.github.steelyard.model.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** What stands in one map of a file, by the keys of a table; every other key is reported. */
public final class Fields {

    private final Checks checks;
    private final KeyTable table;
    private final Located at;
    private final Syntax.Scalar[] names;
    private final Syntax[] values;
    private boolean known = true;

    private Fields(Checks checks, KeyTable table, Located at) {
        this.checks = checks;
        this.table = table;
        this.at = at;
        this.names = new Syntax.Scalar[table.size()];
        this.values = new Syntax[table.size()];
    }

    /**
     * Sorts what stands in a map.
     *
     * @param map null where nothing is written
     * @param where the map is, for messages: "criterion 'noise'"
     */
    public static Fields of(Checks checks, KeyTable table, Syntax.Mapping map, String where) {
        return of(checks, table, map, where, key -> false);
    }

    /**
     * Sorts what stands in a map.
     *
     * @param map null where nothing is written
     * @param where the map is, for messages: "criterion 'noise'"
     * @param reported keys that are not of the table and have been reported already
     */
    static Fields of(Checks checks, KeyTable table, Syntax.Mapping map, String where, Predicate<String> reported) {
        Fields fields = new Fields(checks, table, map);
        for (int k = 0; map != null && k < map.size(); k++) {
            Optional<Key> key = table.find(map.key(k).text());
            if (key.isPresent()) {
                fields.set(key.get(), map, k);
            } else {
                fields.known = false;
                if (!reported.test(map.key(k).text())) {
                    checks.unknownKey(map.key(k), where, table.names());
                    fields.meant(map, k);
                }
            }
        }
        return fields;
    }

    private void set(Key key, Syntax.Mapping map, int k) {
        names[key.index()] = map.key(k);
        values[key.index()] = map.value(k);
    }

    /** Takes a misspelt key for the one that is certainly meant, so that nothing else is said that only follows from it. */
    private void meant(Syntax.Mapping map, int k) {
        CommonWords.certain(map.key(k).text(), table.names())
                .filter(name -> map.get(name) == null)
                .flatMap(table::find)
                .filter(key -> part(key) == null)
                .ifPresent(key -> set(key, map, k));
    }

    /**
     * Whether a key is given that makes a map what it is, or one that is certainly meant to be it.
     *
     * @param other keys that the map may have if it is something else
     */
    static boolean names(Syntax.Mapping map, Key key, KeyTable other) {
        for (int k = 0; k < map.size(); k++) {
            String word = map.key(k).text();
            boolean isSlip = other.find(word).isEmpty()
                    && CommonWords.certain(word, List.of(key.name())).isPresent();
            if (word.equals(key.name()) || isSlip) {
                return true;
            }
        }
        return false;
    }

    /** Whether every key is one of the table. */
    public boolean allKnown() {
        return known;
    }

    /** How many keys of the table are given. */
    public int given() {
        int given = 0;
        for (Syntax value : values) {
            given += value == null ? 0 : 1;
        }
        return given;
    }

    /** What stands behind a key, or null. */
    public Syntax part(Key key) {
        return values[key.index()];
    }

    /** The key as it stands in the file, or null. */
    Syntax.Scalar name(Key key) {
        return names[key.index()];
    }

    /** What stands behind a key, or the whole map where the key is not given. */
    Located place(Key key) {
        return part(key) == null ? at : part(key);
    }

    /**
     * Whether all keys are there that are needed; reports the first that is not.
     *
     * @param what needs it, for messages: "evidence"
     * @param why what stands behind the key, for messages: ", the id of a listed source"
     */
    public boolean isComplete(String what, String why) {
        for (Key key : table.keys()) {
            if (key.needed() && part(key) == null) {
                checks.report(DiagnosticId.MISSING_KEY, at, what + " needs '" + key + "'" + why);
                return false;
            }
        }
        return true;
    }

    /** The text as typed; empty when it is not given or an error was reported. */
    public String text(Key key) {
        return part(key) == null ? "" : checks.text(part(key), key.name());
    }

    /** The word; empty when it is not given or an error was reported. */
    public Optional<String> word(Key key) {
        return part(key) == null || !(key.kind() instanceof Kind.Word word)
                ? Optional.empty()
                : Optional.ofNullable(checks.word(part(key), key.name(), word.allowed()));
    }

    /** The number; empty when it is not given or an error was reported. */
    public OptionalDouble number(Key key) {
        return number(key, key.name());
    }

    /**
     * The number, within the limits of its kind; empty when it is not given or an error was reported.
     *
     * @param what it is, for messages
     */
    public OptionalDouble number(Key key, String what) {
        if (part(key) == null || !(key.kind() instanceof Kind.Number kind)) {
            return OptionalDouble.empty();
        }
        double x = checks.number(part(key), what, kind);
        return x != x ? OptionalDouble.empty() : OptionalDouble.of(x);
    }

    /** The whole number; empty when it is not given or an error was reported. */
    OptionalInt count(Key key) {
        Syntax part = part(key);
        if (part == null || !(key.kind() instanceof Kind.Whole kind)) {
            return OptionalInt.empty();
        }
        String wanted = "a " + kind.words();
        double number = checks.number(part, key.name(), wanted);
        if (number != number) {
            return OptionalInt.empty();
        }
        if (number < kind.low() || number != Math.rint(number) || number > Integer.MAX_VALUE) {
            checks.report(DiagnosticId.OUT_OF_RANGE, part, key + " must be " + wanted + ", was " + part.shown());
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) number);
    }

    /** The evidence; what is wrong with it is left out and reported. */
    List<Evidence> evidence(Key key, EvidenceReader reader) {
        return part(key) == null ? List.of() : reader.read(part(key));
    }
}
