package io.github.steelyard.robustness;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;

/** The tallies of one or several methods over the same draws, with what is common to them. Merges exactly. */
final class Counts {

    /** One draw in which an option is first alone; ties of up to ten share it without remainder. */
    static final long UNIT = 5040;

    private final int methods;
    /** 1, or how many groups of draws are counted apart, since how far they differ tells the error. */
    private final int replicates;
    /** By method: those of all replicates. */
    private final List<Tally> tallies = new ArrayList<>();
    /** By option: sums over draws of the square of its first places over all methods, in units. */
    final long[] squares;
    /** Draws in which all methods name the same option or options. */
    long agreements;

    Counts(int methods, int replicates, int options, int criteria) {
        this.methods = methods;
        this.replicates = replicates;
        for (int t = 0; t < methods * replicates; t++) {
            tallies.add(new Tally(options, criteria));
        }
        this.squares = new long[options];
    }

    Counts blank() {
        return new Counts(methods, replicates, tallies.get(0).options, tallies.get(0).criteria);
    }

    long draws() {
        long draws = 0;
        for (int r = 0; r < replicates; r++) {
            draws += tallies.get(r).draws;
        }
        return draws;
    }

    int replicates() {
        return replicates;
    }

    /** Where draw k of a method is counted. */
    Tally of(int method, long k) {
        return tallies.get(method * replicates + (replicates == 1 ? 0 : ScrambledNets.replicate(k)));
    }

    /** What was counted of one method. */
    Tally method(int method) {
        return sum(tallies.subList(method * replicates, (method + 1) * replicates));
    }

    /** What was counted in one replicate, over all methods. */
    Tally replicate(int replicate) {
        List<Tally> own = new ArrayList<>();
        for (int t = replicate; t < tallies.size(); t += replicates) {
            own.add(tallies.get(t));
        }
        return sum(own);
    }

    private Tally sum(List<Tally> some) {
        if (some.size() == 1) {
            return some.get(0);
        }
        Tally sum = tallies.get(0).blank();
        some.forEach(sum::merge);
        return sum;
    }

    void merge(Counts other) {
        for (int t = 0; t < tallies.size(); t++) {
            tallies.get(t).merge(other.tallies.get(t));
        }
        for (int i = 0; i < squares.length; i++) {
            squares[i] += other.squares[i];
        }
        agreements += other.agreements;
    }

    /** Counts draw k as every method ranks it. */
    void add(long k, List<Ranking> rankings, double[] w) {
        for (int t = 0; t < methods; t++) {
            of(t, k).add(rankings.get(t), w);
        }
        if (methods > 1) {
            long[] firsts = new long[squares.length];
            boolean same = true;
            for (Ranking ranking : rankings) {
                List<Integer> leaders = ranking.leaders();
                same &= leaders.equals(rankings.get(0).leaders());
                leaders.forEach(i -> firsts[i] += UNIT / leaders.size());
            }
            for (int i = 0; i < firsts.length; i++) {
                squares[i] += firsts[i] * firsts[i];
            }
            agreements += same ? 1 : 0;
        }
    }

    /** Everything counted as plain numbers. */
    long[] numbers() {
        LongStream.Builder out = LongStream.builder();
        out.add(agreements);
        Arrays.stream(squares).forEach(out);
        tallies.forEach(tally -> tally.write(out));
        return out.build().toArray();
    }

    /**
     * The counts of this shape that gave these numbers.
     *
     * @throws Refusal when there are too few or too many
     */
    Counts of(long[] numbers) {
        PrimitiveIterator.OfLong in = Arrays.stream(numbers).iterator();
        Counts counts = blank();
        try {
            counts.agreements = in.nextLong();
            Arrays.setAll(counts.squares, i -> in.nextLong());
            counts.tallies.forEach(tally -> tally.read(in));
        } catch (NoSuchElementException tooFew) {
            throw new Refusal("a part of a run of draws is cut short");
        }
        if (in.hasNext()) {
            throw new Refusal("a part of a run of draws has more in it than it should");
        }
        return counts;
    }

    /** All methods' tallies as one. */
    Tally together() {
        return sum(tallies);
    }
}
