package io.github.steelyard.model;

import io.github.steelyard.catalogue.Identified;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that nobody knows yet and that many performances may depend on. It is drawn once a draw, for all of them. */
public sealed interface Uncertainty extends Identified
        permits Uncertainty.Event, Uncertainty.States, Uncertainty.Quantity {

    /** {@return id, name and reasons} */
    Label label();

    @Override
    default String id() {
        return label().id();
    }

    /** {@return who decides it; empty where chance does} */
    default Optional<Decider> decider() {
        return Optional.empty();
    }

    /**
     * {@return the same where it is known how the decider answers}
     *
     * @param reply how the decider answers
     */
    default Uncertainty replying(Reply reply) {
        Decider known = decider().orElseThrow().replying(reply);
        if (this instanceof Event event) {
            return new Event(event.label, event.chance, event.byOption, Optional.of(known));
        }
        States states = (States) this;
        return new States(states.label, states.states, states.byOption, Optional.of(known));
    }

    /** {@return how it is answered, once that is worked out} */
    default Optional<Reply> reply() {
        return decider().flatMap(Decider::reply);
    }

    /** {@return the name for people} */
    default String name() {
        return label().name();
    }

    /**
     * Something that happens or not. For every option it is true where one uniform number, shared by all options, is
     * less than the option's chance, so that a higher chance never turns it off.
     *
     * @param label id, name and reasons
     * @param chance where an option has none of its own
     * @param byOption chances that options change, by the option's id
     * @param decider who decides it; empty where chance does
     */
    record Event(Label label, Chance chance, Map<String, Chance> byOption, Optional<Decider> decider)
            implements Uncertainty {

        /**
         * An event that nobody decides.
         *
         * @param label id, name and description
         * @param chance 0..1, one number or a range
         * @param byOption what holds under some options instead, by id
         */
        public Event(Label label, Chance chance, Map<String, Chance> byOption) {
            this(label, chance, byOption, Optional.empty());
        }

        /**
         * Copies lists and maps, and checks that every part is given.
         *
         * @param label id, name and reasons
         * @param chance where an option has none of its own
         * @param byOption chances that options change, by the option's id
         * @param decider who decides it; empty where chance does
         * @throws InvalidDecision when a part is null
         */
        public Event {
            Given.value(label, "the label of an uncertainty");
            Given.value(chance, "the chance of '" + label.id() + "'");
            byOption = Given.map(byOption, "chances of '" + label.id() + "'");
        }

        /**
         * {@return the chance under an option}
         *
         * @param option id of an option
         */
        public Chance chance(String option) {
            return byOption.getOrDefault(option, chance);
        }
    }

    /**
     * One of several states. They divide 0..1 in the order stated, and one uniform number, shared by all options, falls
     * into one of them.
     *
     * @param label id, name and reasons
     * @param states probability by state, together 1
     * @param byOption probabilities that options change, by the option's id, each with all states
     * @param decider who decides it; empty where chance does
     */
    record States(
            Label label,
            Map<String, Double> states,
            Map<String, Map<String, Double>> byOption,
            Optional<Decider> decider)
            implements Uncertainty {

        /**
         * States that nobody decides.
         *
         * @param label id, name and description
         * @param states probability by state, with sum 1
         * @param byOption what holds under some options instead, by id
         */
        public States(Label label, Map<String, Double> states, Map<String, Map<String, Double>> byOption) {
            this(label, states, byOption, Optional.empty());
        }

        /**
         * Copies lists and maps, and checks that every part is given.
         *
         * @param label id, name and reasons
         * @param states probability by state, together 1
         * @param byOption probabilities that options change, by the option's id, each with all states
         * @param decider who decides it; empty where chance does
         * @throws InvalidDecision when a part is null
         */
        public States {
            Given.value(label, "the label of an uncertainty");
            states = Given.map(states, "states of '" + label.id() + "'");
            byOption = Given.map(byOption, "states of '" + label.id() + "'");
        }

        /** {@return the states in order} */
        public List<String> names() {
            return List.copyOf(states.keySet());
        }

        /**
         * {@return the probabilities under an option, in the order of the states}
         *
         * @param option id of an option
         */
        public double[] probabilities(String option) {
            Map<String, Double> own = byOption.getOrDefault(option, states);
            return states.keySet().stream()
                    .mapToDouble(s -> own.getOrDefault(s, 0.0))
                    .toArray();
        }
    }

    /**
     * A number.
     *
     * @param label id, name and reasons
     * @param unit empty when it has none
     * @param spread how it is spread; neither missing nor dependent on others
     */
    record Quantity(Label label, String unit, Performance spread) implements Uncertainty {
        /**
         * Checks that every part is given.
         *
         * @param label id, name and reasons
         * @param unit empty when it has none
         * @param spread how it is spread; neither missing nor dependent on others
         * @throws InvalidDecision when a part is null
         */
        public Quantity {
            Given.value(label, "the label of an uncertainty");
            Given.value(unit, "the unit of '" + label.id() + "'");
            Given.value(spread, "the spread of '" + label.id() + "'");
        }
    }

    /**
     * {@return an event of this chance}
     *
     * @param id kebab-case id; the name is made from it
     * @param chance 0..1
     */
    static Uncertainty event(String id, double chance) {
        return event(id, Chance.of(chance), Map.of());
    }

    /**
     * {@return an event with chances that options change}
     *
     * @param id kebab-case id; the name is made from it
     * @param chance 0..1
     * @param byOption what holds under some options instead, by id
     */
    static Uncertainty event(String id, Chance chance, Map<String, Chance> byOption) {
        return new Event(Label.of(id), chance, byOption);
    }

    /**
     * {@return one of several states, with their probabilities in order}
     *
     * @param id kebab-case id; the name is made from it
     * @param states probability by state, with sum 1
     */
    static Uncertainty states(String id, Map<String, ? extends Number> states) {
        return new States(Label.of(id), Given.numbers(states, "states of '" + id + "'"), Map.of());
    }

    /**
     * {@return a number that is spread like a performance}
     *
     * @param id kebab-case id; the name is made from it
     * @param spread a simple performance
     */
    static Uncertainty quantity(String id, Performance spread) {
        return new Quantity(Label.of(id), "", spread);
    }
}
