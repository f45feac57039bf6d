package io.github.steelyard.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.steelyard.ballots.Answers;
import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.BallotFolder;
import io.github.steelyard.ballots.Questions;
import io.github.steelyard.ballots.Round;
import io.github.steelyard.ballots.room.Room;
import io.github.steelyard.ballots.room.RoomServer;
import io.github.steelyard.ballots.room.Rules;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Decision;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plain rounds on a phone that runs no script: taking a seat, a form with a mistake, the ballot, and what all said. */
class RoomWithoutScriptTest {

    private static final String TEXT = """
            title: Which buses?
            criteria:
              cost: {unit: EUR, direction: min, scale: {worst: 100, best: 20}}
              noise: {unit: dB, direction: min, scale: {worst: 80, best: 60}}
              image: {levels: {poor: 0, fair: 50, good: 100}}
            options:
              diesel: {performance: {cost: 30, noise: 78, image: poor}}
              battery: {performance: {cost: 80, noise: 62, image: good}}
            """;

    @TempDir
    private Path folder;

    /** Somebody who fills in a form. */
    private interface Answering {
        void on(RoomPhone phone) throws Exception;
    }

    private Answers answered(
            RoomPhone phone, Round round, String title, String mistake, Answering answering, String outcome)
            throws Exception {
        Path file = Files.writeString(folder.resolve("buses.yaml"), TEXT);
        Decision decision = DecisionReader.read(file).orThrow();
        BallotFolder ballots = new BallotFolder(folder.resolve(round.id()));
        Room room = Room.open(Questions.of(decision, round, List.of()), "f", ballots, Rules.USUAL);
        try (RoomServer server = RoomServer.start(room, "f", InetAddress.getLoopbackAddress(), 0, "en")) {
            phone.open(server.joinLink());
            phone.sees("Take part");
            phone.press("Take a seat");
            phone.sees(title);
            if (!mistake.isEmpty()) {
                phone.press("Send my answers");
                phone.sees(mistake);
            }
            answering.on(phone);
            phone.press("Send my answers");
            phone.sees("Load this page again to see whether the answers are shown.");
            room.show();
            phone.open(server.joinLink());
            phone.sees(outcome);
            List<Ballot> kept = ballots.read().ballots();
            assertThat(kept).hasSize(1);
            return kept.get(0).answers();
        }
    }

    private void plainRounds(RoomPhone phone) throws Exception {
        assertThat(answered(
                        phone,
                        Round.WEIGHTS,
                        "What matters",
                        "Cost: please fill this in.",
                        p -> p.fill(Map.of("points-cost", "100", "points-noise", "40", "points-image", "60")),
                        "Yours 50%"))
                .isEqualTo(new Answers.Points(Map.of("cost", 100.0, "noise", 40.0, "image", 60.0)));
        assertThat(answered(
                        phone,
                        Round.ORDER,
                        "What matters, in order",
                        "",
                        p -> p.fill(Map.of("place-cost", "2", "place-noise", "1", "place-image", "2")),
                        "Yours 67%"))
                .isEqualTo(new Answers.Order(List.of(List.of("noise"), List.of("cost", "image"))));
        assertThat(answered(
                        phone,
                        Round.ACCEPT,
                        "What can you live with?",
                        "Battery: please choose one of the answers.",
                        p -> {
                            p.choose("accept-1", "cannot");
                            p.choose("accept-2", "can");
                            p.fill(Map.of("reason-1", "too loud"));
                        },
                        "too loud"))
                .isEqualTo(new Answers.Acceptance(Map.of("diesel", false, "battery", true)));
    }

    @Test
    void inHtmlUnit() throws Exception {
        try (WebClient client = new WebClient(BrowserVersion.CHROME)) {
            client.getOptions().setJavaScriptEnabled(false);
            client.getOptions().setThrowExceptionOnFailingStatusCode(false);
            plainRounds(new HtmlUnitPhone(client));
        }
    }

    @Test
    void inARealBrowserOfTheSizeOfAPhone() throws Exception {
        Optional<Path> program = ChromiumPhones.find();
        String missing =
                "NOT TESTED IN A REAL BROWSER: no chromium or google-chrome on the PATH; the same was tested in"
                        + " HtmlUnit";
        if (program.isEmpty()) {
            System.err.println(missing);
        }
        assumeTrue(program.isPresent(), missing);
        try (ChromiumPhones phones = ChromiumPhones.start(program.get())) {
            plainRounds(phones.phone(360, 640).withoutScripts());
        }
    }
}
