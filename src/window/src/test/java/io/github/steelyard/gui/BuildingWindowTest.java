package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.on;
import static io.github.steelyard.gui.EventThread.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.gui.pages.NewPage;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Decision;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision is made, added to and returned to in the window, by the keyboard alone and within so many steps. */
@RealWindows
class BuildingWindowTest {

    private static final int CTRL = KeyEvent.VK_CONTROL;

    @TempDir
    private Path folder;

    private final Answers answers = new Answers();
    private Window window;
    private Hands hands;

    @BeforeEach
    void hands() {
        hands = new Hands();
    }

    private void start() throws Exception {
        window = EventThread.open(
                () -> {
                    Appearance.apply(Look.DEFAULT);
                    FileDesk desk = new FileDesk(Folders.in(folder.resolve("own")), answers);
                    Window made = new Window(desk.begin(desk.example(), Look.DEFAULT), desk);
                    made.beginning().start();
                    return made;
                },
                1280,
                800);
        until(
                () -> ((io.github.steelyard.gui.pages.StartPage)
                                window.beginning().page())
                        .buttons()
                        .get(0)
                        .isFocusOwner(),
                "start");
    }

    private void open(Path file) throws Exception {
        window = EventThread.open(
                () -> {
                    Appearance.apply(Look.DEFAULT);
                    FileDesk desk = new FileDesk(Folders.in(folder.resolve("own")), answers);
                    return new Window(desk.open(file, Look.DEFAULT).orElseThrow(), desk);
                },
                1280,
                800);
        // Where a system gives the keyboard when a window opens is not in question here.
        on(() -> window.panel().option().requestFocusInWindow());
        until(() -> window.panel().option().isFocusOwner(), "keyboard");
    }

    @AfterEach
    void close() throws Exception {
        answers.choices.clear();
        answers.choices.add(1);
        EventThread.close(window);
    }

    private Decision decision() throws Exception {
        return on(() -> window.session().state().decision());
    }

    private void within(String task, int budget) {
        System.out.println(task + ": " + hands.steps() + " of " + budget + " steps");
        assertThat(hands.steps()).as(task).isLessThanOrEqualTo(budget);
    }

    @Test
    void five_options_on_four_criteria_are_ranked_and_saved_from_an_empty_window() throws Exception {
        start();
        on(() -> Offscreen.snap(window.frame().getRootPane(), "start-page"));
        hands.press(CTRL, KeyEvent.VK_N);
        until(
                () -> window.beginning().page() instanceof NewPage page
                        && page.question().isFocusOwner(),
                "new page");
        NewPage page = (NewPage) window.beginning().page();
        hands.type("Which heating for the school?").press(KeyEvent.VK_ENTER);
        until(() -> page.criteria().isFocusOwner(), "criteria");
        for (String line : List.of("Cost (kEUR) min", "Noise (dB) min", "Comfort: poor, fair, good", "Life (years)")) {
            hands.type(line).press(KeyEvent.VK_ENTER);
        }
        hands.press(CTRL, KeyEvent.VK_TAB);
        until(() -> page.options().isFocusOwner(), "options");
        for (String line : List.of("Gas", "Heat pump", "Pellets", "District heat", "Oil")) {
            hands.type(line).press(KeyEvent.VK_ENTER);
        }
        on(() -> Offscreen.snap(window.frame().getRootPane(), "new-page"));
        hands.press(CTRL, KeyEvent.VK_ENTER);
        until(
                () -> !window.beginning().isOpen()
                        && window.panel().tabs().cells().table().isFocusOwner(),
                "table");
        String[][] cells = {
            {"20", "40", "fair", "15"},
            {"35", "45", "good", "20"},
            {"30", "30", "fair", "18"},
            {"25", "20", "good", "30"},
            {"22", "50", "poor", "15"}
        };
        for (String[] row : cells) {
            for (String cell : row) {
                hands.type(cell).press(KeyEvent.VK_TAB);
            }
        }
        until(() -> window.session().state().findings().evaluation().isPresent(), "ranked");
        Path target = folder.resolve("heating.yaml");
        answers.files.add(target);
        hands.press(CTRL, KeyEvent.VK_S);
        until(() -> Files.exists(target), "saved");
        Decision saved = DecisionReader.read(target).orThrow();
        assertThat(saved.options()).hasSize(5);
        assertThat(saved.performances().at(3, 3).central()).isEqualTo(30);
        assertThat(saved).isEqualTo(decision());
        on(() -> Offscreen.snap(window.frame().getRootPane(), "built"));
        within("empty window to a ranked and saved decision", 120);
    }

