package io.github.steelyard.group;

import java.util.ArrayList;
import java.util.List;

/**
 * Who is on top while a share t goes from 0 to 1 and each option's figure moves along a straight line: the upper envelope,
 * exactly.
 *
 * @param stretches from 0 to 1, each with its leaders
 */
record Envelope(List<Stretch> stretches) {

    /** Differences up to this share of the largest figure are rounding. */
    private static final double ROUNDING = 1e-12;

    Envelope {
        stretches = List.copyOf(stretches);
    }

    /**
     * A stretch of t with the same leaders all through.
     *
     * @param from t at its beginning
     * @param to t at its end
     * @param leaders those on top inside it, in the order of the options
     */
    record Stretch(double from, double to, List<Integer> leaders) {
        Stretch {
            leaders = List.copyOf(leaders);
        }
    }

    /**
     * The envelope of some lines.
     *
     * @param start figures at t = 0
     * @param end figures at t = 1
     */
    static Envelope of(double[] start, double[] end) {
        double size = 0;
        for (int i = 0; i < start.length; i++) {
            size = Math.max(size, Math.max(Math.abs(start[i]), Math.abs(end[i])));
        }
        double tolerance = ROUNDING * size;
        int leader = 0;
        for (int i = 1; i < start.length; i++) {
            double ahead = start[i] - start[leader];
            if (ahead > tolerance || ahead >= -tolerance && end[i] > end[leader] + tolerance) {
                leader = i;
            }
        }
        List<Stretch> stretches = new ArrayList<>();
        double from = 0;
        while (from < 1) {
            double to = 1;
            int next = leader;
            for (int i = 0; i < start.length; i++) {
                double steeper = end[i] - start[i] - (end[leader] - start[leader]);
                if (steeper > tolerance) {
                    double meets = Math.max(from, (start[leader] - start[i]) / steeper);
                    boolean first = meets < to - ROUNDING;
                    boolean steepest = meets <= to + ROUNDING && next != leader && end[i] > end[next] + tolerance;
                    if (meets < 1 - ROUNDING && (first || steepest)) {
                        to = first ? meets : to;
                        next = i;
                    }
                }
            }
            if (to > from + ROUNDING || next == leader) {
                stretches.add(new Stretch(from, to, level(start, end, leader, tolerance)));
                from = to;
            }
            leader = next;
        }
        return new Envelope(stretches);
    }

    /** All options on the same line as the leader. */
    private static List<Integer> level(double[] start, double[] end, int leader, double tolerance) {
        List<Integer> level = new ArrayList<>();
        for (int i = 0; i < start.length; i++) {
            if (Math.abs(start[i] - start[leader]) <= tolerance && Math.abs(end[i] - end[leader]) <= tolerance) {
                level.add(i);
            }
        }
        return level;
    }
}
