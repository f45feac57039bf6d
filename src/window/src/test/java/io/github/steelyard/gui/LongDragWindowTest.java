package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.gui.session.Demo;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.widget.WeightSlider;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An hour of dragging, shortened: nothing grows by it. How long a frame takes, the benchmark of the window measures. */
@RealWindows
class LongDragWindowTest {

    private static final long LIMIT = 2L << 20;
    private static final int EVENTS = 2000;

    @TempDir
    private Path folder;

    private Window window;
    private WeightSlider slider;

    @BeforeEach
    void open() throws Exception {
        window = EventThread.open(
                () -> {
                    Appearance.apply(Demo.korea().look());
                    FileDesk desk = new FileDesk(Folders.in(folder), new Answers());
                    return new Window(
                            desk.begin(Demo.korea().origin(), Demo.korea().look()), desk);
                },
                1400,
                900);
        settle();
        slider = (WeightSlider) on(() -> window.panel().weights().slider("threat"));
        mouse(MouseEvent.MOUSE_PRESSED, 0.3);
    }

    @AfterEach
    void close() throws Exception {
        EventThread.close(window);
    }

    private SessionState state() throws Exception {
        return on(() -> window.session().state());
    }

    private void settle() throws Exception {
        EventThread.until(() -> window.session().state().isWhole(), "computed");
    }

    private void mouse(int id, double share) throws Exception {
        int down = id == MouseEvent.MOUSE_RELEASED ? 0 : InputEvent.BUTTON1_DOWN_MASK;
        int button = id == MouseEvent.MOUSE_DRAGGED ? MouseEvent.NOBUTTON : MouseEvent.BUTTON1;
        int x = slider.xOf(share);
        int y = slider.getHeight() / 2;
        Toolkit.getDefaultToolkit()
                .getSystemEventQueue()
                .postEvent(new MouseEvent(slider, id, System.currentTimeMillis(), down, x, y, 1, false, button));
        on(() -> null);
    }

    /** Drags to and fro; every twentieth position is waited for, the others are cut short by the next. */
    private void drag(int events) throws Exception {
        for (int k = 0; k < events; k++) {
            mouse(MouseEvent.MOUSE_DRAGGED, 0.1 + 0.01 * Math.abs(k % 120 - 60));
            if (k % 20 == 19) {
                settle();
            }
        }
        settle();
    }

    private static long kept() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int k = 0; k < 3; k++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private long journaled() throws Exception {
        long size = 0;
        try (DirectoryStream<Path> journals =
                Files.newDirectoryStream(Folders.in(folder).journals())) {
            for (Path journal : journals) {
                size += Files.size(journal);
            }
        }
        return size;
    }

    @Test
    void draggingWithoutEndKeepsNothingOfIt() throws Exception {
        drag(EVENTS / 5);
        // What a drag keeps grows in every round; what else fills the heap of this process grows in one and not in the
        // next.
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 3 && least >= LIMIT; round++) {
            long before = kept();
            drag(EVENTS);
            least = Math.min(least, kept() - before);
        }
        assertThat(least)
                .as("bytes kept after %s more events of a drag", EVENTS)
                .isLessThan(LIMIT);
        assertThat(journaled()).as("bytes of the journal").isLessThan(1L << 18);
        mouse(MouseEvent.MOUSE_RELEASED, 0.5);
        settle();
        on(() -> {
            window.session().store().undo();
            return null;
        });
        assertThat(state().canUndo()).as("anything to undo beside the one drag").isFalse();
        assertThat(state().isDirty()).isFalse();
    }
}
