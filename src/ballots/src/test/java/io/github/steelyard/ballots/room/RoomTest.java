package io.github.steelyard.ballots.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.ballots.Answers;
import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.BallotFolder;
import io.github.steelyard.ballots.Fixtures;
import io.github.steelyard.ballots.Questions;
import io.github.steelyard.ballots.Round;
import io.github.steelyard.catalogue.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {

    @TempDir
    private Path folder;

    private RoomServer server;

    private RoomServer start(Round round, Rules rules) {
        server = RoomServer.start(
                Room.open(
                        Questions.of(Fixtures.buses(), round, List.of()),
                        Fixtures.FINGERPRINT,
                        new BallotFolder(folder),
                        rules),
                Fixtures.FINGERPRINT,
                InetAddress.getLoopbackAddress(),
                0,
                "en");
        return server;
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
    }

    private List<Ballot> ballots() {
        return new BallotFolder(folder).read().ballots();
    }

    @Test
    void threePhonesVoteAndSeeTheSpreadOnlyWhenItIsShown() {
        start(Round.WEIGHTS, Rules.USUAL);
        List<Phone> phones = List.of(new Phone(server), new Phone(server), new Phone(server));
        phones.forEach(p -> p.join(server));
        assertThat(phones.get(0)
                        .weigh(1, "100", "50", "50", "the budget is short")
                        .body())
                .contains("Thank you");
        assertThat(phones.get(1).weigh(1, "20", "100", "80", "").body()).contains("Thank you");
        // Nobody sees anything: not the others, not the one who answered, not the desk.
        for (String page : List.of(
                phones.get(0).get("/ballot").body(),
                phones.get(2).get("/ballot").body(),
                new Phone(server).get(server.deskLink()).body())) {
            assertThat(page).doesNotContain("budget").doesNotContain("Median").doesNotContain("50%");
        }
        assertThat(new Phone(server).get(server.deskLink()).body()).contains("2 of 3 have answered");
        assertThatThrownBy(() -> server.room().spread()).isInstanceOf(Refusal.class);
        phones.get(2).weigh(1, "60", "60", "80", "");
        server.room().show();
        assertThat(phones.get(0).get("/ballot").body())
                .contains("Median 30%", "Median 40%", "Yours 50%")
                .contains("3 answered");
        assertThat(new Phone(server).get(server.deskLink()).body())
                .contains("The group&#39;s ranking", "1. Battery", "Median 30%");
        assertThat(ballots()).extracting(Ballot::who).containsExactly("p01", "p02", "p03");
    }

    @Test
    void aSecondPassStartsFromEachOnesOwnAnswer() {
        start(Round.WEIGHTS, Rules.USUAL);
        Phone phone = new Phone(server).join(server);
        phone.weigh(1, "100", "37", "50", "");
        assertThatThrownBy(() -> server.room().again()).isInstanceOf(Refusal.class);
        server.room().show();
        server.room().again();
        assertThat(phone.get("/ballot").body()).contains("You have seen the answers of all", "value=\"37\"");
        phone.weigh(2, "100", "41", "50", "");
        assertThat(ballots()).extracting(Ballot::fileName).containsExactly("p01-2.yaml", "p01.yaml");
        server.room().show();
        assertThat(server.room().spread().ballots()).extracting(Ballot::pass).containsExactly(2);
    }

    @Test
    void aRoomGoesOnAfterTheProgramWasKilled() {
        start(Round.WEIGHTS, Rules.USUAL);
        Phone phone = new Phone(server).join(server);
        phone.weigh(1, "100", "50", "0", "");
        int port = Integer.parseInt(server.joinLink().replaceAll(".*:([0-9]+)/.*", "$1"));
        server.close();
        server = RoomServer.start(
                Room.open(
                        Questions.of(Fixtures.buses(), Round.WEIGHTS, List.of()),
                        Fixtures.FINGERPRINT,
                        new BallotFolder(folder),
                        Rules.USUAL),
                Fixtures.FINGERPRINT,
                InetAddress.getLoopbackAddress(),
                port,
                "en");
        assertThat(phone.get("/ballot").body()).contains("Thank you");
        assertThat(server.room().places()).containsExactly(new Room.Place("p01", true, true));
        String of = Fixtures.FINGERPRINT;
        assertThat(phone.post("/ballot", Map.of("token", "00", "pass", "1", "of", of, "points-cost", "8"))
                        .body())
                .contains("page was too old", "value=\"8\"");
        assertThat(phone.post("/ballot", Map.of("token", "00", "pass", "1", "of", "f00d", "points-cost", "8"))
                        .body())
                .as("a page of another decision")
                .contains("question has changed", "value=\"100\"")
                .doesNotContain("value=\"8\"");
    }

    @Test
    void ballotsFollowTheRuleOfTheRound() {
        start(Round.WEIGHTS, new Rules(2, Rules.Changes.ONCE, false));
        Phone first = new Phone(server).join(server);
        String token = first.token();
        first.weigh(1, "100", "50", "0", "");
        Map<String, String> again =
                Map.of("token", token, "pass", "1", "points-cost", "1", "points-noise", "1", "points-image", "2");
        assertThat(first.post("/ballot", again).statusCode()).isEqualTo(409);
        assertThat(first.get("/ballot").body()).doesNotContain("Change my answers");
        Phone late = new Phone(server).join(server);
        String lateToken = late.token();
        server.room().show();
        assertThat(late.post(
                                "/ballot",
                                Map.of(
                                        "token",
                                        lateToken,
                                        "pass",
                                        "1",
                                        "points-cost",
                                        "1",
                                        "points-noise",
                                        "1",
                                        "points-image",
                                        "2"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(new Phone(server).post(server.joinLink(), Map.of()).body()).contains("All seats are taken");
        assertThat(ballots()).hasSize(1);
    }

    @Test
    void whatIsWrongInAFormIsSaidAllAtOnceAndNothingIsLost() {
        start(Round.WEIGHTS, Rules.USUAL);
        Phone phone = new Phone(server).join(server);
        HttpResponse<String> reply = phone.weigh(1, "many", "101", "", "keep <this>");
        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body())
                .contains("Cost: please write a number", "Noise: please write a number from 0 to 100")
                .contains("Image: please fill this in", "keep &lt;this&gt;", "value=\"many\"");
        assertThat(ballots()).isEmpty();
        assertThat(phone.weigh(1, "0", "0", "0", "").body()).contains("Please give points to at least one line");
        assertThat(phone.weigh(1, "2,5", "0", "1e1", "").body()).contains("Thank you");
        assertThat(((Answers.Points) ballots().get(0).answers()).points()).containsEntry("cost", 2.5);
    }

    @Test
    void ordersAndConsentAreAskedToo() {
        start(Round.ORDER, Rules.USUAL);
        Phone phone = new Phone(server).join(server);
        phone.post(
                "/ballot",
                Map.of("token", phone.token(), "pass", "1", "place-cost", "2", "place-noise", "1", "place-image", "2"));
        assertThat(ballots().get(0).answers())
                .isEqualTo(new Answers.Order(List.of(List.of("noise"), List.of("cost", "image"))));
        server.close();
        start(Round.ACCEPT, Rules.USUAL);
        Phone other = new Phone(server).join(server);
        HttpResponse<String> missing = other.post(
                "/ballot", Map.of("token", other.token(), "pass", "1", "accept-1", "cannot", "reason-1", "loud"));
        assertThat(missing.body()).contains("Battery: please choose", "value=\"loud\"");
        other.post(
                "/ballot",
                Map.of(
                        "token",
                        other.token(),
                        "pass",
                        "1",
                        "accept-1",
                        "cannot",
                        "reason-1",
                        "loud",
                        "accept-2",
                        "can",
                        "accept-3",
                        "can"));
        server.room().show();
        assertThat(other.get("/ballot").body()).contains("can live with it: 0; cannot: 1", "loud");
    }

    @Test
    void aSeatsLinkIsGoodForOneUse() {
        start(Round.WEIGHTS, Rules.USUAL);
        String link = server.invitation();
        Phone phone = new Phone(server);
        assertThat(phone.get(link).body()).contains("Take a seat");
        assertThat(phone.get(link).body()).contains("Take a seat");
        assertThat(phone.post(link, Map.of()).body()).contains("What matters");
        Phone thief = new Phone(server);
        assertThat(thief.get(link).statusCode()).isEqualTo(410);
        assertThat(thief.post(link, Map.of()).statusCode()).isEqualTo(404);
        assertThat(thief.get("/ballot").statusCode()).isEqualTo(404);
        assertThat(server.room().places()).hasSize(1);
    }

    @Test
    void hostileRequestsGetAnErrorAndChangeNothing() throws Exception {
        start(Round.WEIGHTS, Rules.USUAL);
        Phone phone = new Phone(server).join(server);
        String origin = server.joinLink().replaceAll("/j/.*", "");
        String token = phone.token();
        List<Integer> statuses = new ArrayList<>();
        for (String path : List.of(
                "/..%2f..%2fetc/passwd",
                "/%00",
                "/ballot/../ballot",
                "//ballot",
                "/j/AAAAAAAAAAAAAAAAAAAAAA",
                "/s/",
                "/ballot;x",
                "/" + "a".repeat(5_000))) {
            statuses.add(new Phone(server).get(origin + path).statusCode());
        }
        for (String method : List.of("PUT", "DELETE", "TRACE", "OPTIONS", "PATCH", "FOO")) {
            statuses.add(phone.send(HttpRequest.newBuilder(URI.create(origin + "/ballot"))
                            .method(method, HttpRequest.BodyPublishers.noBody()))
                    .statusCode());
        }
        statuses.add(phone.send(HttpRequest.newBuilder(URI.create(origin + "/ballot"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                .statusCode());
        statuses.add(phone.post("/ballot", Map.of("token", "0".repeat(64), "pass", "1", "points-cost", "1"))
                .statusCode());
        statuses.add(phone.post("/ballot", Map.of("token", token, "pass", "9", "points-cost", "1"))
                .statusCode());
        statuses.add(new Phone(server).post("/ballot", Map.of("token", token)).statusCode());
        assertThat(statuses).allMatch(s -> s >= 400 && s < 500, "4xx");
        assertThat(ballots()).isEmpty();
        System.out.println("hostile requests: " + statuses.size() + ", answered "
                + statuses.stream().sorted().distinct().toList() + "; ballots in files: "
                + ballots().size());
        String script = "<script>alert(1)</script>\"'>";
        assertThat(phone.weigh(1, "1", "2", "3", script).statusCode()).isEqualTo(200);
        server.room().show();
        assertThat(phone.get("/ballot").body()).doesNotContain("<script>alert");
        assertThat(new Phone(server).get(server.deskLink()).body()).doesNotContain("<script>alert");
    }

    @Test
    void bodiesAreBounded() throws Exception {
        start(Round.WEIGHTS, Rules.USUAL);
        Phone phone = new Phone(server).join(server);
        int status;
        try {
            status = phone.post("/ballot", Map.of("because", "x".repeat(10_000_000)))
                    .statusCode();
        } catch (UncheckedIOException cut) {
            status = 413;
        }
        assertThat(status).isEqualTo(413);
        assertThat(phone.weigh(1, "1", "2", "3", "y".repeat(1_001)).statusCode())
                .isEqualTo(422);
        assertThat(ballots()).isEmpty();
        System.out.println("a body of 10 MB: " + status + "; ballots in files: "
                + ballots().size());
    }

    @Test
    void whoSendsSlowlyIsCutOffAndKeepsNobodyOut() throws Exception {
        start(Round.WEIGHTS, Rules.USUAL);
        Phone phone = new Phone(server).join(server);
        URI address = URI.create(server.joinLink());
        List<Socket> slow = new ArrayList<>();
        try {
            for (int k = 0; k < 40; k++) {
                Socket socket = new Socket(address.getHost(), address.getPort());
                socket.getOutputStream()
                        .write(("POST /ballot HTTP/1.1\r\nHost: " + address.getAuthority()
                                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\na=")
                                .getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            assertThat(phone.weigh(1, "1", "2", "3", "").statusCode()).isEqualTo(200);
            for (Socket socket : slow) {
                assertThat(answer(socket)).as("an error, or nothing").matches("(?s)(HTTP/1.1 4.*)?");
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        assertThat(ballots()).hasSize(1);
        System.out.println(
                "bodies that never end: " + slow.size() + " at once, all cut off; an honest ballot came through");
    }

    /** What is said before the connection ends; nothing where it is cut. */
    private static String answer(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (SocketException cut) {
            return "";
        }
    }

    @Test
    void whoTriesManyCodesIsShutOut() {
        start(Round.WEIGHTS, Rules.USUAL);
        Phone phone = new Phone(server);
        int last = 0;
        for (int k = 0; k < 130; k++) {
            last = phone.get("/s/" + "A".repeat(20) + k).statusCode();
        }
        assertThat(last).isEqualTo(429);
        System.out.println("130 made-up codes from one address: the last is answered " + last);
    }

    @Test
    void threeHundredBallotsAtOnceAreKeptOnceEach() throws Exception {
        start(Round.WEIGHTS, new Rules(300, Rules.Changes.UNTIL_SHOWN, false));
        ExecutorService pool = Executors.newFixedThreadPool(64);
        List<Future<Integer>> replies = new ArrayList<>();
        for (int k = 0; k < 300; k++) {
            String points = String.valueOf(k % 100 + 1);
            replies.add(pool.submit(() -> new Phone(server)
                    .join(server)
                    .weigh(1, points, "50", "25", "")
                    .statusCode()));
        }
        for (Future<Integer> reply : replies) {
            assertThat(reply.get()).isEqualTo(200);
        }
        pool.shutdown();
        assertThat(ballots()).hasSize(300);
        assertThat(ballots().stream().map(Ballot::who).distinct()).hasSize(300);
    }

    @Test
    void headersKeepPagesFromLoadingAnything() {
        start(Round.WEIGHTS, Rules.USUAL);
        HttpResponse<String> reply = new Phone(server).join(server).get("/ballot");
        assertThat(reply.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(p -> assertThat(p).startsWith("default-src 'none'; style-src 'sha256-"));
        assertThat(reply.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(reply.body().length()).isLessThan(60_000);
        assertThat(reply.body())
                .doesNotContain("http://")
                .doesNotContain("https://")
                .doesNotContain("src=");
    }

    @Test
    void theFileOfSeatsIsForItsOwnerAloneAndHoldsNoCode() throws Exception {
        start(Round.WEIGHTS, Rules.USUAL);
        String link = server.invitation();
        Path file = folder.resolve(".room");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).doesNotContain(link.replaceAll(".*/", ""));
    }
}
