package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.flush;
import static io.github.steelyard.gui.EventThread.on;
import static io.github.steelyard.gui.EventThread.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.gui.session.Demo;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.RankingSheet;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.view.PerformancesView;
import io.github.steelyard.gui.widget.WeightSlider;
import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RealWindows
class DragWindowTest {

    @TempDir
    private Path folder;

    private Window window;
    private Robot robot;
    private Keyboard keyboard;

    @BeforeEach
    void open() throws Exception {
        robot = new Robot();
        keyboard = new Keyboard();
        window = EventThread.open(
                () -> {
                    Appearance.apply(Demo.opened().look());
                    FileDesk desk = new FileDesk(Folders.in(folder), new Answers());
                    return new Window(
                            desk.begin(Demo.opened().origin(), Demo.opened().look()), desk);
                },
                1400,
                900);
        flush();
        settle();
    }

    @AfterEach
    void close() throws Exception {
        EventThread.close(window);
    }

    private void expectPoints(String node, double points) throws Exception {
        until(() -> window.session().state().points(node) == points, node + " at " + points);
    }

    private SessionState state() throws Exception {
        return on(() -> window.session().state());
    }

    /** Waits until what is shown is what was computed of it. */
    private void settle() throws Exception {
        until(
                () -> {
                    SessionState state = window.session().state();
                    return state.isCurrent() && state.findings().firmness().isPresent();
                },
                "computed");
        flush();
    }

    private String leader() throws Exception {
        return RankingSheet.of(state()).rows().get(0).id();
    }

    private Point at(Component component, int x, int y) throws Exception {
        return on(() -> {
            Point place = component.getLocationOnScreen();
            return new Point(place.x + x, place.y + y);
        });
    }

    private void drag(String node, double to) throws Exception {
        WeightSlider slider = (WeightSlider) on(() -> window.panel().weights().slider(node));
        int y = slider.getHeight() / 2;
        Point from = at(slider, slider.xOf(slider.value()), y);
        Point end = at(slider, slider.xOf(to), y);
        robot.mouseMove(from.x, from.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int step = 1; step <= 10; step++) {
            robot.mouseMove(from.x + (end.x - from.x) * step / 10, from.y);
            flush();
        }
        until(() -> Math.abs(slider.value() - to) < 1e-9, node + " dragged");
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        until(() -> !slider.isHeld(), node + " let go");
        settle();
    }

    private void press(int... keys) throws Exception {
        keyboard.press(keys);
    }

