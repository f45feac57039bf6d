package io.github.steelyard.ballots.room;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a round is held.
 *
 * @param seats how many may take part, 1 or more
 * @param changes until when a ballot may be cast and changed
 * @param isNamed whether reasons of outliers bear the participant's id when they are shown
 */
public record Rules(int seats, Changes changes, boolean isNamed) {

    /** What holds unless something else is said: 100 seats, changes until the answers are shown, no names. */
    public static final Rules USUAL = new Rules(100, Changes.UNTIL_SHOWN, false);

    /** Until when a ballot may be cast and changed. */
    public enum Changes {
        /** Cast and changed until the answers are shown. */
        UNTIL_SHOWN("until-shown"),
        /** Cast once, until the answers are shown. */
        ONCE("once"),
        /** Cast late and changed also after the answers were shown. */
        ALWAYS("always");

        private final String id;

        Changes(String id) {
            this.id = id;
        }

        /** The word on the command line. */
        public String id() {
            return id;
        }

        /** The rule of a word. */
        public static Optional<Changes> of(String id) {
            return Arrays.stream(values()).filter(c -> c.id.equals(id)).findFirst();
        }

        /** All words. */
        public static List<String> ids() {
            return Arrays.stream(values()).map(Changes::id).toList();
        }
    }
}
