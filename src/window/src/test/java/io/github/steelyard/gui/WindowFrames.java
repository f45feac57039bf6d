package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.on;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioExtension;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.widget.WeightSlider;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.swing.RepaintManager;

/**
 * Work: a hand drags one weight in the real window, drawn into memory. A frame lasts from the mouse event to the paint
 * that shows ranking, contributions, bands, flip distance and all draws of that position; its other figures are the
 * processor time and the bytes allocated by each of the program's threads. The next event comes a sixtieth of a second
 * after the last, or when that was painted, if later.
 *
 * <p>Arguments, all optional: options, criteria, method, frames.
 */
public final class WindowFrames {

    private static final long PACE = 16_666_667;

    private final Semaphore painted = new Semaphore(0);
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Window window;
    private final WeightSlider slider;
    private final String node;
    private volatile double wanted;
    private volatile long first;
    private volatile long last;

    private WindowFrames(Window window, String node) throws Exception {
        this.window = window;
        this.node = node;
        this.slider = (WeightSlider) on(() -> window.panel().weights().slider(node));
        on(() -> {
            window.session().show(this::hear);
            return null;
        });
    }

    public static void main(String[] args) throws Exception {
        // Loading it puts the toolkit that draws into memory in force.
        new CacioExtension();
        int options = args.length > 0 ? Integer.parseInt(args[0]) : 12;
        int criteria = args.length > 1 ? Integer.parseInt(args[1]) : 12;
        String method = args.length > 2 ? args[2] : "weighted-sum";
        int frames = args.length > 3 ? Integer.parseInt(args[3]) : 1000;
        Path folder = Files.createTempDirectory("steelyard-frames");
        Path file = Files.writeString(folder.resolve("sample.yaml"), SampleDecision.of(options, criteria, method));
        Window window = EventThread.open(
                () -> {
                    // The memory painted into is the screen: nothing shows half a frame, and what a copy costs is the
                    // display's.
                    RepaintManager.currentManager(null).setDoubleBufferingEnabled(false);
                    Look look = Look.DEFAULT.themed(Look.Theme.LIGHT);
                    Appearance.apply(look);
                    FileDesk desk = new FileDesk(Folders.in(folder), new Answers());
                    Session session = desk.open(file, look).orElseThrow();
                    return new Window(session, desk);
                },
                1400,
                900);
        WindowFrames run = new WindowFrames(window, "g0");
        run.settle();
        System.out.printf(
                Locale.ROOT,
                "%d options x %d criteria, %s, load average %.1f%n",
                options,
                criteria,
                method,
                run.system.getSystemLoadAverage());
        run.drag("right after opening", Math.min(100, frames));
        run.drag("dragging on", frames);
        System.exit(0);
    }

    /** Views hear of a state before this does, so their repaints are queued before what is queued here. */
    private void hear(SessionState state) {
        double total = state.siblings(node).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        boolean there = wanted == 0 || Math.abs(state.points(node) / total - wanted) < 1e-3;
        if (there && state.isCurrent()) {
            double position = wanted;
            EventQueue.invokeLater(() -> mark(position, state.isWhole()));
        }
    }

    /** The repaints are done; what belongs to an earlier position no longer counts. */
    private void mark(double position, boolean whole) {
        if (position == wanted) {
            first = Math.min(first, System.nanoTime());
            if (whole) {
                last = System.nanoTime();
                painted.release();
            }
        }
    }

    /** Lets the window come to rest, and what it rehearses in the background with it. */
    private void settle() throws Exception {
        painted.tryAcquire(60, TimeUnit.SECONDS);
        long start = System.nanoTime();
        long before = -1;
        long now = all(busy());
        while (now - before > 2_000_000 && System.nanoTime() - start < 60_000_000_000L) {
            LockSupport.parkNanos(500_000_000L);
            before = now;
            now = all(busy());
        }
        System.out.printf(
                Locale.ROOT,
                "at rest %.1f s after opening; processor time until then: window's threads %.1f s, process %.1f s%n",
                (System.nanoTime() - start) / 1e9,
                now / 1e9,
                system.getProcessCpuTime() / 1e9);
        mouse(MouseEvent.MOUSE_PRESSED, slider.value());
        LockSupport.parkNanos(500_000_000L);
    }

    private static long all(Map<String, Long> busy) {
        return busy.values().stream().mapToLong(Long::longValue).sum();
    }

    private void mouse(int id, double share) {
        int down = id == MouseEvent.MOUSE_RELEASED ? 0 : InputEvent.BUTTON1_DOWN_MASK;
        int button = id == MouseEvent.MOUSE_DRAGGED ? MouseEvent.NOBUTTON : MouseEvent.BUTTON1;
        Toolkit.getDefaultToolkit()
                .getSystemEventQueue()
                .postEvent(new MouseEvent(
                        slider,
                        id,
                        System.currentTimeMillis(),
                        down,
                        slider.xOf(share),
                        slider.getHeight() / 2,
                        1,
                        false,
                        button));
    }

    private void drag(String name, int frames) throws Exception {
        double[] quick = new double[frames];
        double[] whole = new double[frames];
        double[] bytes = new double[frames];
        double[] spent = new double[frames];
        Map<String, Long> cpu = busy();
        long process = system.getProcessCpuTime();
        for (int k = 0; k < frames; k++) {
            wanted = 0.1 + 0.01 * Math.abs(k % 120 - 60);
            painted.drainPermits();
            first = Long.MAX_VALUE;
            long allocated = allocated();
            long worked = all(busy());
            long start = System.nanoTime();
            mouse(MouseEvent.MOUSE_DRAGGED, wanted);
            if (!painted.tryAcquire(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("frame " + k + " was never painted");
            }
            quick[k] = (first - start) / 1e6;
            whole[k] = (last - start) / 1e6;
            bytes[k] = (allocated() - allocated) / 1024.0;
            spent[k] = (all(busy()) - worked) / 1e6;
            LockSupport.parkNanos(start + PACE - System.nanoTime());
        }
        Map<String, Long> after = busy();
        double total = (system.getProcessCpuTime() - process) / 1e6 / frames;
        System.out.printf(
                Locale.ROOT, "%n%s, %d frames (load average %.1f)%n", name, frames, system.getSystemLoadAverage());
        row("ranking, contributions, bands, flip painted, ms", quick);
        row("all draws painted, ms", whole);
        row("the same in processor time of all its threads, ms", spent);
        row("allocated, kB", bytes);
        System.out.printf(Locale.ROOT, "%-52s", "processor time on average, ms");
        after.forEach((thread, nanos) -> System.out.printf(
                Locale.ROOT, " %s %.2f;", thread, (nanos - cpu.getOrDefault(thread, 0L)) / 1e6 / frames));
        System.out.printf(Locale.ROOT, " process %.2f%n", total);
    }

    private static void row(String what, double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-52s first %.1f, median %.1f, 99th percentile %.1f, longest %.1f%n",
                what,
                figures[0],
                sorted[sorted.length / 2],
                sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)],
                sorted[sorted.length - 1]);
    }

    private Map<String, Long> busy() {
        Map<String, Long> busy = new TreeMap<>();
        for (long id : threads.getAllThreadIds()) {
            var info = threads.getThreadInfo(id);
            if (info != null && isOurs(info.getThreadName())) {
                busy.merge(info.getThreadName(), threads.getThreadCpuTime(id), Long::sum);
            }
        }
        return busy;
    }

    private static boolean isOurs(String thread) {
        return thread.startsWith("AWT-EventQueue") || thread.startsWith("steelyard-");
    }

    private long allocated() {
        return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }
}
