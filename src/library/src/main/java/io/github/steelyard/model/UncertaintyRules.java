package io.github.steelyard.model;

import io.github.steelyard.statistics.Copula;
import io.github.steelyard.text.Nearest;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What uncertainties and their correlations have to keep to, in files and in code. */
final class UncertaintyRules {

    private static final Set<String> WORDS =
            new TreeSet<>(Set.of("abs", "and", "false", "if", "is", "max", "min", "not", "or", "true", "unknown"));

    private UncertaintyRules() {}

    /** An id that formulas can name, and that no criterion has. */
    public static Optional<Broken> id(String id, Collection<String> criteria) {
        if (WORDS.contains(id)) {
            return Optional.of(
                    new Broken("bad-id", "'" + id + "' is a word of formulas, so no uncertainty can be called so"));
        }
        return criteria.contains(id)
                ? Optional.of(new Broken(
                        "duplicate-id",
                        "'" + id + "' is a criterion already; a formula could not tell the uncertainty from it"))
                : Optional.empty();
    }

    /** Probabilities of states sum to 1, and are those of all states. */
    public static Optional<Broken> states(String id, String under, Map<String, Double> states, Collection<String> all) {
        String what = "states of '" + id + "'" + under;
        for (String state : states.keySet()) {
            if (!all.contains(state)) {
                return Optional.of(
                        new Broken("states", state, "unknown state '" + state + "' in " + what + hint(state, all)));
            }
        }
        List<String> lacking = all.stream().filter(s -> !states.containsKey(s)).toList();
        if (!lacking.isEmpty()) {
            return Optional.of(new Broken("states", what + " lack '" + String.join("', '", lacking) + "'"));
        }
        double sum = states.values().stream().mapToDouble(p -> p).sum();
        return Math.abs(sum - 1) <= 1e-9
                ? Optional.empty()
                : Optional.of(new Broken(
                        "states",
                        "the probabilities of the " + what + " must sum to 1, their sum was " + Numbers.sum(sum)));
    }

    /** The state that is meant, else all of them. */
    static String hint(String state, Collection<String> states) {
        String nearest = Nearest.hint(state, states);
        return nearest.isEmpty() ? "; there are " + String.join(", ", states) : nearest;
    }

    /** A quantity is a number, in every draw. */
    public static Optional<Broken> spread(String id, Performance spread) {
        boolean isSimple = !spread.isMissing() && !(spread.stated() instanceof Dependent);
        return isSimple
                ? Optional.empty()
                : Optional.of(new Broken(
                        "performance-form",
                        "quantity '" + id + "' must be a number or a spread of its own, such as {min: 1, max: 2}"));
    }

    /** What a scenario sets suits the uncertainty. */
    public static Optional<Broken> setting(Uncertainty uncertainty, Setting setting) {
        String what = "'" + uncertainty.id() + "'";
        if (uncertainty instanceof Uncertainty.Event) {
            boolean fits = setting instanceof Setting.Truth
                    || setting instanceof Setting.Amount a && a.value() >= 0 && a.value() <= 1;
            return fits ? Optional.empty() : misfit(what + " is an event: set true, false or a chance from 0 to 1");
        }
        if (uncertainty instanceof Uncertainty.States states) {
            boolean fits = setting instanceof Setting.State s && states.states().containsKey(s.state());
            String hint = setting instanceof Setting.State s ? Nearest.hint(s.state(), states.names()) : "";
            return fits
                    ? Optional.empty()
                    : misfit(
                            what + " has the states " + String.join(", ", states.names()) + "; set one of them" + hint);
        }
        if (setting instanceof Setting.Spread spread) {
            return spread(uncertainty.id(), spread.spread());
        }
        return setting instanceof Setting.Amount
                ? Optional.empty()
                : misfit(what + " is a quantity: set a number or a spread");
    }

    private static Optional<Broken> misfit(String message) {
        return Optional.of(new Broken("setting", message));
    }

