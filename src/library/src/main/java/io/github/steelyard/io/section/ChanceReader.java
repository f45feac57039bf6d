package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.ChanceWord;
import io.github.steelyard.io.grammar.UncertaintyKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Ids;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.model.Chance;
import io.github.steelyard.model.DecisionRules;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads chances: numbers, ranges, words, and the probabilities of states. */
final class ChanceReader {

    private final Checks checks;

    ChanceReader(Checks checks) {
        this.checks = checks;
    }

    /** The chance, or null when an error was reported. */
    Chance read(Syntax part, String what) {
        if (part instanceof Syntax.Mapping map) {
            return range(map, what);
        }
        if (part instanceof Syntax.Scalar scalar
                && NumberText.parse(scalar.text()) != NumberText.parse(scalar.text())) {
            Optional<ChanceWord> word = ChanceWord.find(scalar.text());
            if (word.isEmpty()) {
                checks.report(
                        DiagnosticId.CHANCE,
                        scalar,
                        what + " must be a number from 0 to 1, a range such as {min: 0.1, max: 0.3}, or a word; was "
                                + scalar.shown() + checks.diagnostics().hint(scalar.text(), ChanceWord.words()));
            }
            return word.map(ChanceWord::chance).orElse(null);
        }
        double p = checks.within(part, what, 0, 1);
        return p == p ? Chance.of(p) : null;
    }

    private Chance range(Syntax.Mapping map, String what) {
        Fields fields = Fields.of(checks, UncertaintyKeys.RANGE, map, what);
        double min = fields.number(UncertaintyKeys.MIN, "min of the " + what).orElse(Double.NaN);
        double max = fields.number(UncertaintyKeys.MAX, "max of the " + what).orElse(Double.NaN);
        if (fields.part(UncertaintyKeys.MIN) == null || fields.part(UncertaintyKeys.MAX) == null) {
            checks.report(DiagnosticId.CHANCE, map, what + " needs both 'min' and 'max'");
            return null;
        }
        Syntax top = fields.part(UncertaintyKeys.MAX);
        if (min > max) {
            checks.report(
                    DiagnosticId.CHANCE, top, "max of the " + what + " must be at least its min, was " + top.shown());
        }
        return min <= max ? new Chance(min, max) : null;
    }

    /**
     * Probabilities of states, or null when an error was reported.
     *
     * @param under which option, in words
     * @param all the states with their order; null where they are named here
     */
    Map<String, Double> states(Syntax part, String id, String under, Map<String, Double> all) {
        Syntax.Mapping map = checks.map(part, "states of '" + id + "'" + under);
        if (map == null || map.size() == 0) {
            if (map != null || part.isNull()) {
                checks.report(DiagnosticId.STATES, part, "states of '" + id + "'" + under + " are empty");
            }
            return null;
        }
        Map<String, Double> states = new LinkedHashMap<>();
        Map<String, Syntax.Scalar> keys = new LinkedHashMap<>();
        Ids ids = new Ids(checks, "state");
        boolean fine = true;
        for (int k = 0; k < map.size(); k++) {
            fine &= all != null || ids.isNew(map.key(k));
            double p = checks.within(
                    map.value(k), "probability of " + map.key(k).shown() + " in '" + id + "'" + under, 0, 1);
            fine &= p == p;
            states.put(map.key(k).text(), p);
            keys.put(map.key(k).text(), map.key(k));
        }
        var broken = DecisionRules.stateProbabilities(id, under, states, (all == null ? states : all).keySet());
        if (fine && broken.isPresent()) {
            String state = broken.get().part();
            fine = checks.holds(broken, keys.containsKey(state) ? keys.get(state) : map);
        }
        // The names are known even where the probabilities are wrong.
        return fine ? states : all == null ? equal(states) : null;
    }

    private static Map<String, Double> equal(Map<String, Double> states) {
        Map<String, Double> same = new LinkedHashMap<>();
        states.keySet().forEach(s -> same.put(s, 1.0 / states.size()));
        return same;
    }
}
