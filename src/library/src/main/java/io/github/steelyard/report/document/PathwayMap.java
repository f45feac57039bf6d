package io.github.steelyard.report.document;

import java.util.List;

/**
 * Strategies as ways: what each starts with, what it waits for, and what it goes on with.
 *
 * @param title what it shows
 * @param summary what it says
 * @param ways from top to bottom
 */
public record PathwayMap(String title, String summary, List<Way> ways) implements Chart {

    public PathwayMap {
        ways = List.copyOf(ways);
    }

    /**
     * A strategy.
     *
     * @param name what it is called
     * @param start what is done first
     * @param condition what turns it, in words
     * @param stay what is done where the condition does not hold, with its chance where that is known
     * @param turn what is done where it holds, with its chance where that is known
     */
    public record Way(String name, String start, String condition, Branch stay, Branch turn) {

        /** All of it in one sentence. */
        public String words() {
            return name + ": " + start + "; if " + condition + " " + turn.label() + " " + turn.text() + "; else "
                    + stay.label() + " " + stay.text();
        }
    }

    /**
     * How a way goes on.
     *
     * @param label on the line that leads there: yes or no, and the chance
     * @param text what is done then
     */
    public record Branch(String label, String text) {}
}
