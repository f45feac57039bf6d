package io.github.steelyard.io.grammar;

/**
 * One key of the decision file.
 *
 * @param name as it is written
 * @param kind what may stand behind it
 * @param help what it is for, a sentence or two in Markdown
 * @param needed whether it must be there
 * @param index its place in its table
 */
public record Key(String name, Kind kind, String help, boolean needed, int index) {

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
