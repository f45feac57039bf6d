package io.github.steelyard.ballots.room;

import io.github.steelyard.io.text.SafeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who sits in a room, kept in a file that only its owner may read, so that phones go on after the program was killed and
 * started again. It holds digests, no codes.
 */
final class SeatList {

    private static final String NONE = "-";

    private final Path file;
    private final Map<String, Seat> seats = new LinkedHashMap<>();
    private String state;

    /** The seats of a folder; empty where there is no file, or none that can be read. */
    SeatList(Path folder) {
        this.file = folder.resolve(".room");
        this.state = "";
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                String[] parts = line.split(" ");
                if (parts[0].equals("state")) {
                    state = line.substring("state".length()).strip();
                } else if (parts.length == 3 && parts[0].matches("p[0-9]{2,6}")) {
                    seats.put(parts[0], new Seat(parts[0], text(parts[1]), text(parts[2])));
                }
            }
        } catch (IOException e) {
            // A new room begins; the ballots are in files of their own.
            seats.clear();
            state = "";
        }
    }

    private static String text(String part) {
        return part.equals(NONE) ? "" : part;
    }

    /** What was kept beside the seats: round, pass, and whether the answers were shown. */
    synchronized String state() {
        return state;
    }

    synchronized void state(String words) {
        state = words;
        save();
    }

    synchronized List<Seat> all() {
        return new ArrayList<>(seats.values());
    }

    synchronized Optional<Seat> find(String id) {
        return Optional.ofNullable(seats.get(id));
    }

    /** The seat whose link has this code. */
    synchronized Optional<Seat> byCode(String code) {
        String digest = Codes.digest(code);
        return seats.values().stream().filter(s -> s.code().equals(digest)).findFirst();
    }

    /** The seat that a browser took. */
    synchronized Optional<Seat> bySession(String session) {
        String digest = Codes.digest(session);
        return seats.values().stream().filter(s -> s.session().equals(digest)).findFirst();
    }

    /** A new seat; empty when there are as many as may be. */
    synchronized Optional<Seat> add(int most) {
        if (seats.size() >= most) {
            return Optional.empty();
        }
        int number = seats.size() + 1;
        String id = number < 10 ? "p0" + number : "p" + number;
        Seat seat = new Seat(id, "", "");
        seats.put(id, seat);
        return Optional.of(seat);
    }

    /** Takes a seat, unless its code was used meanwhile; whether it was taken. */
    synchronized boolean take(Seat seat, String session) {
        Seat now = seats.get(seat.id());
        if (!now.code().equals(seat.code()) || now.code().isEmpty() && now.isTaken()) {
            return false;
        }
        put(now.takenBy(Codes.digest(session)));
        return true;
    }

    synchronized void put(Seat seat) {
        seats.put(seat.id(), seat);
        save();
    }

    private void save() {
        StringBuilder text = new StringBuilder("state " + state + "\n");
        seats.values()
                .forEach(s -> text.append(s.id() + " " + (s.code().isEmpty() ? NONE : s.code()) + " "
                        + (s.session().isEmpty() ? NONE : s.session()) + "\n"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)
                    && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            SafeFiles.replace(Map.of(file, text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
