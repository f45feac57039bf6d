package io.github.steelyard.io.plain;

import io.github.steelyard.io.grammar.ChanceWord;
import io.github.steelyard.io.grammar.QuantityKeys;
import io.github.steelyard.io.grammar.UncertaintyKeys;
import io.github.steelyard.model.Chance;
import io.github.steelyard.model.Correlation;
import io.github.steelyard.model.Decider;
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
            all.put(one.id(), of(one));
        }
        return all;
    }

    private static Map<Object, Object> of(Uncertainty one) {
        if (one.decider().isPresent()) {
            return decided(one, one.decider().get());
        }
        Map<Object, Object> own = new LinkedHashMap<>();
        if (one instanceof Uncertainty.Event event) {
            event.byOption().forEach((option, chance) -> own.put(option, chance(chance)));
            return PlainDecision.label(UncertaintyKeys.EVENT, one.label())
                    .put(UncertaintyKeys.CHANCE_OF_EVENT, chance(event.chance()))
                    .some(UncertaintyKeys.CHANCE_BY_OPTION, own)
                    .map();
        }
        if (one instanceof Uncertainty.States states) {
            states.byOption().forEach((option, p) -> own.put(option, new LinkedHashMap<>(p)));
            return PlainDecision.label(UncertaintyKeys.OF_STATES, one.label())
                    .put(UncertaintyKeys.STATES, new LinkedHashMap<>(states.states()))
                    .some(UncertaintyKeys.STATES_BY_OPTION, own)
                    .map();
        }
        Uncertainty.Quantity quantity = (Uncertainty.Quantity) one;
        PlainMap plain = PlainDecision.label(QuantityKeys.TABLE, one.label()).text(QuantityKeys.UNIT, quantity.unit());
        return PlainForms.quantity(quantity.spread(), plain).map();
    }

    private static Map<Object, Object> decided(Uncertainty one, Decider decider) {
        PlainMap plain = PlainDecision.label(UncertaintyKeys.DECIDED, one.label())
                .put(UncertaintyKeys.DECIDED_BY, decider.by())
                .some(UncertaintyKeys.KNOWS, decider.knows());
        if (one instanceof Uncertainty.States states) {
            plain.put(UncertaintyKeys.DECIDED_STATES, states.names());
        }
        if (decider.reading() != Decider.Reading.LIKELY) {
            plain.put(UncertaintyKeys.READING, decider.reading().word());
        }
        if (decider.precision() != Decider.DEFAULT_PRECISION) {
            plain.put(UncertaintyKeys.PRECISION, decider.precision());
        }
        return plain.map();
    }

    private static Object chance(Chance chance) {
        Optional<ChanceWord> word = ChanceWord.of(chance);
        if (word.isPresent()) {
            return word.get().word();
        }
        return chance.isRange()
                ? new PlainMap(UncertaintyKeys.RANGE)
                        .put(UncertaintyKeys.MIN, chance.min())
                        .put(UncertaintyKeys.MAX, chance.max())
                        .map()
                : (Object) chance.min();
    }

    static List<Object> correlations(Uncertainties uncertainties) {
        List<Object> all = new ArrayList<>();
        for (Correlation c : uncertainties.correlations()) {
            all.add(new PlainMap(UncertaintyKeys.CORRELATION)
                    .put(UncertaintyKeys.BETWEEN, List.of(c.first(), c.second()))
                    .put(UncertaintyKeys.RANK, c.rank())
                    .map());
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
                : PlainForms.spread(((Setting.Spread) setting).spread());
    }
}
