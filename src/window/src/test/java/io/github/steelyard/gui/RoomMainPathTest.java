package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.on;
import static io.github.steelyard.gui.EventThread.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.BallotFolder;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Stakeholder;
import java.awt.Component;
import java.awt.Container;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a round that the window opens to ballots in files, with three phones, in two passes. */
@RealWindows
class RoomMainPathTest {

    private static final String TEXT = """
            title: Which buses?
            criteria:
              cost: {unit: EUR, direction: min, scale: {worst: 100, best: 20}, weight: 50}
              noise: {unit: dB, direction: min, scale: {worst: 80, best: 60}, weight: 50}
            options:
              diesel: {performance: {cost: 30, noise: 78}}
              battery: {performance: {cost: 80, noise: 62}}
            """;

    @TempDir
    private Path folder;

    private Window window;

    @AfterEach
    void close() throws Exception {
        if (window != null) {
            EventThread.close(window);
        }
    }

    private void openWindow() throws Exception {
        Path file = folder.resolve("buses.yaml");
        Answers answers = new Answers();
        answers.choices.add(1);
        FileDesk desk = new FileDesk(Folders.in(folder.resolve("own")), answers);
        window = EventThread.open(
                () -> {
                    Appearance.apply(Look.DEFAULT);
                    return new Window(desk.open(file, Look.DEFAULT).orElseThrow(), desk);
                },
                1280,
                800);
    }

    private void command(String id) throws Exception {
        on(() -> {
            window.commands().run(id);
            return null;
        });
    }

    private void press(String key) throws Exception {
        on(() -> {
            all(window.more().room().panel())
                    .filter(AbstractButton.class::isInstance)
                    .map(AbstractButton.class::cast)
                    .filter(b -> Text.of(key).equals(b.getText()))
                    .findFirst()
                    .orElseThrow()
                    .doClick();
            return null;
        });
    }

    private static Stream<Component> all(Container container) {
        return Stream.of(container.getComponents())
                .flatMap(c -> Stream.concat(Stream.of(c), c instanceof Container inner ? all(inner) : Stream.empty()));
    }

    /** What the audience reads of the round. */
    private String audience() {
        StringBuilder said = new StringBuilder();
        all(window.presentation().audience())
                .filter(JLabel.class::isInstance)
                .forEach(c -> said.append(((JLabel) c).getText()).append('\n'));
        return said.toString();
    }

    private static void weigh(RoomPhone phone, int cost, int noise) throws Exception {
        phone.fill(Map.of("points-cost", String.valueOf(cost), "points-noise", String.valueOf(noise)));
        phone.press("Send my answers");
        phone.sees("Thank you");
    }

    private void mainPath(Callable<RoomPhone> maker) throws Exception {
        Files.writeString(folder.resolve("buses.yaml"), TEXT);
        openWindow();
        command("present");
        command("room");
        press("room.begin");
        String link = on(() -> window.more().room().panel().server().joinLink());
        until(() -> audience().contains(Text.of("room.answered", 0, 0)), "the code on the screen of the audience");
        List<RoomPhone> phones = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            RoomPhone phone = maker.call();
            phone.open(link);
            phone.sees("Take part");
            phone.press("Take a seat");
            phone.sees("What matters");
            assertThat(phone.text()).contains("From 100 EUR (worst) to 20 EUR (best)");
            phones.add(phone);
        }
        weigh(phones.get(0), 100, 50);
        weigh(phones.get(1), 20, 100);
        until(() -> audience().contains(Text.of("room.answered", 2, 3)), "two of three");
        assertThat(on(this::audience)).doesNotContain("median");
        for (RoomPhone phone : phones) {
            assertThat(phone.text()).doesNotContain("Median", "What the room says");
        }
        weigh(phones.get(2), 60, 60);
        press("room.show");
        until(() -> audience().contains("median"), "the spread on the screen of the audience");
        for (RoomPhone phone : phones) {
            phone.sees("What the room says");
        }
        assertThat(phones.get(1).text()).contains("Yours 17");
        press("room.again");
        for (RoomPhone phone : phones) {
            phone.sees("starts from your own");
        }
        weigh(phones.get(0), 100, 80);
        weigh(phones.get(1), 50, 100);
        press("room.show");
        phones.get(2).sees("What the room says");
        phones.get(1).sees("Yours 33");
        press("room.join");
        List<Stakeholder> people = on(() -> window.session().state().decision().stakeholders());
        assertThat(people).extracting(Stakeholder::id).containsExactly("p01", "p02", "p03");
        Decision joined = on(() -> window.session().state().decision());
        var group = Analyses.STAKEHOLDERS.run(Study.of(joined));
        assertThat(group.groupRanking().values()).containsExactlyInAnyOrder(1, 2);
        assertThat(group.decisiveCriteria()).isNotNull();
        command("save");
        until(() -> !window.session().state().isDirty(), "saved");
        List<Ballot> ballots =
                new BallotFolder(folder.resolve("ballots")).read().ballots();
        assertThat(ballots)
                .extracting(Ballot::fileName)
                .containsExactlyInAnyOrder("p01.yaml", "p01-2.yaml", "p02.yaml", "p02-2.yaml", "p03.yaml");

        EventThread.close(window);
        openWindow();
        assertThat(on(() -> window.session().state().decision()))
                .as("opened again")
                .isEqualTo(joined);
        assertThat(new BallotFolder(folder.resolve("ballots")).read().ballots()).isEqualTo(ballots);
    }

    @Test
    void inHtmlUnit() throws Exception {
        List<WebClient> clients = new ArrayList<>();
        try {
            mainPath(() -> {
                WebClient client = new WebClient(BrowserVersion.CHROME);
                clients.add(client);
                return new HtmlUnitPhone(client);
            });
        } finally {
            clients.forEach(WebClient::close);
        }
    }

    @Test
    void inARealBrowserOfTheSizeOfAPhone() throws Exception {
        Optional<Path> program = ChromiumPhones.find();
        String missing = "NOT TESTED IN A REAL BROWSER: no chromium or google-chrome on the PATH; the same path was"
                + " tested in HtmlUnit";
        if (program.isEmpty()) {
            System.err.println(missing);
        }
        assumeTrue(program.isPresent(), missing);
        try (ChromiumPhones phones = ChromiumPhones.start(program.get())) {
            mainPath(() -> phones.phone(390, 844));
        }
    }
}
