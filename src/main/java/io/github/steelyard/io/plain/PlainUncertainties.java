package io.github.steelyard.io.plain;

import static io.github.steelyard.io.plain.PlainDecision.map;

import io.github.steelyard.model.Chance;
import io.github.steelyard.model.ChanceWord;
import io.github.steelyard.model.Correlation;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Setting;
import io.github.steelyard.model.Uncertainties;
import io.github.steelyard.model.Uncertainty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Uncertainties as plain values. */
final class PlainUncertainties {

    private PlainUncertainties() {}

    static Map<Object, Object> of(Uncertainties uncertainties) {
        Map<Object, Object> all = new LinkedHashMap<>();
        for (Uncertainty one : uncertainties.all()) {
            Map<Object, Object> plain = PlainDecision.label(one.label());
            if (one instanceof Uncertainty.Event event) {
                plain.put("chance", chance(event.chance()));
                Map<Object, Object> own = new LinkedHashMap<>();
                event.byOption().forEach((option, chance) -> own.put(option, chance(chance)));
                PlainDecision.put(plain, "by-option", own);
            } else if (one instanceof Uncertainty.States states) {
                plain.put("states", new LinkedHashMap<>(states.states()));
                Map<Object, Object> own = new LinkedHashMap<>();
                states.byOption().forEach((option, p) -> own.put(option, new LinkedHashMap<>(p)));
                PlainDecision.put(plain, "by-option", own);
            } else if (one instanceof Uncertainty.Quantity quantity) {
                PlainDecision.text(plain, "unit", quantity.unit());
                plain.putAll(PlainForms.of(quantity.spread(), Optional.empty()));
            }
            all.put(one.id(), plain);
        }
        return all;
    }

    private static Object chance(Chance chance) {
        Optional<ChanceWord> word = ChanceWord.of(chance);
        return word.isPresent()
                ? word.get().word()
                : chance.isRange() ? map("min", chance.min(), "max", chance.max()) : (Object) chance.min();
    }

    static List<Object> correlations(Uncertainties uncertainties) {
        List<Object> all = new ArrayList<>();
        for (Correlation c : uncertainties.correlations()) {
            all.add(map("between", List.of(c.first(), c.second()), "rank", c.rank()));
        }
        return all;
    }

    /** What a scenario sets. */
    static Map<Object, Object> of(Scenario scenario) {
        Map<Object, Object> all = new LinkedHashMap<>();
        scenario.settings().forEach((id, setting) -> all.put(id, plain(setting)));
        return all;
    }

    private static Object plain(Setting setting) {
        if (setting instanceof Setting.Truth truth) {
            return truth.value();
        }
        if (setting instanceof Setting.State state) {
            return state.state();
        }
        return setting instanceof Setting.Amount amount
                ? (Object) amount.value()
                : PlainForms.of(((Setting.Spread) setting).spread(), Optional.empty());
    }
}
