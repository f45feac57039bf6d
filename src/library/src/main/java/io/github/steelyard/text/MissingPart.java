package io.github.steelyard.text;

/** Says which part of Steelyard is not there. */
public final class MissingPart {

    private MissingPart() {}

    /**
     * Names what to add.
     *
     * @param what cannot be read or written without it, as the beginning of a sentence in the plural
     */
    public static String sentence(String what) {
        return what + " need steelyard-formats; add io.github.steelyard:steelyard-formats to the class path";
    }
}
