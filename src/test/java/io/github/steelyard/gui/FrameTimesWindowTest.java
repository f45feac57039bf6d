package io.github.steelyard.gui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.steelyard.gui.session.Demo;
import io.github.steelyard.gui.session.Edit.MoveWeight;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.SessionState;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the event of a drag to the painted frame with ranking, bands, verdict and 10,000 draws, in the real window drawn
 * into memory. Times are reported in {@code target/frame-times.txt}, never asserted; what is asserted is that memory
 * stays flat.
 */
@RealWindows
class FrameTimesWindowTest {

    private static final int WARM = 100;
    private static final int FRAMES = 200;

    @TempDir
    private Path folder;

    private static <T> T on(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        SwingUtilities.invokeLater(task);
        return task.get();
    }

    private static boolean isDone(Window window) throws Exception {
        return on(() -> {
            SessionState state = window.session().state();
            return state.isCurrent() && state.isFirm();
        });
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void draggingPaintsFrameAfterFrameInFlatMemory() throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Window window = on(() -> {
            Appearance.apply(Demo.korea().look());
            FileDesk desk = new FileDesk(Folders.in(folder), new Answers());
            Window opened =
                    new Window(desk.begin(Demo.korea().origin(), Demo.korea().look()), desk);
            opened.frame().setSize(1400, 900);
            opened.open();
            return opened;
        });
        BufferedImage image = new BufferedImage(1400, 900, BufferedImage.TYPE_INT_RGB);
        double[] millis = new double[FRAMES];
        double[] kilobytes = new double[FRAMES];
        long before = 0;
        Map<String, Long> cpu = Map.of();
        for (int k = -WARM; k < FRAMES; k++) {
            if (k == 0) {
                before = used();
                cpu = busy(threads);
            }
            double points = 10 + 60 * Math.abs(Math.sin(k / 40.0));
            long allocated = allocated(threads);
            long start = System.nanoTime();
            on(() -> {
                window.session().store().apply(new MoveWeight("threat", points, true));
                return null;
            });
            while (!isDone(window)) {
                LockSupport.parkNanos(100_000);
            }
            on(() -> {
                Graphics2D g = image.createGraphics();
                window.panel().paint(g);
                g.dispose();
                return null;
            });
            if (k >= 0) {
                millis[k] = (System.nanoTime() - start) / 1e6;
                kilobytes[k] = (allocated(threads) - allocated) / 1024.0;
            }
        }
        String share = shares(cpu, busy(threads));
        long after = used();
        on(() -> {
            window.session().store().undo();
            window.close();
            return null;
        });
        report(millis, kilobytes, before, after, share);
        assertThat(after - before).as("bytes kept after %s frames", FRAMES).isLessThan(24L << 20);
    }

    /** Processor time by thread: what a frame costs on a machine that does nothing else. */
    private static Map<String, Long> busy(ThreadMXBean threads) {
        Map<String, Long> busy = new TreeMap<>();
        for (long id : threads.getAllThreadIds()) {
            var info = threads.getThreadInfo(id);
            if (info != null && info.getThreadName().matches("AWT-EventQueue.*|steelyard-.*")) {
                busy.merge(info.getThreadName(), threads.getThreadCpuTime(id), Long::sum);
            }
        }
        return busy;
    }

    private static String shares(Map<String, Long> before, Map<String, Long> after) {
        StringBuilder text = new StringBuilder("processor time a frame:");
        after.forEach((name, nanos) -> text.append(String.format(
                Locale.ROOT, " %s %.2f ms;", name, (nanos - before.getOrDefault(name, 0L)) / 1e6 / FRAMES)));
        return text.toString();
    }

    private static long allocated(ThreadMXBean threads) {
        return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    private static void report(double[] millis, double[] kilobytes, long before, long after, String shares)
            throws Exception {
        Arrays.sort(millis);
        Arrays.sort(kilobytes);
        String text = String.format(
                Locale.ROOT,
                "16 options x 13 criteria, 10,000 draws, %d frames after %d warm ones%n"
                        + "median %.1f ms, 99th percentile %.1f ms, longest %.1f ms; %.0f kB allocated a frame;"
                        + " heap %.1f MB before, %.1f MB after%n%s%n",
                FRAMES,
                WARM,
                millis[FRAMES / 2],
                millis[FRAMES * 99 / 100],
                millis[FRAMES - 1],
                kilobytes[FRAMES / 2],
                before / 1048576.0,
                after / 1048576.0,
                shares);
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("frame-times.txt"), text);
        System.out.print(text);
    }
}
