package io.github.steelyard.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles the performances of all options of a table, each once for every view of the uncertainties. */
final class Compilers {

    private final Uncertainties uncertainties;
    private final PerformanceTable table;
    private final List<Criterion> criteria;
    private final Map<String, Criterion> byId = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Map<String, Performance>> rows = new HashMap<>();
    private final Map<List<String>, ProgramCompiler> made = new HashMap<>();

    Compilers(PerformanceTable table, List<Option> options, List<Criterion> criteria, Uncertainties uncertainties) {
        this.uncertainties = uncertainties;
        this.table = table;
        this.criteria = criteria;
        criteria.forEach(c -> byId.put(c.id(), c));
        for (int i = 0; i < options.size(); i++) {
            places.put(options.get(i).id(), i);
        }
    }

    Uncertainties uncertainties() {
        return uncertainties;
    }

    Map<String, Criterion> criteria() {
        return byId;
    }

    /** What is stated of an option, by criterion; also of one that no longer stands in the table, but in whose cells others do. */
    Map<String, Performance> row(String option) {
        return rows.computeIfAbsent(option, id -> {
            Integer i = places.get(id);
            if (i == null) {
                return left(id);
            }
            Map<String, Performance> row = new LinkedHashMap<>();
            for (int j = 0; j < criteria.size(); j++) {
                row.put(criteria.get(j).id(), table.at(i, j).stated());
            }
            return row;
        });
    }

    /** The row of an option that was left out, as a requirement does it, from when the others were compiled with it. */
    private Map<String, Performance> left(String option) {
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < criteria.size(); j++) {
                if (!table.isExact(i, j) && table.at(i, j) instanceof BoundCell bound) {
                    Map<String, Performance> row = bound.program().rows().get(option);
                    if (row != null) {
                        return row;
                    }
                }
            }
        }
        throw new IllegalStateException(option);
    }

    /** The rows that were asked for. */
    Map<String, Map<String, Performance>> rows() {
        return rows;
    }

    /** The compiler of an option on its own. */
    ProgramCompiler of(String option) {
        return of(option, option, option);
    }

    /**
     * The compiler of an option as a part of another.
     *
     * @param chances under the chances of which option
     * @param answers to which option those answer who decide an event
     */
    ProgramCompiler of(String option, String chances, String answers) {
        List<String> key = List.of(option, chances, answers);
        ProgramCompiler known = made.get(key);
        if (known == null) {
            known = new ProgramCompiler(this, option, chances, answers);
            made.put(key, known);
        }
        return known;
    }
}
