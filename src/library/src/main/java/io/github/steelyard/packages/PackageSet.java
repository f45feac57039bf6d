package io.github.steelyard.packages;

import io.github.steelyard.model.PackageLimit;
import io.github.steelyard.model.PackageRule;
import io.github.steelyard.model.Packages;
import io.github.steelyard.optimization.SmallestContradiction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * Which packages keep the rules and limits. A package is a set of bits, one a measure in the order of the file; the empty
 * set is doing none of them.
 */
public final class PackageSet {

    private final Packages packages;
    private final int size;
    private final long[] given;
    private final long[] of;
    private final double[][] use;
    /** By limit and number of undecided measures: the least that those can use. */
    private final double[][] least;

    public PackageSet(Packages packages) {
        this.packages = packages;
        this.size = packages.measures().size();
        this.given = packages.rules().stream().mapToLong(r -> bits(r.given())).toArray();
        this.of = packages.rules().stream().mapToLong(r -> bits(r.of())).toArray();
        this.use = new double[packages.limits().size()][size];
        this.least = new double[use.length][size + 1];
        for (int l = 0; l < use.length; l++) {
            Map<String, Double> stated = packages.limits().get(l).use();
            for (int i = 0; i < size; i++) {
                use[l][i] = stated.getOrDefault(packages.measures().get(i), 0.0);
                least[l][i + 1] = least[l][i] + Math.min(0, use[l][i]);
            }
        }
    }

    /** How many measures there are. */
    public int size() {
        return size;
    }

    public Packages packages() {
        return packages;
    }

    /** The bits of measures. */
    public long bits(List<String> measures) {
        long bits = 0;
        for (String id : measures) {
            bits |= 1L << packages.measures().indexOf(id);
        }
        return bits;
    }

    /** The measures of a package, in the order of the file. */
    public List<String> measures(long bits) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if ((bits >> i & 1) == 1) {
                ids.add(packages.measures().get(i));
            }
        }
        return ids;
    }

    /** How much a package uses of what a limit limits. */
    public double use(int limit, long bits) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += (bits >> i & 1) == 1 ? use[limit][i] : 0;
        }
        return sum;
    }

    /** Whether a package breaks a rule. */
    public boolean breaks(int rule, long bits) {
        return mustBreak(rule, bits, 0);
    }

    /** Whether a package uses more than a limit allows. */
    public boolean exceeds(int limit, long bits) {
        double most = packages.limits().get(limit).atMost();
        return use(limit, bits) > most + 1e-9 * Math.abs(most);
    }

    /** Whether a package keeps all rules and limits. */
    public boolean isFeasible(long bits) {
        return canBecomeFeasible(bits, 0, 0);
    }

    /** Whether every package breaks a rule that has these measures and perhaps some of those that are open. */
    private boolean mustBreak(int rule, long in, long open) {
        int least = Long.bitCount(of[rule] & in);
        boolean noneCanFollow = (of[rule] & open) == 0;
        return switch (packages.rules().get(rule).kind()) {
            case NEEDS -> (given[rule] & in) == given[rule] && (of[rule] & (in | open)) != of[rule];
            case NEVER -> (of[rule] & in) == of[rule];
            case EXACTLY_ONE -> least > 1 || least == 0 && noneCanFollow;
            case AT_MOST_ONE -> least > 1;
            case AT_LEAST_ONE -> least == 0 && noneCanFollow;
        };
    }

    /**
     * Whether no rule and no limit is broken yet, whatever becomes of the open measures.
     *
     * @param openCount how many of the first measures are open
     */
    private boolean canBecomeFeasible(long in, long open, int openCount) {
        for (int r = 0; r < of.length; r++) {
            if (mustBreak(r, in, open)) {
                return false;
            }
        }
        for (int l = 0; l < use.length; l++) {
            double most = packages.limits().get(l).atMost();
            if (use(l, in) + least[l][openCount] > most + 1e-9 * Math.abs(most)) {
                return false;
            }
        }
        return true;
    }

    /** Whether some package with these measures, and perhaps some of the first ones, may still keep everything. */
    boolean isOpen(long in, int openCount) {
        return canBecomeFeasible(in, (1L << openCount) - 1, openCount);
    }

    /**
     * Hands out every package that keeps all rules and limits, in ascending order of its bits.
     *
     * @param taker whether to go on
     * @return whether all were handed out
     */
    public boolean each(LongPredicate taker) {
        return each(0, size, taker);
    }

    private boolean each(long in, int open, LongPredicate taker) {
        if (!isOpen(in, open)) {
            return true;
        }
        if (open == 0) {
            return taker.test(in);
        }
        return each(in, open - 1, taker) && each(in | 1L << open - 1, open - 1, taker);
    }

    /** How many packages keep everything, or {@code most + 1} when there are more than {@code most}. */
    public long count(long most) {
        long[] count = {0};
        each(bits -> ++count[0] <= most);
        return count[0];
    }

    /**
     * The fewest rules and limits that cannot hold together, in words; empty when some package keeps all.
     *
     * @param isNoneAllowed whether doing none of the measures is a package
     */
    public List<String> contradiction(boolean isNoneAllowed) {
        int rules = packages.rules().size();
        List<Integer> fewest = SmallestContradiction.of(
                rules + packages.limits().size(), kept -> !with(kept).isEmpty(isNoneAllowed));
        return fewest.stream().map(this::words).toList();
    }

    /** What cannot hold with the rest: each rule or limit that alone could be dropped, with what would be left. */
    public List<Dropped> droppable(boolean isNoneAllowed) {
        List<Dropped> found = new ArrayList<>();
        int all = packages.rules().size() + packages.limits().size();
        for (int k = 0; k < all; k++) {
            BitSet kept = new BitSet(all);
            kept.set(0, all);
            kept.clear(k);
            PackageSet without = with(kept);
            if (!without.isEmpty(isNoneAllowed)) {
                found.add(new Dropped(words(k), without.count(1_000_000)));
            }
        }
        return found;
    }

    /**
     * A rule or limit that could be dropped.
     *
     * @param rule in words
     * @param left how many packages there would be without it
     */
    public record Dropped(String rule, long left) {}

    private String words(int k) {
        int rules = packages.rules().size();
        if (k < rules) {
            return packages.rules().get(k).words();
        }
        PackageLimit limit = packages.limits().get(k - rules);
        return limit.id() + " at most " + io.github.steelyard.text.Numbers.plain(limit.atMost());
    }

    private PackageSet with(BitSet kept) {
        List<PackageRule> rules = new ArrayList<>();
        List<PackageLimit> limits = new ArrayList<>();
        for (int k = 0; k < packages.rules().size() + packages.limits().size(); k++) {
            if (kept.get(k) && k < packages.rules().size()) {
                rules.add(packages.rules().get(k));
            } else if (kept.get(k)) {
                limits.add(packages.limits().get(k - packages.rules().size()));
            }
        }
        return new PackageSet(new Packages(
                packages.measures(), packages.combine(), packages.together(), rules, limits, packages.isRanked()));
    }

    /**
     * Whether no package keeps all rules and limits.
     *
     * @param isNoneAllowed whether doing none of the measures is a package
     */
    public boolean isEmpty(boolean isNoneAllowed) {
        return each(bits -> bits == 0 && !isNoneAllowed);
    }
}
