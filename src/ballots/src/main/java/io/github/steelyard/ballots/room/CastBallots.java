package io.github.steelyard.ballots.room;

import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.BallotFolder;
import io.github.steelyard.ballots.Round;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The ballots of one round, in memory and in their folder: what is in memory is on the disk. */
final class CastBallots {

    private final BallotFolder folder;
    private final Round round;
    private final Map<String, Ballot> ballots = new ConcurrentHashMap<>();

    /**
     * Those that the folder holds already.
     *
     * @param fingerprint SHA-256 of the decision file; ballots on another one stay out
     */
    CastBallots(BallotFolder folder, Round round, String fingerprint) {
        this.folder = folder;
        this.round = round;
        for (Ballot ballot : folder.read().ballots()) {
            if (ballot.round() == round && ballot.of().equals(fingerprint)) {
                ballots.put(key(ballot.who(), ballot.pass()), ballot);
            }
        }
    }

    /** One answer of one participant, for whatever is kept of it. */
    static String key(String who, int pass) {
        return who + " " + pass;
    }

    boolean has(String who, int pass) {
        return ballots.containsKey(key(who, pass));
    }

    /** The latest ballot of somebody up to a pass. */
    Optional<Ballot> latest(String who, int pass) {
        for (int k = pass; k > 0; k--) {
            Ballot ballot = ballots.get(key(who, k));
            if (ballot != null) {
                return Optional.of(ballot);
            }
        }
        return Optional.empty();
    }

    /** Adds one; when this returns it is on the disk. */
    void add(Ballot ballot) {
        folder.write(ballot);
        ballots.put(key(ballot.who(), ballot.pass()), ballot);
    }

    /** All of the round by participant and pass, then the orders that the same people gave in a round of their own. */
    List<Ballot> all() {
        List<Ballot> all = new ArrayList<>(ballots.values());
        all.sort(Comparator.comparing(Ballot::who).thenComparing(Ballot::pass));
        folder.read().ballots().stream()
                .filter(b -> b.round() == Round.ORDER && round != Round.ORDER)
                .forEach(all::add);
        return all;
    }
}