    private static final String TEN = """
            # what we found in March
            title: Sites
            criteria:
              a: {direction: max}
              b: {direction: max}
              c: {direction: max}
              d: {direction: max}
              e: {direction: max}
              f: {direction: max}
              g: {direction: max}
              h: {direction: max}
              i: {direction: max}
              j: {direction: max}
            options:
              north: {performance: {a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9, j: 10}}   # windy
              south: {performance: {a: 2, b: 1, c: 4, d: 3, e: 6, f: 5, g: 8, h: 7, i: 10, j: 9}}
            """;

    @Test
    void a_forgotten_option_is_added_and_undone_without_a_trace() throws Exception {
        Path file = Files.writeString(folder.resolve("sites.yaml"), TEN);
        open(file);
        hands.press(CTRL, KeyEvent.VK_E);
        until(() -> window.panel().option().isFocusOwner(), "field");
        hands.type("East").press(KeyEvent.VK_ENTER);
        until(() -> window.session().state().decision().options().size() == 3, "added");
        assertThat(decision().options()).extracting(o -> o.name()).containsExactly("North", "South", "East");
        hands.press(CTRL, KeyEvent.VK_S);
        until(() -> !window.session().state().isDirty(), "saved");
        assertThat(Files.readString(file))
                .startsWith("# what we found in March")
                .contains("# windy")
                .contains("east:");
        hands.press(KeyEvent.VK_ESCAPE);
        hands.press(CTRL, KeyEvent.VK_Z);
        until(() -> window.session().state().decision().options().size() == 2, "undone");
        hands.press(CTRL, KeyEvent.VK_S);
        until(() -> !window.session().state().isDirty(), "saved again");
        assertThat(Files.readString(file)).isEqualTo(TEN);
    }

    @Test
    void an_earlier_state_is_returned_to_in_three_actions() throws Exception {
        Path file = Files.writeString(folder.resolve("sites.yaml"), TEN);
        open(file);
        Decision first = decision();
        for (String name : List.of("East", "West", "Centre")) {
            on(() -> {
                new io.github.steelyard.gui.session.Building(window.session().store()).option(name);
                return null;
            });
        }
        hands.press(CTRL, KeyEvent.VK_J);
        until(() -> window.panel().tabs().journal().states().isFocusOwner(), "journal");
        on(() -> Offscreen.snap(window.frame().getRootPane(), "journal"));
        until(
                () -> window.panel().tabs().journal().isCompared()
                        && window.session().state().findings().comparison().isPresent(),
                "compared");
        assertThat(on(() -> window.session()
                        .state()
                        .findings()
                        .comparison()
                        .orElseThrow()
                        .blocks()))
                .asString()
                .contains("option added: Centre")
                .contains("Added, but without a place in the ranking: Centre.");
        hands.press(KeyEvent.VK_HOME);
        hands.press(KeyEvent.VK_ENTER);
        until(() -> window.session().state().decision().options().size() == 2, "returned");
        assertThat(decision()).isEqualTo(first);
        within("a state of the last hour brought back and compared with now", 3);
        on(() -> {
            window.session().store().undo();
            return null;
        });
        assertThat(decision().options()).as("returning is a step of its own").hasSize(5);
    }

