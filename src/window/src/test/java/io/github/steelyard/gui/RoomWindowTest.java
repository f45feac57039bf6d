package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.on;
import static io.github.steelyard.gui.EventThread.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.BallotFolder;
import io.github.steelyard.gui.room.RoomPanel;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Stakeholder;
import java.awt.Component;
import java.awt.Container;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round from the facilitator's seat, with phones that vote over the network of this machine. */
@RealWindows
class RoomWindowTest {

    private static final String TEXT = """
            title: Which buses?
            criteria:
              cost: {unit: EUR, direction: min, scale: {worst: 100, best: 20}}
              noise: {unit: dB, direction: min, scale: {worst: 80, best: 60}}
            options:
              diesel: {performance: {cost: 30, noise: 78}}
              battery: {performance: {cost: 80, noise: 62}}
            """;
    private static final Decision BUSES =
            DecisionReader.read("d.yaml", TEXT.getBytes(StandardCharsets.UTF_8)).orThrow();

    @TempDir
    private Path folder;

    private JFrame frame;
    private RoomPanel panel;
    private List<Ballot> joined = List.of();

    @AfterEach
    void close() throws Exception {
        on(() -> {
            if (panel != null) {
                panel.end();
            }
            if (frame != null) {
                frame.dispose();
            }
            return null;
        });
    }

    @Test
    void whatTheRoomWeighedIsAnEditThatUndoTakesBack() throws Exception {
        Path file = Files.writeString(folder.resolve("buses.yaml"), TEXT);
        FileDesk desk = new FileDesk(Folders.in(folder.resolve("own")), new Answers());
        Window window = EventThread.open(
                () -> {
                    Appearance.apply(Look.DEFAULT);
                    return new Window(desk.open(file, Look.DEFAULT).orElseThrow(), desk);
                },
                1280,
                800);
        try {
            on(() -> {
                window.commands().get("room").actionPerformed(null);
                return null;
            });
            panel = on(() -> window.more().room().panel());
            frame = on(() -> window.more().room().frame());
            press("room.begin");
            String link = on(() -> panel.server().joinLink());
            vote(phone(link), link, 100, 50);
            press("room.show");
            press("room.join");
            assertThat(on(() -> window.session().state().decision().stakeholders()))
                    .extracting(Stakeholder::id)
                    .containsExactly("p01");
            assertThat(Files.list(folder.resolve("ballots"))
                            .map(f -> f.getFileName().toString()))
                    .contains("p01.yaml");
            on(() -> {
                window.session().store().undo();
                return null;
            });
            assertThat(on(() -> window.session().state().isDirty())).isFalse();
        } finally {
            EventThread.close(window);
        }
    }

    @Test
    void phonesVoteAndNobodySeesAnythingBeforeItIsShown() throws Exception {
        on(() -> {
            Appearance.apply(Look.DEFAULT);
            panel = new RoomPanel(
                    BUSES, "ab".repeat(32), new BallotFolder(folder), Runnable::run, (print, all) -> joined = all);
            frame = new JFrame();
            frame.setContentPane(panel);
            frame.setSize(1000, 700);
            frame.setVisible(true);
            return null;
        });
        press("room.begin");
        String link = on(() -> panel.server().joinLink());
        HttpClient first = phone(link);
        HttpClient second = phone(link);
        phone(link);
        vote(first, link, 100, 50);
        vote(second, link, 30, 90);
        until(() -> labels().contains(Text.of("room.answered", 2, 3)), "two of three answers");
        assertThat(labels()).noneMatch(text -> text.contains("median"));
        assertThat(Stream.of("room.again", "room.join").map(this::button)).noneMatch(Component::isEnabled);
        press("room.show");
        assertThat(labels()).contains(Text.of("room.figures", "Cost", "46%", "35%", "56%"));
        press("room.join");
        assertThat(joined).extracting(Ballot::who).containsExactly("p01", "p02");
        press("room.again");
        assertThat(on(() -> panel.server().room().pass())).isEqualTo(2);
        press("room.end");
        assertThat(on(() -> panel.server() == null)).isTrue();
    }

    private AbstractButton button(String key) {
        return all(panel)
                .filter(AbstractButton.class::isInstance)
                .map(AbstractButton.class::cast)
                .filter(b -> Text.of(key).equals(b.getText()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String key) throws Exception {
        on(() -> {
            button(key).doClick();
            return null;
        });
    }

    private List<String> labels() {
        return new ArrayList<>(all(panel)
                .filter(JLabel.class::isInstance)
                .map(c -> ((JLabel) c).getText())
                .toList());
    }

    private static Stream<Component> all(Container container) {
        return Stream.of(container.getComponents())
                .flatMap(c -> Stream.concat(Stream.of(c), c instanceof Container inner ? all(inner) : Stream.empty()));
    }

    private static HttpClient phone(String link) throws Exception {
        HttpClient phone = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        post(phone, link, "");
        return phone;
    }

    private static void vote(HttpClient phone, String link, int cost, int noise) throws Exception {
        String ballot = link.replaceAll("/j/.*", "/ballot");
        String page = phone.send(
                        HttpRequest.newBuilder(URI.create(ballot)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        post(
                phone,
                ballot,
                "token=" + token.group(1) + "&pass=1&points-cost=" + cost + "&points-noise=" + noise + "&because=");
    }

    private static void post(HttpClient phone, String link, String form) throws Exception {
        phone.send(
                HttpRequest.newBuilder(URI.create(link))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
