package io.github.steelyard.io.text;

/** A problem was reported after which the rest of the text cannot be trusted. */
public final class ReadingStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReadingStopped() {
        super(null, null, false, false);
    }
}
