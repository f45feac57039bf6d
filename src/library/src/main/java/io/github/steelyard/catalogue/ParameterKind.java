package io.github.steelyard.catalogue;

/** The shapes a parameter can have, in terms of plain values: number, text, truth value, list, map. */
public enum ParameterKind {
    /** A finite number. */
    NUMBER("a number"),
    /** A whole number. */
    INTEGER("a whole number"),
    /** true or false. */
    FLAG("true or false"),
    /** One of the listed words. */
    CHOICE("one of"),
    /** Some of the listed words. */
    CHOICES("a list of words"),
    /** Numbers in a list. */
    NUMBERS("a list of numbers"),
    /** Free words in a list. */
    TEXTS("a list of words of your own"),
    /** The id of one criterion (for a weighting method: of one of the nodes it weighs). */
    CRITERION("the id of a criterion"),
    /** The id of one node of the value tree: a criterion or a group. */
    NODE("the id of a criterion or group"),
    /** Node ids in a list. */
    NODES("a list of ids of criteria or groups"),
    /** The id of one option. */
    OPTION("the id of an option"),
    /** Option ids in a list. */
    OPTIONS("a list of option ids"),
    /** Criterion id to number. */
    NUMBER_BY_CRITERION("a map from criterion to number"),
    /** Criterion id to one of the listed words. */
    CHOICE_BY_CRITERION("a map from criterion to a word of a list"),
    /** Criterion id to a list of two numbers, low first. */
    INTERVAL_BY_CRITERION("a map from criterion to [low, high]"),
    /** Criterion id to a list of numbers. */
    NUMBERS_BY_CRITERION("a map from criterion to a list of numbers"),
    /** Criterion ids joined by '+', to a number. */
    NUMBER_BY_COALITION("a map from criteria joined by '+' to number"),
    /** A list of node ids, most important first; an inner list holds ties. */
    ORDER("a list of ids, most important first; inner lists tie"),
    /** Node id to node id to number. */
    NUMBER_BY_PAIR("a map from id to a map from id to number"),
    /** Node id to node id to one of the listed words. */
    CHOICE_BY_PAIR("a map from id to a map from id to a word of a list");

    private final String words;

    ParameterKind(String words) {
        this.words = words;
    }

    /** {@return the kind as help texts say it} */
    public String words() {
        return words;
    }
}
