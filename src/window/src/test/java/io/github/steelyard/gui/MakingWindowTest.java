package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.on;
import static io.github.steelyard.gui.EventThread.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.gui.pages.StartPage;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Part;
import io.github.steelyard.gui.session.Settings;
import io.github.steelyard.gui.view.WeightTreeView;
import io.github.steelyard.model.Decision;
import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTable;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hands do while a decision is made: the room of panes, lists in cells, hiding, regrouping, preferences. */
@RealWindows
class MakingWindowTest {

    private static final int CTRL = KeyEvent.VK_CONTROL;

    private static final String TEXT = """
            title: Sites
            criteria:
              a: {direction: max, scale: {worst: 0, best: 10}}
              b: {levels: {poor: 0, fair: 50, good: 100}}
              g: {criteria: {c: {direction: max, scale: {worst: 0, best: 10}}, d: {direction: max, scale: {worst: 0, best: 10}}}}
              e: {direction: max, scale: {worst: 0, best: 10}}
              f: {direction: max, scale: {worst: 0, best: 10}}
              h: {direction: max, scale: {worst: 0, best: 10}}
              i: {direction: max, scale: {worst: 0, best: 10}}
              j: {direction: max, scale: {worst: 0, best: 10}}
              k: {direction: max, scale: {worst: 0, best: 10}}
            options:
              north: {performance: {a: 1, b: fair, c: 3, d: 4, e: 5, f: 6, h: 8, i: 9, j: 10, k: 2}}
              south: {performance: {a: 2, b: poor, c: 4, d: 3, e: 6, f: 5, h: 7, i: 10, j: 9, k: 3}}
            """;

    @TempDir
    private Path folder;

    private final Answers answers = new Answers();
    private Window window;
    private Hands hands;

    @BeforeEach
    void open() throws Exception {
        hands = new Hands();
        Path file = Files.writeString(folder.resolve("sites.yaml"), TEXT);
        window = EventThread.open(
                () -> {
                    Appearance.apply(Look.DEFAULT);
                    FileDesk desk = new FileDesk(Folders.in(folder.resolve("own")), answers);
                    return new Window(desk.open(file, Look.DEFAULT).orElseThrow(), desk);
                },
                1280,
                800);
        focus(window.panel().option());
    }

    @AfterEach
    void close() throws Exception {
        answers.choices.clear();
        answers.choices.add(1);
        EventThread.close(window);
    }

    private static void focus(JComponent part) throws Exception {
        on(part::requestFocusInWindow);
        until(part::isFocusOwner, "keyboard");
    }

    private Decision decision() throws Exception {
        return on(() -> window.session().state().decision());
    }

    private JTable table() {
        return window.panel().tabs().cells().table();
    }

