package io.github.steelyard.batch;

/** A folder cannot be looked into; the message says why. */
final class UnreadableFolder extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableFolder(String why) {
        super(why);
    }
}