    /** A correlation is of two quantities, which no other names. */
    public static Optional<Broken> correlation(Correlation c, Uncertainties all, Collection<Correlation> before) {
        for (String id : List.of(c.first(), c.second())) {
            Optional<Uncertainty> one = all.find(id);
            if (one.isEmpty()) {
                return IdRules.known("uncertainty", id, "'correlations'", all.ids());
            }
            if (!(one.get() instanceof Uncertainty.Quantity)) {
                return Optional.of(
                        new Broken("correlation", id, "'" + id + "' is no quantity; only quantities correlate"));
            }
        }
        if (c.first().equals(c.second())) {
            return Optional.of(new Broken("correlation", c.first(), "'" + c.first() + "' correlates with itself"));
        }
        Set<String> pair = Set.of(c.first(), c.second());
        boolean twice = before.stream().anyMatch(b -> pair.equals(new HashSet<>(List.of(b.first(), b.second()))));
        return twice
                ? Optional.of(new Broken(
                        "correlation",
                        "the correlation of '" + c.first() + "' and '" + c.second() + "' is given twice"))
                : Optional.empty();
    }

    /** All correlations can hold together. */
    public static Optional<Broken> together(Uncertainties all) {
        Set<String> named = new TreeSet<>();
        all.correlations().forEach(c -> named.addAll(List.of(c.first(), c.second())));
        return new Copula(named, all::correlation)
                .impossible()
                .map(ids -> new Broken(
                        "correlation",
                        ids.get(0),
                        "no quantities can correlate as '" + String.join("', '", ids) + "' do here: "
                                + ranks(ids, all)));
    }

    private static String ranks(List<String> ids, Uncertainties all) {
        List<String> told = new ArrayList<>();
        for (Correlation c : all.correlations()) {
            if (ids.contains(c.first()) && ids.contains(c.second())) {
                told.add(c.first() + " with " + c.second() + " " + Numbers.plain(c.rank()));
            }
        }
        return String.join(", ", told)
                + (told.size() < ids.size() * (ids.size() - 1) / 2 ? ", and pairs that are not listed are 0" : "");
    }

    /** Whether no rule is broken that drawing relies on. */
    static boolean areSound(Uncertainties all) {
        Faults faults = new Faults();
        check(faults, all, List.of(), List.of());
        return faults.isEmpty();
    }

    /**
     * Every rule that uncertainties break.
     *
     * @param options ids; with none, ids of options are not looked at
     */
    static void check(Faults faults, Uncertainties all, Collection<String> options, Collection<String> criteria) {
        IdRules.Space ids = new IdRules.Space("uncertainty");
        for (Uncertainty one : all.all()) {
            String where = "uncertainties/" + one.id();
            faults.add(where, ids.take(one.id()));
            faults.add(where, id(one.id(), criteria));
            Set<String> own = new TreeSet<>();
            if (one instanceof Uncertainty.Event event) {
                own.addAll(event.byOption().keySet());
            } else if (one instanceof Uncertainty.States states) {
                states.states()
                        .keySet()
                        .forEach(
                                s -> faults.add(where + "/states/" + s, IdRules.wellFormed("state", s, "'" + s + "'")));
                probabilities(faults, where + "/states", states.states());
                faults.add(where + "/states", states(one.id(), "", states.states(), states.names()));
                states.byOption().forEach((option, p) -> {
                    probabilities(faults, where + "/by-option/" + option, p);
                    faults.add(
                            where + "/by-option/" + option,
                            states(one.id(), " under '" + option + "'", p, states.names()));
                });
                own.addAll(states.byOption().keySet());
            } else {
                faults.add(where, spread(one.id(), ((Uncertainty.Quantity) one).spread()));
            }
            for (String option : options.isEmpty() ? Set.<String>of() : own) {
                faults.add(
                        where + "/by-option/" + option,
                        IdRules.known("option", option, "'by-option' of '" + one.id() + "'", options));
            }
        }
        List<Correlation> before = new ArrayList<>();
        boolean fine = true;
        for (Correlation c : all.correlations()) {
            Optional<Broken> broken = correlation(c, all, before);
            faults.add("correlations", broken);
            fine &= broken.isEmpty();
            before.add(c);
        }
        if (fine && !before.isEmpty()) {
            faults.add("correlations", together(all));
        }
    }

    private static void probabilities(Faults faults, String where, Map<String, Double> states) {
        states.forEach((state, p) ->
                faults.add(where + "/" + state, PerformanceRules.within("probability of '" + state + "'", p, 0, 1)));
    }
}