    @Test
    void a_forgotten_option_is_added_judged_on_ten_criteria_and_ranked_within_fifteen_actions() throws Exception {
        Decision before = decision();
        hands.press(CTRL, KeyEvent.VK_E);
        until(() -> window.panel().option().isFocusOwner(), "field");
        hands.type("East").press(KeyEvent.VK_ENTER);
        until(() -> window.session().state().decision().options().size() == 3, "added");
        hands.press(CTRL, KeyEvent.VK_3);
        until(() -> table().isFocusOwner() && table().getSelectedRow() == 2, "row of the new option");
        // A number with the key that ends it is one action, as is a name with its Enter.
        int actions = 3;
        for (String cell : List.of("9", "good", "8", "7", "9", "8", "9", "7", "8", "9")) {
            hands.type(cell).press(KeyEvent.VK_TAB);
            actions++;
        }
        until(
                () -> window.session().state().isCurrent()
                        && window.panel().ranking().row("east") != null
                        && window.session()
                                .state()
                                .findings()
                                .evaluation()
                                .orElseThrow()
                                .first()
                                .id()
                                .equals("east"),
                "ranked first");
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 10; j++) {
                assertThat(decision().performances().at(i, j))
                        .isEqualTo(before.performances().at(i, j));
            }
        }
        System.out.println("a forgotten option added, judged and ranked: " + actions + " of 15 actions");
        assertThat(actions).isLessThan(15);
    }

    @Test
    void a_pane_gets_the_whole_window_and_escape_gives_the_others_theirs_back() throws Exception {
        focus(window.panel().option());
        hands.press(KeyEvent.VK_F11);
        until(() -> !window.panel().weights().isShowing(), "alone");
        assertThat(on(() -> window.panel().ranking().isShowing())).isTrue();
        assertThat(on(() -> window.panel().tabs().component().isShowing())).isFalse();
        on(() -> Offscreen.snap(window.frame().getRootPane(), "maximised"));
        hands.press(KeyEvent.VK_ESCAPE);
        // The first Escape is the field's own.
        if (on(() -> window.panel().maximised().isPresent())) {
            JComponent row = on(() -> window.panel().ranking().row("north"));
            focus(row);
            hands.press(KeyEvent.VK_ESCAPE);
        }
        until(() -> window.panel().weights().isShowing(), "all again");
        assertThat(on(() -> window.panel().tabs().component().isShowing())).isTrue();
    }

    @Test
    void escape_closes_the_inspector() throws Exception {
        hands.press(KeyEvent.VK_F4);
        until(() -> window.panel().inspector().isShowing(), "inspector");
        focus(on(() -> window.panel().ranking().row("north")));
        hands.press(KeyEvent.VK_ESCAPE);
        until(() -> !window.panel().inspector().isVisible(), "closed");
    }

    @Test
    void a_hidden_option_comes_back() throws Exception {
        on(() -> {
            window.session().store().attend(a -> a.inspecting(Part.option("south")));
            return null;
        });
        hands.press(CTRL, KeyEvent.VK_U);
        until(() -> window.panel().ranking().row("south") == null, "hidden");
        hands.press(CTRL, KeyEvent.VK_SHIFT, KeyEvent.VK_U);
        until(() -> window.panel().ranking().row("south") != null, "shown");
        assertThat(on(() -> window.session().state().isDirty())).isFalse();
    }

    @Test
    void a_level_is_taken_from_the_list_and_the_table_sorts_and_turns() throws Exception {
        on(() -> {
            window.session().store().attend(a -> a.showing("performances"));
            return null;
        });
        until(() -> table().getRowCount() == 2 && table().isShowing(), "table");
        on(() -> {
            table().changeSelection(1, 1, false, false);
            return null;
        });
        focus(table());
        hands.press(KeyEvent.VK_ALT, KeyEvent.VK_DOWN);
        until(() -> popup() != null, "list");
        on(() -> {
            JMenuItem good = (JMenuItem) popup().getComponent(2);
            assertThat(good.getText()).isEqualTo("good");
            good.doClick(0);
            MenuSelectionManager.defaultManager().clearSelectedPath();
            return null;
        });
        until(() -> "good".equals(String.valueOf(table().getValueAt(1, 1))), "taken");
        on(() -> {
            window.panel().tabs().cells().sort(1);
            return null;
        });
        until(() -> "good".equals(String.valueOf(table().getValueAt(0, 1))), "best first");
        on(() -> {
            window.panel().tabs().cells().turn().doClick(0);
            return null;
        });
        until(() -> table().getRowCount() == 10 && table().getColumnCount() == 2, "turned");
        on(() -> Offscreen.snap(window.frame().getRootPane(), "turned"));
    }

    private static JPopupMenu popup() {
        var path = MenuSelectionManager.defaultManager().getSelectedPath();
        return path.length > 0 && path[0] instanceof JPopupMenu menu ? menu : null;
    }

    @Test
    void a_criterion_dropped_on_a_group_goes_into_it() throws Exception {
        WeightTreeView weights = window.panel().weights();
        List<JLabel> names = on(() -> labels(weights, new ArrayList<>()));
        JLabel from =
                names.stream().filter(l -> "A".equals(l.getText())).findFirst().orElseThrow();
        JLabel to =
                names.stream().filter(l -> "G".equals(l.getText())).findFirst().orElseThrow();
        on(() -> {
            Point end = SwingUtilities.convertPoint(to, 5, to.getHeight() / 2, from);
            mouse(from, MouseEvent.MOUSE_PRESSED, 5, 5);
            mouse(from, MouseEvent.MOUSE_DRAGGED, end.x, end.y);
            mouse(from, MouseEvent.MOUSE_RELEASED, end.x, end.y);
            return null;
        });
        until(
                () -> window.session()
                        .state()
                        .decision()
                        .tree()
                        .parent("a")
                        .orElseThrow()
                        .id()
                        .equals("g"),
                "in the group");
        on(() -> {
            window.session().store().undo();
            return null;
        });
        assertThat(on(() -> window.session().state().isDirty())).isFalse();
    }

    private static void mouse(Component part, int id, int x, int y) {
        part.dispatchEvent(
                new MouseEvent(part, id, 0, InputEvent.BUTTON1_DOWN_MASK, x, y, 1, false, MouseEvent.BUTTON1));
    }

    private static List<JLabel> labels(Container root, List<JLabel> found) {
        for (Component child : root.getComponents()) {
            if (child instanceof JLabel label) {
                found.add(label);
            } else if (child instanceof Container inner) {
                labels(inner, found);
            }
        }
        return found;
    }

    @Test
    void preferences_are_kept_and_examples_open() throws Exception {
        hands.press(CTRL, KeyEvent.VK_COMMA);
        until(() -> window.more().preferences() != null, "preferences");
        on(() -> {
            window.more().preferences().theme().setSelectedIndex(Look.Theme.DARK.ordinal());
            window.more().preferences().patterns().doClick(0);
            window.more().preferences().scale().setValue(120);
            window.more().preferences().dialog().dispose();
            return null;
        });
        until(() -> window.session().state().look().scale() == 1.2, "larger");
        Settings kept = Settings.read(Folders.in(folder.resolve("own")).settings());
        assertThat(kept.look().theme()).isEqualTo(Look.Theme.DARK);
        assertThat(kept.look().patterns()).isFalse();
        on(() -> {
            window.commands().run("examples");
            return null;
        });
        until(
                () -> window.beginning().page() instanceof StartPage page
                        && page.buttons().get(0).isFocusOwner(),
                "examples");
        int count = on(() -> ((StartPage) window.beginning().page()).buttons().size());
        assertThat(count).isGreaterThan(40);
        hands.press(KeyEvent.VK_ENTER);
        hands.press(KeyEvent.VK_SPACE);
        until(() -> !window.beginning().isOpen(), "example open");
        assertThat(decision().title()).isNotEqualTo("Sites");
    }
}
