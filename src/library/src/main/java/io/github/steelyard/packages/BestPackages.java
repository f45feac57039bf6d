package io.github.steelyard.packages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.DoubleConsumer;
import java.util.function.LongPredicate;

/**
 * The packages of the largest score, by branch and bound: measure after measure is taken or left, and what cannot reach
 * the best packages found so far, or must break a rule, is not followed. What it finds is proved to be best.
 *
 * <p><b>Source:</b> Land &amp; Doig (1960), An automatic method of solving discrete programming problems, Econometrica 28,
 * 497-520.
 */
public final class BestPackages {

    /** Scores nearer to each other than this are not told apart. */
    private static final double TOLERANCE = 1e-12;

    /** A package and its score. */
    public record Scored(long bits, double score) {}

    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble((Scored s) -> -s.score()).thenComparingLong(Scored::bits);

    private final PackageWorth worth;
    private final ScoreBound bound;
    private final int most;
    private final LongPredicate admitted;
    private final Runnable check;
    private final DoubleConsumer progress;
    private final PriorityQueue<Scored> kept = new PriorityQueue<>(BEST_FIRST.reversed());
    private long nodes;

    private BestPackages(
            PackageWorth worth, int most, LongPredicate admitted, Runnable check, DoubleConsumer progress) {
        this.worth = worth;
        this.bound = ScoreBound.of(worth);
        this.most = most;
        this.admitted = admitted;
        this.check = check;
        this.progress = progress;
    }

    /**
     * The best packages, the best first; ties in the order of the measures.
     *
     * @param most how many
     * @param admitted which packages count, of those that keep all rules and limits
     * @param check throws when the search is to stop
     * @param progress takes the share that is done
     */
    public static List<Scored> of(
            PackageWorth worth, int most, LongPredicate admitted, Runnable check, DoubleConsumer progress) {
        BestPackages search = new BestPackages(worth, most, admitted, check, progress);
        search.follow(0, worth.set().size(), 0, 1);
        List<Scored> best = new ArrayList<>(search.kept);
        best.sort(BEST_FIRST);
        return best;
    }

    private void follow(long in, int open, double done, double share) {
        if ((++nodes & 1023) == 0) {
            check.run();
            progress.accept(done);
        }
        if (!worth.set().isOpen(in, open)) {
            return;
        }
        double atLeast =
                kept.size() < most ? Double.NEGATIVE_INFINITY : kept.peek().score();
        if (bound.of(in, open) <= atLeast - TOLERANCE) {
            return;
        }
        if (open == 0) {
            take(in);
            return;
        }
        follow(in | 1L << open - 1, open - 1, done, share / 2);
        follow(in, open - 1, done + share / 2, share / 2);
    }

    private void take(long bits) {
        if (!admitted.test(bits)) {
            return;
        }
        Scored own = new Scored(bits, worth.score(bits));
        if (kept.size() < most) {
            kept.add(own);
        } else if (BEST_FIRST.compare(own, kept.peek()) < 0) {
            kept.poll();
            kept.add(own);
        }
    }
}
