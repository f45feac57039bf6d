package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.flush;
import static io.github.steelyard.gui.EventThread.on;
import static io.github.steelyard.gui.EventThread.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.gui.pages.WeighPage;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Look;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Published judgements, typed into the page of weights, give the published weights. */
@RealWindows
class WeighingWindowTest {

    @TempDir
    private Path folder;

    private Window window;

    static Stream<Arguments> published() {
        return Stream.of(
                // Saaty (2008), relative drink consumption in the USA.
                Arguments.of(
                        "ahp",
                        Map.ofEntries(
                                Map.entry("coffee wine", "9"),
                                Map.entry("coffee tea", "5"),
                                Map.entry("coffee beer", "2"),
                                Map.entry("coffee sodas", "1"),
                                Map.entry("coffee milk", "1"),
                                Map.entry("coffee water", "1/2"),
                                Map.entry("wine tea", "1/3"),
                                Map.entry("wine beer", "1/9"),
                                Map.entry("wine sodas", "1/9"),
                                Map.entry("wine milk", "1/9"),
                                Map.entry("wine water", "1/9"),
                                Map.entry("tea beer", "1/3"),
                                Map.entry("tea sodas", "1/4"),
                                Map.entry("tea milk", "1/3"),
                                Map.entry("tea water", "1/9"),
                                Map.entry("beer sodas", "1/2"),
                                Map.entry("beer milk", "1"),
                                Map.entry("beer water", "1/3"),
                                Map.entry("sodas milk", "2"),
                                Map.entry("sodas water", "1/2"),
                                Map.entry("milk water", "1/3")),
                        Map.of(
                                "coffee", 0.177, "wine", 0.019, "tea", 0.042, "beer", 0.116, "sodas", 0.19, "milk",
                                0.129, "water", 0.327),
                        6e-4,
                        new String[] {"coffee", "wine", "tea", "beer", "sodas", "milk", "water"}),
                // von Winterfeldt & Edwards (1986): points 100, 80, 40, 20 over 240.
                Arguments.of(
                        "swing",
                        Map.of("c1", "100", "c2", "80", "c3", "40", "c4", "20"),
                        Map.of("c1", 100 / 240.0, "c2", 80 / 240.0, "c3", 40 / 240.0, "c4", 20 / 240.0),
                        1e-9,
                        new String[] {"c1", "c2", "c3", "c4"}),
                // Values 0.8, 0.4 and 0.2 on a straight scale from 1 to 2: the same points as in the swing above.
                Arguments.of(
                        "trade-off",
                        Map.of("reference", "C2", "c1", "1.8", "c3", "1.4", "c4", "1.2"),
                        Map.of("c2", 100 / 240.0, "c1", 80 / 240.0, "c3", 40 / 240.0, "c4", 20 / 240.0),
                        1e-9,
                        new String[] {"c1", "c2", "c3", "c4"}),
                // Bana e Costa, De Corte & Vansnick (2005), worked out by hand: 6, 4, 1.
                Arguments.of(
                        "macbeth",
                        Map.of("c1 c2", "weak", "c1 c3", "strong", "c2 c3", "moderate"),
                        Map.of("c1", 6 / 11.0, "c2", 4 / 11.0, "c3", 1 / 11.0),
                        1e-9,
                        new String[] {"c1", "c2", "c3"}),
                // Edwards & Barron (1994): centroids of three ranks, 11/18, 5/18, 2/18.
                Arguments.of(
                        "rank-order-centroid",
                        Map.of("c1", "2", "c2", "1", "c3", "3"),
                        Map.of("c1", 5 / 18.0, "c2", 11 / 18.0, "c3", 2 / 18.0),
                        1e-9,
                        new String[] {"c1", "c2", "c3"}),
                // Rezaei (2016), Omega 64, buying a car, linear model.
                Arguments.of(
                        "best-worst",
                        Map.ofEntries(
                                Map.entry("best", "Price"),
                                Map.entry("worst", "Style"),
                                Map.entry("best quality", "2"),
                                Map.entry("best comfort", "4"),
                                Map.entry("best safety", "2"),
                                Map.entry("best style", "8"),
                                Map.entry("worst quality", "4"),
                                Map.entry("worst price", "8"),
                                Map.entry("worst comfort", "2"),
                                Map.entry("worst safety", "4")),
                        Map.of(
                                "quality",
                                0.21052632,
                                "price",
                                0.42105263,
                                "comfort",
                                0.10526316,
                                "safety",
                                0.21052632,
                                "style",
                                0.05263158),
                        1e-7,
                        new String[] {"quality", "price", "comfort", "safety", "style"}));
    }

    @AfterEach
    void close() throws Exception {
        EventThread.close(window);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void published_judgements_give_the_published_weights(
            String method, Map<String, String> typed, Map<String, Double> printed, double tolerance, String[] ids)
            throws Exception {
        StringBuilder text = new StringBuilder("title: Published # kept\ncriteria:\n");
        for (String id : ids) {
            text.append("  ").append(id).append(": {direction: max}\n");
        }
        text.append("options:\n");
        for (int k = 1; k < 3; k++) {
            Map<String, Integer> row = new LinkedHashMap<>();
            for (String id : ids) {
                row.put(id, k);
            }
            text.append("  a")
                    .append(k)
                    .append(": {performance: ")
                    .append(row.toString().replace("=", ": "))
                    .append("}\n");
        }
        Path file = Files.writeString(folder.resolve("published.yaml"), text);
        Answers answers = new Answers();
        window = EventThread.open(
                () -> {
                    Appearance.apply(Look.DEFAULT);
                    FileDesk desk = new FileDesk(Folders.in(folder.resolve("own")), answers);
                    return new Window(desk.open(file, Look.DEFAULT).orElseThrow(), desk);
                },
                1280,
                800);
        Hands hands = new Hands();
        on(() -> window.panel().option().requestFocusInWindow());
        hands.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_W);
        until(() -> window.more().weighing() != null, "page");
        WeighPage page = window.more().weighing().page();
        on(() -> {
            page.method().setSelectedItem(method);
            return null;
        });
        for (Map.Entry<String, String> answer : typed.entrySet()) {
            JComponent field = page.field(answer.getKey());
            assertThat(field).as(answer.getKey()).isNotNull();
            if (field instanceof JTextField line) {
                on(() -> line.requestFocusInWindow());
                until(line::isFocusOwner, "field " + answer.getKey());
                hands.type(answer.getValue());
                assertThat(line.getText()).isEqualTo(answer.getValue());
            } else {
                on(() -> {
                    ((JComboBox<?>) field).setSelectedItem(answer.getValue());
                    return null;
                });
            }
        }
        on(() -> Offscreen.snap(page, "weigh-" + method));
        assertThat(on(page::outcome)).contains("%");
        on(() -> {
            page.use().doClick();
            return null;
        });
        flush();
        Map<String, Double> points =
                on(() -> window.session().state().origin().points().get(""));
        double sum = points.values().stream().mapToDouble(x -> x).sum();
        printed.forEach((id, weight) -> assertThat(points.get(id) / sum).as(id).isCloseTo(weight, within(tolerance)));
        on(() -> window.panel().option().requestFocusInWindow());
        until(() -> window.panel().option().isFocusOwner(), "window again");
        hands.press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
        until(() -> !window.session().state().isDirty(), "saved");
        assertThat(Files.readString(file))
                .contains("method: " + (method.equals("trade-off") ? "swing" : method))
                .contains("# kept");
    }
}
