package io.github.steelyard.model;

import io.github.steelyard.formula.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Holds performances that depend on uncertainties against the rules: known names, all states, no circle. */
final class DependentCheck {

    private final Faults faults;
    private final List<String> criteria;
    private final Uncertainties uncertainties;
    private final FormulaRules formulas;

    DependentCheck(Faults faults, List<Criterion> criteria, Uncertainties uncertainties) {
        this.faults = faults;
        this.criteria = criteria.stream().map(Criterion::id).toList();
        this.uncertainties = uncertainties;
        this.formulas = new FormulaRules(uncertainties, this.criteria);
    }

    /** Whether a table keeps to all of them. */
    boolean isSound(List<Option> options, PerformanceTable table) {
        check("options/", options, table);
        return faults.isEmpty();
    }

    void check(String start, List<Option> options, PerformanceTable table) {
        if (!table.hasDependent()) {
            return;
        }
        for (int i = 0; i < options.size(); i++) {
            Map<String, Performance> row = new LinkedHashMap<>();
            for (int j = 0; j < criteria.size(); j++) {
                if (!table.isExact(i, j) && table.at(i, j).stated() instanceof Dependent dependent) {
                    String where = start + options.get(i).id() + "/performance/" + criteria.get(j);
                    broken(dependent).forEach(b -> faults.add(where, b.id(), b.message()));
                    row.put(criteria.get(j), dependent);
                }
            }
            Optional<List<String>> circle = circle(row);
            if (circle.isPresent()) {
                faults.add(
                        start + options.get(i).id() + "/performance/"
                                + circle.get().get(0),
                        Optional.of(circular(options.get(i).id(), circle.get())));
            }
        }
    }

    /** The rules that one performance breaks. */
    List<Broken> broken(Performance performance) {
        List<Broken> found = new ArrayList<>();
        if (performance instanceof Conditional c) {
            found.addAll(formulas.broken(c.condition(), true));
            found.addAll(broken(c.then()));
            found.addAll(broken(c.otherwise()));
        } else if (performance instanceof ByState b) {
            states(b).ifPresent(found::add);
            b.states().values().forEach(p -> found.addAll(broken(p)));
        } else if (performance instanceof Computed c) {
            found.addAll(formulas.broken(c.formula(), false));
            c.spread()
                    .filter(s -> s.isMissing() || s.stated() instanceof Dependent)
                    .ifPresent(s -> found.add(new Broken(
                            "performance-form", "'spread' of a formula must be a number or a spread of its own")));
        }
        return found;
    }

    private Optional<Broken> states(ByState b) {
        return states(uncertainties, b.uncertainty(), b.states().keySet());
    }

    /** A performance by state names an uncertainty of several states, and all of them. */
    public static Optional<Broken> states(Uncertainties all, String id, java.util.Collection<String> named) {
        Optional<Uncertainty> one = all.find(id);
        if (one.isEmpty()) {
            return IdRules.known("uncertainty", id, "'depends-on'", all.ids());
        }
        if (!(one.get() instanceof Uncertainty.States states)) {
            return Optional.of(new Broken(
                    "states", id, "'" + id + "' has no states; 'depends-on' names an uncertainty of several"));
        }
        for (String state : named) {
            if (!states.states().containsKey(state)) {
                return Optional.of(new Broken(
                        "states",
                        state,
                        "'" + id + "' has no state '" + state + "'" + UncertaintyRules.hint(state, states.names())));
            }
        }
        List<String> lacking =
                states.names().stream().filter(s -> !named.contains(s)).toList();
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(new Broken(
                        "states",
                        "'states' lack '" + String.join("', '", lacking) + "' of '" + id
                                + "'; where nothing is known, write unknown"));
    }

    public static Broken circular(String option, List<String> circle) {
        return new Broken(
                "circle",
                circle.get(0),
                "performances of '" + option + "' go round in a circle: " + String.join(" needs ", circle));
    }

    /** A way round in the performances of one option, its start at both ends; empty when there is none. */
    public static Optional<List<String>> circle(Map<String, Performance> row) {
        for (String start : row.keySet()) {
            List<String> way = new ArrayList<>(List.of(start));
            Optional<List<String>> circle = back(start, way, row, new TreeSet<>());
            if (circle.isPresent()) {
                return circle;
            }
        }
        return Optional.empty();
    }

    private static Optional<List<String>> back(
            String start, List<String> way, Map<String, Performance> row, TreeSet<String> seen) {
        Performance last = row.get(way.get(way.size() - 1));
        for (String next : last == null ? new TreeSet<String>() : named(last)) {
            if (next.equals(start)) {
                way.add(next);
                return Optional.of(way);
            }
            if (row.containsKey(next) && seen.add(next)) {
                List<String> further = new ArrayList<>(way);
                further.add(next);
                Optional<List<String>> circle = back(start, further, row, seen);
                if (circle.isPresent()) {
                    return circle;
                }
            }
        }
        return Optional.empty();
    }

    /** The names in all formulas of a performance. */
    static TreeSet<String> named(Performance performance) {
        TreeSet<String> names = new TreeSet<>();
        if (performance instanceof Conditional c) {
            names.addAll(named(c.condition()));
            names.addAll(named(c.then()));
            names.addAll(named(c.otherwise()));
        } else if (performance instanceof ByState b) {
            names.add(b.uncertainty());
            b.states().values().forEach(p -> names.addAll(named(p)));
        } else if (performance instanceof Computed c) {
            names.addAll(named(c.formula()));
        }
        return names;
    }

    private static TreeSet<String> named(Formula formula) {
        TreeSet<String> names = new TreeSet<>();
        formula.tree().visit(e -> {
            if (e instanceof Expression.Name n) {
                names.add(n.id());
            } else if (e instanceof Expression.Is i) {
                names.add(i.id());
            }
        });
        return names;
    }
}
