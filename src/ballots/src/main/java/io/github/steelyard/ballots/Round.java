package io.github.steelyard.ballots;

import io.github.steelyard.catalogue.Identified;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What participants are asked. */
public enum Round implements Identified {
    /** Points for the swing from the worst to the best end of every scale, 100 for the one that matters most. */
    WEIGHTS("weights"),
    /** The criteria by the importance of their swings; ties are allowed. */
    ORDER("order"),
    /** Which of two options is better, for a few pairs. */
    CHOICES("choices"),
    /** Low, likely and high performance, or a level, of cells that the facilitator picked. */
    PERFORMANCES("performances"),
    /** Whether one can live with an option, and why not. */
    ACCEPT("accept");

    private final String id;

    Round(String id) {
        this.id = id;
    }

    /** The word for it on the command line and in ballots. */
    @Override
    public String id() {
        return id;
    }

    /** The round of a word. */
    public static Optional<Round> of(String id) {
        return Arrays.stream(values()).filter(r -> r.id.equals(id)).findFirst();
    }

    /** The words of all rounds. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Round::id).toList();
    }
}
