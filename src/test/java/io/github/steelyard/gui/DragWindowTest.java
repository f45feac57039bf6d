package io.github.steelyard.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.gui.session.Demo;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.RankingSheet;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.widget.WeightSlider;
import java.awt.Component;
import java.awt.Point;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.SwingUtilities;
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

    @BeforeEach
    void open() throws Exception {
        robot = new Robot();
        window = on(() -> {
            Appearance.apply(Demo.opened().look());
            FileDesk desk = new FileDesk(Folders.in(folder), new Answers());
            Window opened =
                    new Window(desk.begin(Demo.opened().origin(), Demo.opened().look()), desk);
            opened.frame().setLocation(0, 0);
            opened.frame().setSize(1400, 900);
            opened.open();
            return opened;
        });
        flush();
        settle();
    }

    @AfterEach
    void close() throws Exception {
        on(() -> {
            window.close();
            return null;
        });
    }

    private static <T> T on(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        SwingUtilities.invokeLater(task);
        return task.get();
    }

    /** Lets the event thread work off what the robot did. */
    private static void flush() throws Exception {
        for (int k = 0; k < 3; k++) {
            SwingUtilities.invokeAndWait(() -> {});
        }
    }

    private SessionState state() throws Exception {
        return on(() -> window.session().state());
    }

    /** Waits until what is shown is what was computed of it. */
    private void settle() throws Exception {
        long limit = System.nanoTime() + 20_000_000_000L;
        while (!state().isCurrent() || state().findings().firmness().isEmpty()) {
            assertThat(System.nanoTime()).as("still computing").isLessThan(limit);
            Thread.onSpinWait();
        }
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
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        settle();
    }

    private void press(int... keys) throws Exception {
        for (int key : keys) {
            robot.keyPress(key);
        }
        for (int k = keys.length - 1; k >= 0; k--) {
            robot.keyRelease(keys[k]);
        }
        flush();
    }

    @Test
    void draggingAWeightMakesAnotherOptionWinAndOneUndoTakesItBack() throws Exception {
        assertThat(leader()).isEqualTo("battery");
        drag("city", 0);
        drag("purchase", 1);
        assertThat(leader()).isEqualTo("diesel");
        on(() -> Offscreen.snap(window.frame().getRootPane(), "window-dragged"));
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        settle();
        assertThat(leader()).isEqualTo("battery");
        assertThat(state().canUndo()).isFalse();
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_Z);
        assertThat(state().points("cost")).isEqualTo(100);
    }

    @Test
    void arrowsMoveByOnePointAndShiftByTen() throws Exception {
        WeightSlider slider = (WeightSlider) on(() -> window.panel().weights().slider("cost"));
        on(slider::requestFocusInWindow);
        flush();
        press(KeyEvent.VK_RIGHT);
        assertThat(state().points("cost")).isEqualTo(41);
        press(KeyEvent.VK_SHIFT, KeyEvent.VK_LEFT);
        assertThat(state().points("cost")).isEqualTo(31);
        press(KeyEvent.VK_END);
        assertThat(state().points("cost")).isEqualTo(100);
        press(KeyEvent.VK_HOME);
        assertThat(state().points("cost")).isZero();
        press(KeyEvent.VK_DELETE);
        assertThat(state().points("cost")).isEqualTo(40);
        press(KeyEvent.VK_L);
        assertThat(state().content().locks()).containsExactly("cost");
    }
}
