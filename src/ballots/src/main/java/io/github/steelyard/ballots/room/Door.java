package io.github.steelyard.ballots.room;

import io.github.steelyard.catalogue.Refusal;
import java.util.Optional;

/** Where people come into a room: links, the seats that they take, and how their browsers are known again. */
final class Door {

    private final SeatList seats;
    private final int limit;
    private final Codes codes;
    private final String joinCode;

    /** @param limit how many seats there are at most */
    Door(SeatList seats, int limit, Codes codes) {
        this.seats = seats;
        this.limit = limit;
        this.codes = codes;
        this.joinCode = codes.next();
    }

    /** The code of the link by which anybody takes a seat. */
    String joinCode() {
        return joinCode;
    }

    /**
     * A link's code for one more seat, good for one use.
     *
     * @throws Refusal when all seats are taken
     */
    String invite() {
        return invite(added().id());
    }

    /**
     * A new code for a seat, for somebody who lost theirs or whose browser forgot it; the old one, and the browser that took
     * the seat, are shut out.
     */
    String invite(String id) {
        String code = codes.next();
        Seat seat = seats.find(id).orElseThrow(() -> new Refusal("there is no seat '" + id + "'"));
        seats.put(new Seat(seat.id(), Codes.digest(code), ""));
        return code;
    }

    private Seat added() {
        return seats.add(limit).orElseThrow(() -> new Refusal("all " + limit + " seats are taken"));
    }

    /** Takes a new seat; the secret for the browser. */
    String join() {
        String session = codes.next();
        seats.take(added(), session);
        return session;
    }

    /** Takes the seat of a link; the secret for the browser, or nothing when the code is wrong or used. */
    Optional<String> claim(String code) {
        String session = codes.next();
        return seats.byCode(code).filter(seat -> seats.take(seat, session)).map(seat -> session);
    }

    /** Whether a seat's link has this code and was not used. */
    boolean isUnused(String code) {
        return seats.byCode(code).isPresent();
    }

    /** The participant whose browser has this secret. */
    Optional<String> who(String session) {
        return seats.bySession(session).map(Seat::id);
    }
}
