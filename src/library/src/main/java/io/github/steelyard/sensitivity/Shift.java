package io.github.steelyard.sensitivity;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.model.Chance;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Uncertainty;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One uncertainty on its way from one end to the other, as it is now at {@code now}.
 *
 * <p>A chance or the probability of a state goes from 0 to 1. Where options have chances of their own, all move together:
 * p + t(1 − p) towards certain, p(1 − t) towards impossible, t being how far the default one has moved of its way. The
 * other states keep their proportions. A quantity goes over its range. What somebody decides has no default chance: there
 * the chance under the leader stands for it, and the answer moves alike after everything that went before.
 *
 * @param uncertainty as it is
 * @param state of several; empty for an event and a quantity
 * @param from one end
 * @param now where it is
 * @param to the other end
 */
record Shift(Uncertainty uncertainty, Optional<String> state, double from, double now, double to) {

    static Shift of(Uncertainty.Event event, Option leader) {
        Chance now = event.reply().isPresent() ? event.chance(leader.id()) : event.chance();
        return new Shift(event, Optional.empty(), 0, now.central(), 1);
    }

    static Shift of(Uncertainty.States states, String state, Option leader) {
        Map<String, Double> now = states.reply().isPresent()
                ? states.byOption().getOrDefault(leader.id(), states.states())
                : states.states();
        return new Shift(states, Optional.of(state), 0, requireNonNull(now.get(state)), 1);
    }

    static Shift of(Uncertainty.Quantity quantity) {
        Performance spread = quantity.spread();
        return new Shift(quantity, Optional.empty(), spread.low(), spread.central(), spread.high());
    }

    /** Whether an event or a state is as good as settled, for every option. */
    boolean isCertain() {
        if (uncertainty instanceof Uncertainty.Event event) {
            return event.byOption().isEmpty() && !event.chance().isRange() && (now == 0 || now == 1);
        }
        return uncertainty instanceof Uncertainty.States states
                && states.byOption().isEmpty()
                && states.states().values().stream().allMatch(p -> p == 0 || p == 1);
    }

    /** The uncertainty where it is at {@code x}. */
    Uncertainty at(double x) {
        if (uncertainty instanceof Uncertainty.Quantity quantity) {
            return new Uncertainty.Quantity(quantity.label(), quantity.unit(), new Performance.Exact(x));
        }
        if (uncertainty instanceof Uncertainty.Event event) {
            Map<String, Chance> own = new LinkedHashMap<>();
            event.byOption().forEach((option, chance) -> own.put(option, Chance.of(moved(chance.central(), x))));
            return replying(new Uncertainty.Event(event.label(), Chance.of(x), own, event.decider()), x);
        }
        Uncertainty.States states = (Uncertainty.States) uncertainty;
        Map<String, Map<String, Double>> own = new LinkedHashMap<>();
        states.byOption()
                .forEach((option, p) ->
                        own.put(option, moved(p, moved(requireNonNull(p.get(state.orElseThrow())), x))));
        return replying(new Uncertainty.States(states.label(), moved(states.states(), x), own, states.decider()), x);
    }

    private Uncertainty replying(Uncertainty moved, double x) {
        if (uncertainty.reply().isEmpty()) {
            return moved;
        }
        boolean isEvent = uncertainty instanceof Uncertainty.Event;
        int answer = isEvent ? 1 : ((Uncertainty.States) uncertainty).names().indexOf(state.orElseThrow());
        double way = x >= now ? now == 1 ? 0 : (x - now) / (1 - now) : x / now - 1;
        return moved.replying(new ShiftedReply(uncertainty.reply().get(), isEvent, answer, way));
    }

    /** A probability of an option when the default one is at {@code x}. */
    private double moved(double p, double x) {
        if (x >= now) {
            return now == 1 ? p : p + (x - now) / (1 - now) * (1 - p);
        }
        return p * x / now;
    }

    /** Probabilities where that of the state is {@code x}, the others in proportion; alike where all of them were 0. */
    private Map<String, Double> moved(Map<String, Double> p, double x) {
        String own = state.orElseThrow();
        double rest = 1 - requireNonNull(p.get(own));
        Map<String, Double> all = new LinkedHashMap<>(p);
        all.replaceAll((name, q) ->
                name.equals(own) ? x : rest > 0 ? q / rest * (1 - x) : (1 - x) / Math.max(1, p.size() - 1));
        return all;
    }
}
