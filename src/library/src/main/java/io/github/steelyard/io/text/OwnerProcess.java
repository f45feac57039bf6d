package io.github.steelyard.io.text;

import java.time.Instant;
import java.util.Optional;

/**
 * The process that a file belongs to, as a part of the file's name: its number and when it began. The number alone comes
 * back: in a container every first process is number 1.
 */
public final class OwnerProcess {

    /** Systems work the time of a process's beginning out anew and may then differ a little. */
    private static final long TOLERANCE = 2_000;

    private OwnerProcess() {}

    /** This process: its number, a dot, and the milliseconds of 1970 at which it began, 0 when nobody knows. */
    public static String mark() {
        ProcessHandle self = ProcessHandle.current();
        return self.pid() + "."
                + self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** Whether the process of a mark is still alive; a mark without a beginning is told by its number. */
    public static boolean isAlive(String mark) {
        String[] parts = mark.split("\\.", 2);
        try {
            Optional<ProcessHandle> process =
                    ProcessHandle.of(Long.parseLong(parts[0])).filter(ProcessHandle::isAlive);
            long begun = parts.length < 2 ? 0 : Long.parseLong(parts[1]);
            return process.isPresent()
                    && (begun == 0
                            || process.get()
                                    .info()
                                    .startInstant()
                                    .map(start -> Math.abs(start.toEpochMilli() - begun) <= TOLERANCE)
                                    .orElse(true));
        } catch (NumberFormatException noMark) {
            return false;
        }
    }
}
