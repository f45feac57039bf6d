package io.github.steelyard.catalogue;

/** Says which part of Steelyard is not there. */
public final class MissingPart {

    private MissingPart() {}

    /**
     * The refusal that names what to add.
     *
     * @param what cannot be read or written without it, as the beginning of a sentence in the plural
     */
    public static Refusal of(String what) {
        return new Refusal(sentence(what));
    }

    /** The same as a sentence. */
    public static String sentence(String what) {
        return what + " need steelyard-formats; add io.github.steelyard:steelyard-formats to the class path";
    }
}
