package io.github.steelyard.ballots.room;

import io.github.steelyard.ballots.Round;
import io.github.steelyard.catalogue.Refusal;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** How far a round is: its pass, and whether answers are shown. Kept in the folder, so that a new process goes on there. */
final class Stage {

    private final SeatList seats;
    private final Round round;
    private final String fingerprint;
    /** Ballots are cast under the read lock, so that none slips in while the answers are shown. */
    private final ReadWriteLock open = new ReentrantReadWriteLock();

    private volatile int pass = 1;
    private volatile boolean isShown;
    private volatile boolean isClosed;

    /** Goes on where the folder holds a round of the same kind on the same decision; begins anew otherwise. */
    Stage(SeatList seats, Round round, String fingerprint) {
        this.seats = seats;
        this.round = round;
        this.fingerprint = fingerprint;
        String[] kept = seats.state().split(" ");
        if (kept.length == 4
                && kept[1].matches("[1-9][0-9]{0,5}")
                && kept[0].equals(round.id())
                && kept[3].equals(fingerprint)) {
            pass = Integer.parseInt(kept[1]);
            isShown = kept[2].equals("shown");
        } else {
            keep();
        }
    }

    private void keep() {
        seats.state(round.id() + " " + pass + " " + (isShown ? "shown" : "open") + " " + fingerprint);
    }

    /** 1 for the first time, 2 after the answers were shown once, and so on. */
    int pass() {
        return pass;
    }

    boolean isShown() {
        return isShown;
    }

    boolean isClosed() {
        return isClosed;
    }

    /** Changes with the stage; tells nothing of answers. */
    String version() {
        return pass + (isShown ? "s" : "o") + (isClosed ? "c" : "");
    }

    /** Does something during which the stage stays as it is. */
    <T> T unchanged(Supplier<T> work) {
        open.readLock().lock();
        try {
            return work.get();
        } finally {
            open.readLock().unlock();
        }
    }

    /** Shows the answers of this pass. */
    void show() {
        locked(() -> isShown = true);
    }

    /**
     * Begins the next pass.
     *
     * @throws Refusal when the answers of this pass are not shown yet
     */
    void again() {
        locked(() -> {
            if (!isShown) {
                throw new Refusal("show the answers before asking again");
            }
            pass++;
            isShown = false;
        });
    }

    /** Ends the round. A closed room is not kept: who opens it again goes on. */
    void close() {
        open.writeLock().lock();
        isClosed = true;
        open.writeLock().unlock();
    }

    private void locked(Runnable change) {
        open.writeLock().lock();
        try {
            change.run();
            keep();
        } finally {
            open.writeLock().unlock();
        }
    }
}
