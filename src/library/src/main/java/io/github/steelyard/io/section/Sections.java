package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.grammar.TopKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.CommonWords;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What all files of a decision hold, sorted by section, in the order of the files. */
public final class Sections {

    /** Keys whose maps are joined over all files. */
    private static final Set<Key> JOINED = Set.of(
            TopKeys.CRITERIA,
            TopKeys.OPTIONS,
            TopKeys.STAKEHOLDERS,
            TopKeys.SCENARIOS,
            TopKeys.UNCERTAINTIES,
            TopKeys.STRATEGIES,
            TopKeys.SOURCES);

    /** A key and what stands under it. */
    public record Entry(Syntax.Scalar key, Syntax value) {}

    private final Checks checks;
    private final Map<String, Entry> single = new LinkedHashMap<>();
    private final Map<String, List<Syntax.Mapping>> many = new LinkedHashMap<>();
    private final List<Syntax.Mapping> roots = new ArrayList<>();
    private final List<Entry> tables = new ArrayList<>();
    private final List<Entry> correlations = new ArrayList<>();
    private final List<Entry> judgements = new ArrayList<>();
    private boolean complete = true;

    public Sections(Checks checks) {
        this.checks = checks;
    }

    /** Sorts the keys of one file; returns what stands under {@code include}, or null. */
    public Syntax add(Syntax.Mapping root) {
        roots.add(root);
        Syntax include = null;
        for (int k = 0; k < root.size() && !checks.diagnostics().isFull(); k++) {
            Syntax.Scalar key = root.key(k);
            Syntax value = root.value(k);
            Optional<Key> known = TopKeys.TABLE.find(key.text());
            if (known.isEmpty()) {
                checks.unknownKey(key, "the top level", TopKeys.TABLE.names());
                known = meant(key.text(), root);
            }
            if (known.isEmpty()) {
                continue;
            }
            if (known.get() == TopKeys.INCLUDE) {
                include = value;
            } else if (known.get() == TopKeys.TABLE_OF_OPTIONS) {
                tables.add(new Entry(key, value));
            } else if (known.get() == TopKeys.CORRELATIONS) {
                correlations.add(new Entry(key, value));
            } else if (known.get() == TopKeys.JUDGEMENTS) {
                judgements.add(new Entry(key, value));
            } else if (JOINED.contains(known.get())) {
                collect(known.get(), value);
            } else {
                set(known.get(), key, value);
            }
        }
        return include;
    }

    /** What a misspelt key is certainly meant to be, so that nothing else is said that only follows from it. */
    private static Optional<Key> meant(String word, Syntax.Mapping root) {
        return CommonWords.certain(word, TopKeys.TABLE.names())
                .filter(name -> root.get(name) == null)
                .flatMap(TopKeys.TABLE::find);
    }

    private void collect(Key key, Syntax value) {
        Syntax.Mapping map = checks.map(value, "'" + key + "'");
        if (map != null) {
            many.computeIfAbsent(key.name(), name -> new ArrayList<>(4)).add(map);
        } else if (!value.isNull()) {
            complete = false;
        }
    }

    private void set(Key known, Syntax.Scalar key, Syntax value) {
        Entry first = single.putIfAbsent(known.name(), new Entry(key, value));
        if (first != null) {
            checks.report(
                    DiagnosticId.SET_TWICE,
                    key,
                    "'" + key.text() + "' is set twice; it is already defined at "
                            + first.key().place());
        }
    }

    /** Some part could not be read at all, so that what seems to be missing may be there. */
    public void incomplete() {
        complete = false;
    }

    public boolean isComplete() {
        return complete;
    }

    /** The maps under a key, one a file. */
    List<Syntax.Mapping> maps(Key key) {
        return many.getOrDefault(key.name(), List.of());
    }

    /** What stands under a key that a decision has one of, or null. */
    public Entry entry(Key key) {
        return single.get(key.name());
    }

    /** The lists of correlations, one a file. */
    List<Entry> correlations() {
        return correlations;
    }

    /** The lists of judgements, one a file. */
    List<Entry> judgements() {
        return judgements;
    }

    public List<Entry> tables() {
        return tables;
    }

    /** The tables, which are none of the decision's any more: they are read in another way. */
    public List<Entry> takeTables() {
        List<Entry> taken = List.copyOf(tables);
        tables.clear();
        return taken;
    }

    /** Whether any file states criteria. */
    public boolean hasCriteria() {
        return many.containsKey("criteria");
    }

    /** The top levels of all files. */
    public List<Syntax.Mapping> roots() {
        return roots;
    }
}
