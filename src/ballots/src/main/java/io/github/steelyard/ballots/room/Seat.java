package io.github.steelyard.ballots.room;

/**
 * One participant's place.
 *
 * @param id p01, p02 …; the {@code who} of the ballots
 * @param code digest of the code in the seat's link; empty once it was used or where there never was one
 * @param session digest of the secret that the participant's browser keeps; empty until the seat is taken
 */
record Seat(String id, String code, String session) {

    boolean isTaken() {
        return !session.isEmpty();
    }

    Seat withCode(String digest) {
        return new Seat(id, digest, session);
    }

    /** Taken: the code in the link is used up. */
    Seat takenBy(String digest) {
        return new Seat(id, "", digest);
    }
}
