package io.github.steelyard.batch;

import io.github.steelyard.aggregation.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The k best rows so far, and those behind them by no more than rounding: where these tie with the last of the best, the
 * earlier row of the table is the better one. Holds at most three times as many rows as are wanted.
 */
final class TopK {

    /** A row that may be among the best. */
    record Candidate(double score, int line, String row) {}

    private static final Comparator<Candidate> WORST_FIRST =
            Comparator.comparingDouble(Candidate::score).thenComparingInt(c -> -c.line());

    private final int most;
    private final PriorityQueue<Candidate> best = new PriorityQueue<>(WORST_FIRST);
    private final PriorityQueue<Candidate> near =
            new PriorityQueue<>(Comparator.comparingInt(Candidate::line).reversed());
    private double largest;

    /** @param most how many rows are wanted */
    TopK(int most) {
        this.most = most;
    }

    /** Takes the best of a piece and the size of its largest score. */
    void add(List<Candidate> piece, double size) {
        largest = Math.max(largest, size);
        for (Candidate candidate : piece) {
            best.add(candidate);
            if (best.size() > most) {
                Candidate out = best.remove();
                if (!isBehind(out)) {
                    near.add(out);
                }
                if (near.size() > 2 * most) {
                    shrink();
                }
            }
        }
    }

    private void shrink() {
        near.removeIf(this::isBehind);
        while (near.size() > most) {
            near.remove();
        }
    }

    private boolean isBehind(Candidate candidate) {
        return best.peek().score() - candidate.score() > Ranking.TIE_TOLERANCE * largest;
    }

    /** The size of the largest score of all. */
    double largest() {
        return largest;
    }

    /** All rows that are held, in the order of the table. */
    List<Candidate> rows() {
        shrink();
        List<Candidate> rows = new ArrayList<>(best);
        rows.addAll(near);
        rows.sort(Comparator.comparingInt(Candidate::line));
        return rows;
    }
}
