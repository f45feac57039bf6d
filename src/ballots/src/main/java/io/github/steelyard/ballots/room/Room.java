package io.github.steelyard.ballots.room;

import io.github.steelyard.ballots.Answers;
import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.BallotFolder;
import io.github.steelyard.ballots.Questions;
import io.github.steelyard.ballots.RoomSpread;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Decision;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A round that is asked of people: who takes part, who has answered, and, once they are shown, what the answers come to.
 * Until then nobody learns more of an answer than that there is one. Safe for use by many threads.
 */
public final class Room {

    private final Questions questions;
    private final String fingerprint;
    private final CastBallots ballots;
    private final Rules rules;
    private final InstantSource clock;
    private final SeatList seats;
    private final Door door;
    private final Stage stage;
    private final Map<String, Instant> begun = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private volatile Veil veil = Veil.NONE;

    private Room(
            Questions questions,
            String fingerprint,
            BallotFolder folder,
            Rules rules,
            SecureRandom random,
            InstantSource clock) {
        this.questions = questions;
        this.fingerprint = fingerprint;
        this.ballots = new CastBallots(folder, questions.round(), fingerprint);
        this.rules = rules;
        this.clock = clock;
        this.seats = new SeatList(folder.path());
        this.door = new Door(seats, rules.seats(), new Codes(random));
        this.stage = new Stage(seats, questions.round(), fingerprint);
    }

    /**
     * Opens a round. Where the folder holds one of the same kind that was not ended, it goes on: seats, ballots and pass
     * are as they were.
     *
     * @param fingerprint SHA-256 of the decision file
     * @param folder where ballots are kept
     */
    public static Room open(Questions questions, String fingerprint, BallotFolder folder, Rules rules) {
        return open(questions, fingerprint, folder, rules, new SecureRandom(), InstantSource.system());
    }

    static Room open(
            Questions questions,
            String fingerprint,
            BallotFolder folder,
            Rules rules,
            SecureRandom random,
            InstantSource clock) {
        return new Room(questions, fingerprint, folder, rules, random, clock);
    }

    /** SHA-256 of the decision file. */
    String fingerprint() {
        return fingerprint;
    }

    /** What is asked. */
    public Questions questions() {
        return questions;
    }

    /**
     * What pages hide while weights are set.
     *
     * @param decision the decision as pages name it, as with options called A, B, C; empty for its own names
     * @param isRankingHidden whether the facilitator's page leaves out the ranking
     */
    public record Veil(Optional<Decision> decision, boolean isRankingHidden) {

        /** Nothing is hidden. */
        public static final Veil NONE = new Veil(Optional.empty(), false);
    }

    /** Hides or shows names and ranking on all pages from now on. Ballots hold the decision's own names all the same. */
    public void veil(Veil other) {
        veil = other;
    }

    /** Whether the facilitator's page leaves out the ranking. */
    boolean isRankingHidden() {
        return veil.isRankingHidden();
    }

    /** What is asked, as pages name it now. */
    public Questions shown() {
        return veil.decision().map(questions::naming).orElse(questions);
    }

    /** The rules that hold. */
    public Rules rules() {
        return rules;
    }

    /** 1 for the first time, 2 after the answers were shown once, and so on. */
    public int pass() {
        return stage.pass();
    }

    /** Whether the answers of this pass are shown. */
    public boolean isShown() {
        return stage.isShown();
    }

    /** Whether the room is closed: nobody can take part any more. */
    public boolean isClosed() {
        return stage.isClosed();
    }

    /** Changes whenever pages must be loaded anew; tells nothing of answers. */
    public String version() {
        return stage.version() + (veil.decision().isPresent() ? "n" : "") + (veil.isRankingHidden() ? "t" : "");
    }

    /**
     * A participant and whether they have answered in this pass; never what.
     *
     * @param id who
     * @param isTaken whether somebody has taken the seat
     * @param hasAnswered whether there is a ballot of this pass
     */
    public record Place(String id, boolean isTaken, boolean hasAnswered) {}

