package io.github.steelyard.ballots.room;

import io.github.steelyard.catalogue.Refusal;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Serves a room: its pages for participants, and the facilitator's desk, which is reached from this machine alone. */
public final class RoomServer implements AutoCloseable {

    private static final int REQUESTS = 6_000;
    private static final int FAILURES = 120;

    private final Room room;
    private final Listener participants;
    private final Listener desk;
    private final Desk page;
    private final CountDownLatch ended = new CountDownLatch(1);

    private RoomServer(Room room, String fingerprint, InetAddress address, int port, String language)
            throws IOException {
        SecureRandom random = new SecureRandom();
        this.room = room;
        Tokens tokens = new Tokens(random);
        Throttle throttle = new Throttle(InstantSource.system(), REQUESTS, FAILURES);
        this.participants = new Listener(address, port, new Participants(room, tokens, throttle, language));
        this.page = new Desk(room, new Codes(random).next(), tokens, fingerprint, ended::countDown);
        page.participantsAt(participants.origin());
        this.desk = new Listener(InetAddress.getLoopbackAddress(), 0, page);
    }

    /**
     * Begins to serve.
     *
     * @param fingerprint SHA-256 of the decision file
     * @param address where participants are served; the loopback address for this machine alone
     * @param port 0 for any that is free
     * @param language of {@link Words#LANGUAGES}, for browsers that want none of them
     * @throws Refusal when the address or port cannot be used
     */
    public static RoomServer start(Room room, String fingerprint, InetAddress address, int port, String language) {
        try {
            return new RoomServer(room, fingerprint, address, port, language);
        } catch (BindException taken) {
            throw new Refusal("cannot listen on " + address.getHostAddress() + " port " + port
                    + ": the port is taken, or the address is not this machine's; name another by --port");
        } catch (IOException e) {
            throw new Refusal("cannot listen on " + address.getHostAddress() + " port " + port + ": " + e.getMessage());
        }
    }

    /**
     * The address by which others on the local network reach this machine: IPv4, private, of an interface that is up.
     *
     * @throws Refusal when there is none, or several
     */
    public static InetAddress lan() {
        try {
            List<InetAddress> found = Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .filter(RoomServer::isUsable)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(a -> a instanceof Inet4Address && a.isSiteLocalAddress())
                    .toList();
            if (found.size() != 1) {
                List<String> shown =
                        found.stream().map(InetAddress::getHostAddress).toList();
                throw new Refusal(
                        found.isEmpty()
                                ? "this machine has no address on a local network"
                                : "this machine has several addresses on local networks: " + String.join(", ", shown)
                                        + "; name one by --address");
            }
            return found.get(0);
        } catch (SocketException e) {
            throw new Refusal("the addresses of this machine cannot be listed: " + e.getMessage());
        }
    }

    private static boolean isUsable(NetworkInterface one) {
        try {
            return one.isUp() && !one.isLoopback() && !one.isVirtual() && !one.isPointToPoint();
        } catch (SocketException e) {
            return false;
        }
    }

    /** What is asked and answered. */
    public Room room() {
        return room;
    }

    /** The link by which anybody takes a seat. */
    public String joinLink() {
        return participants.origin() + "/j/" + room.door().joinCode();
    }

    /** The link of a seat for one person, good for one use. */
    public String invitation() {
        return participants.origin() + "/s/" + room.door().invite();
    }

    /** The facilitator's page. Whoever has this link sees who answered and shows the answers. */
    public String deskLink() {
        return desk.origin() + page.path();
    }

    /** Waits until the facilitator ends the round. */
    public void await() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() {
        room.close();
        participants.close();
        desk.close();
    }
}