    @Test
    void draggingAWeightMakesAnotherOptionWinAndOneUndoTakesItBack() throws Exception {
        assertThat(leader()).isEqualTo("battery");
        drag("city", 0);
        drag("purchase", 1);
        assertThat(leader()).isEqualTo("diesel");
        on(() -> Offscreen.snap(window.frame().getRootPane(), "window-dragged"));
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        expectPoints("purchase", 60);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        expectPoints("city", 60);
        settle();
        assertThat(leader()).isEqualTo("battery");
        assertThat(state().canUndo()).isFalse();
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_Z);
        expectPoints("cost", 100);
    }

    @Test
    void arrowsMoveByOnePointAndShiftByTen() throws Exception {
        WeightSlider slider = (WeightSlider) on(() -> window.panel().weights().slider("cost"));
        on(slider::requestFocusInWindow);
        until(slider::isFocusOwner, "slider focused");
        press(KeyEvent.VK_RIGHT);
        expectPoints("cost", 41);
        press(KeyEvent.VK_SHIFT, KeyEvent.VK_LEFT);
        expectPoints("cost", 31);
        press(KeyEvent.VK_END);
        expectPoints("cost", 100);
        press(KeyEvent.VK_HOME);
        expectPoints("cost", 0);
        press(KeyEvent.VK_DELETE);
        expectPoints("cost", 40);
        press(KeyEvent.VK_L);
        until(() -> window.session().state().content().locks().contains("cost"), "locked");
    }

    @Test
    void pointsTypedAreShownAtOnceAndWhatIsNoNumberIsTakenBack() throws Exception {
        JTextField field = on(() -> window.panel().weights().field("cost"));
        on(field::requestFocusInWindow);
        until(field::isFocusOwner, "field focused");
        on(() -> {
            field.setText("55");
            return null;
        });
        press(KeyEvent.VK_ENTER);
        expectPoints("cost", 55);
        assertThat(on(() -> field.getText())).isEqualTo("55");
        settle();
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        expectPoints("cost", 40);
        until(() -> field.getText().equals("40"), "field back");
        assertThat(on(field::isFocusOwner)).isTrue();
        on(() -> {
            field.setText("many");
            return null;
        });
        press(KeyEvent.VK_ENTER);
        until(() -> window.session().state().message().contains("many"), "refused");
        assertThat(on(() -> field.getText())).isEqualTo("40");
        assertThat(state().points("cost")).isEqualTo(40);
    }

    @Test
    void anEditedCellIsSavedAndOpenedAgainWithEverythingElseAsItWas() throws Exception {
        Path file = folder.resolve("lunch.yaml");
        String text = """
                title: Lunch   # every day
                criteria:
                  price: {direction: min, weight: 60}
                  taste: {direction: max, weight: 40}
                options:
                  canteen: {performance: {price: 6, taste: 4}}
                  bistro: {performance: {price: 16, taste: 9}}
                """;
        Files.writeString(file, text);
        on(() -> {
            window.open(file);
            window.session().store().attend(a -> a.showing("performances"));
            return null;
        });
        settle();
        JTable table = on(() -> find(window.frame().getContentPane()));
        on(() -> {
            table.changeSelection(1, 0, false, false);
            table.requestFocusInWindow();
            return null;
        });
        until(table::isFocusOwner, "table focused");
        press(KeyEvent.VK_F2);
        until(table::isEditing, "editing");
        on(() -> {
            ((JTextField) table.getEditorComponent()).setText("12.5");
            table.getEditorComponent().requestFocusInWindow();
            return null;
        });
        flush();
        until(() -> table.getEditorComponent().isFocusOwner(), "editor focused");
        press(KeyEvent.VK_ENTER);
        until(() -> window.session().state().isDirty(), "edited");
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
        until(() -> !window.session().state().isDirty(), "saved");
        assertThat(Files.readString(file)).isEqualTo(text.replace("16", "12.5"));
        on(() -> {
            window.open(file);
            window.session().store().attend(a -> a.showing("performances"));
            return null;
        });
        settle();
        until(() -> find(window.frame().getContentPane()).getRowCount() > 1, "opened again");
        assertThat(on(() -> String.valueOf(find(window.frame().getContentPane()).getValueAt(1, 0))))
                .isEqualTo("12.5");
    }

    @Test
    void draggingTheCursorOfTheSweepSetsTheWeightInOneStep() throws Exception {
        on(() -> {
            window.session().store().attend(a -> a.showing("sensitivity").sweeping("cost"));
            return null;
        });
        until(
                () -> {
                    var answer = window.session().state().findings().answers().get("sensitivity");
                    return answer != null
                            && answer.isLast()
                            && "cost".equals(answer.parameters().get("criterion"))
                            && Charts.lines(window.panel()) != null;
                },
                "chart drawn");
        flush();
        JComponent drawn = on(() -> Charts.lines(window.panel()));
        on(() -> {
            drawn.scrollRectToVisible(new java.awt.Rectangle(0, 0, drawn.getWidth(), drawn.getHeight()));
            return null;
        });
        int y = 60;
        Point from = at(drawn, drawn.getWidth() / 4, y);
        Point to = at(drawn, drawn.getWidth() * 3 / 5, y);
        robot.mouseMove(from.x, from.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int step = 1; step <= 10; step++) {
            robot.mouseMove(from.x + (to.x - from.x) * step / 10, from.y);
            flush();
        }
        until(() -> window.session().state().points("cost") > 60, "cost dragged");
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        settle();
        double dragged = state().points("cost");
        until(
                () -> {
                    // The answer to the drag may have brought another chart.
                    JComponent now = Charts.lines(window.panel());
                    return now != null && (now.isFocusOwner() || isAsked(now));
                },
                "chart focused");
        press(KeyEvent.VK_RIGHT);
        until(() -> window.session().state().points("cost") > dragged, "cost by keyboard");
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        expectPoints("cost", dragged);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        expectPoints("cost", 40);
        assertThat(state().canUndo()).isFalse();
    }

    /** Asks for the keyboard, which comes later. */
    private static boolean isAsked(JComponent chart) {
        chart.requestFocusInWindow();
        return false;
    }

    /** The table of performances. */
    private static JTable find(Container root) {
        for (Component child : root.getComponents()) {
            if (child instanceof PerformancesView view) {
                return view.table();
            }
            JTable below = child instanceof Container container ? find(container) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }
}