    /** All seats in order. */
    public List<Place> places() {
        return seats.all().stream()
                .map(s -> new Place(s.id(), s.isTaken(), ballots.has(s.id(), pass())))
                .toList();
    }

    /** Where seats are taken and people are known again. */
    Door door() {
        return door;
    }

    /** Notes when somebody first saw the questions of this pass. */
    void begins(String who) {
        begun.putIfAbsent(CastBallots.key(who, pass()), clock.instant());
    }

    /** The latest ballot of somebody, this pass's or an earlier one's, from which the next one starts. */
    Optional<Ballot> latest(String who) {
        return ballots.latest(who, pass());
    }

    /** Whether somebody has answered in this pass. */
    boolean hasAnswered(String who) {
        return ballots.has(who, pass());
    }

    /** Whether somebody may answer, or answer again, now. */
    boolean mayAnswer(String who) {
        return !isClosed()
                && switch (rules.changes()) {
                    case ALWAYS -> true;
                    case UNTIL_SHOWN -> !isShown();
                    case ONCE -> !isShown() && !hasAnswered(who);
                };
    }

    /**
     * Casts a ballot; when this returns true it is on the disk.
     *
     * @return false when it came too late, or changes are not allowed
     */
    boolean cast(String who, Answers answers, String because, Map<String, String> reasons) {
        return stage.unchanged(() -> {
            synchronized (locks.computeIfAbsent(who, w -> new Object())) {
                if (!mayAnswer(who)) {
                    return false;
                }
                Instant from = begun.get(CastBallots.key(who, pass()));
                Ballot ballot = new Ballot(
                        fingerprint,
                        who,
                        pass(),
                        questions.asked(),
                        answers,
                        because,
                        reasons,
                        1,
                        from == null
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(
                                        Duration.between(from, clock.instant()).toSeconds()));
                ballots.add(ballot);
                return true;
            }
        });
    }

    /**
     * What somebody's answers were far from the others' on when they were shown last; nothing where they gave a reason, and
     * before answers were shown. Tells nothing of the pass that is going on.
     */
    List<String> askedWhy(String who) {
        List<Ballot> seen = ballots.all().stream()
                .filter(b -> b.round() == questions.round() && (b.pass() < pass() || isShown()))
                .toList();
        boolean isSaid = latest(who).map(b -> !b.because().isBlank()).orElse(true);
        return isSaid || seen.isEmpty()
                ? List.of()
                : RoomSpread.of(shown(), seen).farOn(who);
    }

    /**
     * Takes the reason of somebody whose answers are far from the others'; the answers stay as they are.
     *
     * @return false when nobody asked for it
     */
    boolean explain(String who, String because) {
        return stage.unchanged(() -> {
            synchronized (locks.computeIfAbsent(who, w -> new Object())) {
                if (!isShown()
                        || isClosed()
                        || !hasAnswered(who)
                        || askedWhy(who).isEmpty()) {
                    return false;
                }
                ballots.add(latest(who).orElseThrow().because(because));
                return true;
            }
        });
    }

    /** Shows the answers of this pass to everybody. */
    public void show() {
        stage.show();
    }

    /**
     * Asks the same once more; everybody starts from their own answer.
     *
     * @throws Refusal when the answers of this pass are not shown yet
     */
    public void again() {
        stage.again();
    }

    /** Ends the round: nobody can answer any more. */
    public void close() {
        stage.close();
    }

    /**
     * What the answers come to.
     *
     * @throws Refusal before they are shown
     */
    public RoomSpread spread() {
        if (!isShown()) {
            throw new Refusal("the answers are not shown yet");
        }
        return RoomSpread.of(shown(), all());
    }

    /** All ballots of the shown passes, for joining them to the decision. */
    public List<Ballot> all() {
        if (!isShown()) {
            throw new Refusal("the answers are not shown yet");
        }
        return ballots.all();
    }
}
