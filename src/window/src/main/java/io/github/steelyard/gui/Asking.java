package io.github.steelyard.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is asked of the person in front; a test answers in their place. */
interface Asking {

    /** What a file to be written is. */
    enum Kind {
        DECISION("yaml", "yml", "json"),
        REPORT("html", "pdf", "md"),
        PICTURE("png", "svg");

        private final List<String> endings;

        Kind(String... endings) {
            this.endings = List.of(endings);
        }

        /** The endings of its names, the usual one first. */
        List<String> endings() {
            return endings;
        }
    }

    /** A file to open; empty when they changed their mind. */
    Optional<Path> toOpen(Optional<Path> near);

    /** A file to save to. */
    Optional<Path> toSave(Path near, Kind kind);

    /** One of several answers, by index; −1 when they changed their mind. */
    int choose(String question, List<String> answers);

    /** Shows lines under a sentence. */
    void tell(String sentence, List<String> lines);

    /** Opens a file in the program that the system has for it; whether there is one. */
    boolean launch(Path file);
}
