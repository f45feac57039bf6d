package io.github.steelyard.io;

/** A problem was reported after which the rest of the text cannot be trusted. */
final class ReadingStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReadingStopped() {
        super(null, null, false, false);
    }
}
