package io.github.steelyard.model;

/** What a scenario takes an uncertainty to be. */
public sealed interface Setting permits Setting.Truth, Setting.State, Setting.Amount, Setting.Spread {

    /** An event that is true or false. */
    record Truth(boolean value) implements Setting {}

    /** One state of several. */
    record State(String state) implements Setting {
        /**
         * Checks that every part is given.
         *
         * @param state the state that is certain
         * @throws InvalidDecision when a part is null
         */
        public State {
            Given.value(state, "a state");
        }
    }

    /** The chance of an event, or the number that a quantity is. */
    record Amount(double value) implements Setting {
        /**
         * Checks the number.
         *
         * @param value a chance of an event, or a number in the unit of a quantity
         * @throws InvalidDecision when it is not finite
         */
        public Amount {
            PerformanceRules.require(PerformanceRules.finite("what a scenario sets", value));
        }
    }

    /** Another spread of a quantity. */
    record Spread(Performance spread) implements Setting {
        /**
         * Checks that every part is given.
         *
         * @param spread a simple performance
         * @throws InvalidDecision when a part is null
         */
        public Spread {
            Given.value(spread, "a spread");
        }
    }
}
