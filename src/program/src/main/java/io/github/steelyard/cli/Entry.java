package io.github.steelyard.cli;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.aggregation.Property;
import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Catalogue;
import io.github.steelyard.catalogue.Described;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.text.Nearest;
import io.github.steelyard.weighting.WeightingMethods;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An entry of one of the catalogues.
 *
 * @param kind of what: aggregation, weighting or analysis
 * @param subject the entry
 */
record Entry(String kind, Described subject) {

    /** Everything that is catalogued. */
    static List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        add(all, "aggregation", AggregationMethods.all());
        add(all, "weighting", WeightingMethods.all());
        add(all, "analysis", Analyses.all());
        return all;
    }

    private static void add(List<Entry> all, String kind, Catalogue<? extends Described> catalogue) {
        catalogue.forEach(subject -> all.add(new Entry(kind, subject)));
    }

    /**
     * The entries of that id; an aggregation and a weighting method may share one.
     *
     * @throws Refusal when there is none, with the nearest id
     */
    static List<Entry> of(String id) {
        List<Entry> found =
                all().stream().filter(entry -> entry.subject().id().equals(id)).toList();
        if (found.isEmpty()) {
            List<String> ids = all().stream().map(entry -> entry.subject().id()).toList();
            throw new Refusal("unknown method '" + id + "'"
                    + Nearest.to(id, ids).map(Nearest::said).orElse("; 'steelyard methods' lists them all"));
        }
        return found;
    }

    Description description() {
        return subject.description();
    }

    /** What it promises; empty for what promises nothing. */
    Set<Property> holds() {
        return subject instanceof AggregationMethod method ? method.holds() : Set.of();
    }

    /** Whether promises are made at all by this kind. */
    boolean promises() {
        return subject instanceof AggregationMethod;
    }
}