    @Test
    void the_inspector_edits_names_and_yaml_and_says_what_is_wrong() throws Exception {
        Path file = Files.writeString(folder.resolve("sites.yaml"), TEN);
        open(file);
        on(() -> {
            window.session().store().attend(a -> a.inspecting(io.github.steelyard.gui.session.Part.option("north")));
            return null;
        });
        hands.press(CTRL, KeyEvent.VK_F2);
        var inspector = window.panel().inspector();
        until(() -> inspector.isVisible() && inspector.yaml().getText().contains("performance"), "inspector");
        on(() -> Offscreen.snap(window.frame().getRootPane(), "inspector"));
        on(() -> {
            var name = (javax.swing.JTextField) inspector.field("name");
            name.setText("North: by the sea");
            name.postActionEvent();
            return null;
        });
        assertThat(decision().options().get(0).name()).isEqualTo("North: by the sea");
        on(() -> {
            inspector.yaml().setText("performance: {a: many}");
            return null;
        });
        until(() -> !inspector.fault().isEmpty(), "fault");
        assertThat(on(inspector::fault)).contains("many");
        on(() -> {
            inspector.yaml().setText("name: N\nperformance: {a: 5}\nnote: typed");
            return null;
        });
        until(() -> inspector.fault().isEmpty(), "no fault");
        on(() -> {
            inspector.yaml().getActionMap().get("take").actionPerformed(null);
            return null;
        });
        assertThat(decision().options().get(0).label().note()).isEqualTo("typed");
        assertThat(decision().performances().at(0, 0).central()).isEqualTo(5);
    }

    @Test
    void a_value_function_is_bent_by_hand_and_by_the_arrows() throws Exception {
        String text = TEN.replace("a: {direction: max}", "a: {direction: max, scale: {worst: 0, best: 10}}");
        Path file = Files.writeString(folder.resolve("sites.yaml"), text);
        open(file);
        on(() -> {
            window.session()
                    .store()
                    .attend(a -> a.inspecting(new io.github.steelyard.gui.session.Part(
                            io.github.steelyard.gui.session.Part.Kind.CRITERION, "a", "")));
            window.panel().inspect(true);
            return null;
        });
        var curve = window.panel().inspector().curve();
        until(() -> curve.points().size() == 3 && curve.getHeight() > 50, "curve");
        on(() -> curve.requestFocusInWindow());
        until(curve::isFocusOwner, "curve has the keyboard");
        hands.press(KeyEvent.VK_UP);
        var piecewise = (io.github.steelyard.model.ValueFunction.Piecewise)
                decision().tree().criteria().get(0).value();
        assertThat(piecewise.points().get(1).performance()).isEqualTo(5);
        assertThat(piecewise.points().get(1).value()).isEqualTo(0.51);
        on(() -> Offscreen.snap(window.frame().getRootPane(), "curve"));
        java.awt.Point middle = on(() -> curve.place(1));
        for (int id : new int[] {
            java.awt.event.MouseEvent.MOUSE_PRESSED,
            java.awt.event.MouseEvent.MOUSE_DRAGGED,
            java.awt.event.MouseEvent.MOUSE_RELEASED
        }) {
            on(() -> {
                int down = id == java.awt.event.MouseEvent.MOUSE_PRESSED ? 0 : 20;
                curve.dispatchEvent(new java.awt.event.MouseEvent(
                        curve,
                        id,
                        0,
                        java.awt.event.InputEvent.BUTTON1_DOWN_MASK,
                        middle.x,
                        middle.y + down,
                        1,
                        false,
                        java.awt.event.MouseEvent.BUTTON1));
                return null;
            });
        }
        var lower = (io.github.steelyard.model.ValueFunction.Piecewise)
                decision().tree().criteria().get(0).value();
        assertThat(lower.points().get(1).value()).isLessThan(0.45).isGreaterThan(0.1);
        on(() -> {
            window.session().store().undo();
            window.session().store().undo();
            return null;
        });
        assertThat(new String(on(() -> io.github.steelyard.editing.Draft.of(
                                window.session().state().opened(),
                                window.session().state().content().changes())
                        .texts()
                        .values()
                        .iterator()
                        .next())))
                .isEqualTo(text);
    }
}
