package io.github.steelyard.robustness;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a run and which draws are in them: hands out ranges of draws that are not, takes back what was broken off,
 * and takes in what was counted elsewhere. Threads share it.
 */
final class CountedDraws {

    private final int chunk;
    private final Counts counts;
    private final Deque<Range> unfinished = new ArrayDeque<>();
    /** Draws counted elsewhere: first of each range, with the one after its last. */
    private final TreeMap<Long, Long> elsewhere = new TreeMap<>();

    private final long begin;
    private long next;

    /** Draws {@code first} to {@code first + count − 1}. */
    record Range(long first, int count) {}

    /** Nothing counted yet, beginning at draw {@code begin}. */
    CountedDraws(Kernel kernel, long begin) {
        this.chunk = kernel.chunk();
        this.counts = kernel.blank();
        this.begin = begin;
        this.next = begin;
    }

    synchronized long draws() {
        return counts.draws();
    }

    /** The counts so far, for reading while nothing else happens. */
    Counts counts() {
        return counts;
    }

    /** A range before draw {@code until} that nobody has; null when there is none. */
    synchronized @Nullable Range claim(long until) {
        if (!unfinished.isEmpty()) {
            return unfinished.poll();
        }
        for (Long end = elsewhere.get(next); end != null; end = elsewhere.get(next)) {
            next = end;
        }
        if (next >= until) {
            return null;
        }
        Long wall = elsewhere.higherKey(next);
        long end = Math.min(Math.min(next + chunk, until), wall == null ? until : wall);
        Range range = new Range(next, (int) (end - next));
        next = end;
        return range;
    }

    synchronized void counted(Counts own) {
        counts.merge(own);
    }

    synchronized void brokenOff(Range range) {
        unfinished.add(range);
    }

    /**
     * Takes in draws {@code first} to {@code until − 1}.
     *
     * @return whether none of them was there already; else nothing was taken in
     */
    synchronized boolean include(long first, long until, Counts more) {
        Map.Entry<Long, Long> before = elsewhere.lowerEntry(until);
        boolean mine = first < next && until > begin;
        if (mine || before != null && before.getValue() > first) {
            return false;
        }
        elsewhere.put(first, until);
        counts.merge(more);
        return true;
    }
}
