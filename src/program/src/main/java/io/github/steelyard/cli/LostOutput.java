package io.github.steelyard.cli;

import java.io.IOException;

/** A result could not be written where it should go. */
final class LostOutput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostOutput(String what, IOException cause) {
        super(what, cause);
    }

    /** Whether the reader of a pipe has simply had enough. */
    boolean isBrokenPipe() {
        String message = String.valueOf(getCause().getMessage());
        return message.contains("Broken pipe") || message.contains("pipe is being closed");
    }
}
