package io.github.steelyard.statistics;

import io.github.steelyard.catalogue.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The rankings nearest to all ballots: those that contradict the fewest opinions on pairs.
 *
 * <p><b>Formula:</b> minimise Σ over ordered pairs (a before b) of the support for b before a; equally, maximise the
 * support for what is said.
 *
 * <p><b>Out:</b> proved optimal. Options are ranked tier by tier ({@link Ballots#tiers}), which every optimum respects;
 * within a tier by dynamic programming over subsets.
 *
 * <p><b>Edge:</b> several optima are all counted and, up to {@value #MOST_LISTED}, listed.
 *
 * <p><b>Throws:</b> a {@link Refusal} when more than {@value #LARGEST_TIER} options form one tier.
 *
 * <p><b>Cost:</b> O(2<sup>t</sup> t) for a tier of t options.
 *
 * <p><b>Source:</b> Kemeny (1959), Daedalus 88, 577–591; Young (1988), APSR 82, 1231–1244; tiers: Truchon (1998), An
 * extension of the Condorcet criterion and Kemeny orders, cahier 9813, Université Laval.
 *
 * @param distance opinions on pairs that an optimal ranking contradicts, by voice
 * @param support opinions on pairs that it shares
 * @param count how many rankings are optimal
 * @param rankings the optimal rankings in the order of the options, best first
 */
public record Kemeny(double distance, double support, double count, List<List<Integer>> rankings) {

    /** The most options that may form one tier. */
    public static final int LARGEST_TIER = 18;

    /** The most optimal rankings that are listed. */
    public static final int MOST_LISTED = 1000;

    private static final double ROUNDING = 1e-12;

    public Kemeny {
        rankings = rankings.stream().map(List::copyOf).toList();
    }

    /** The nearest rankings. */
    public static Kemeny of(Ballots ballots) {
        double distance = 0;
        double count = 1;
        List<List<Integer>> rankings = List.of(List.of());
        List<List<Integer>> tiers = ballots.tiers();
        for (int t = 0; t < tiers.size(); t++) {
            Tier tier = new Tier(ballots, tiers.get(t));
            distance += tier.cost[tier.cost.length - 1];
            count *= tier.ways[tier.ways.length - 1];
            rankings = append(rankings, tier.orders());
            for (int later = t + 1; later < tiers.size(); later++) {
                for (int a : tiers.get(t)) {
                    for (int b : tiers.get(later)) {
                        distance += ballots.support(b, a);
                    }
                }
            }
        }
        double pairs = ballots.options() * (ballots.options() - 1.0) / 2;
        return new Kemeny(distance, pairs * ballots.voices() - distance, count, rankings);
    }

    /** The groups of options whose order among themselves is not the same in all listed rankings, from the top. */
    public List<List<Integer>> open() {
        List<List<Integer>> open = new ArrayList<>();
        List<Integer> first = rankings.get(0);
        int start = 0;
        for (int end = 1; end <= first.size(); end++) {
            Set<Integer> head = Set.copyOf(first.subList(0, end));
            int length = end;
            if (rankings.stream().allMatch(r -> head.containsAll(r.subList(0, length)))) {
                if (end - start > 1) {
                    open.add(first.subList(start, end).stream().sorted().toList());
                }
                start = end;
            }
        }
        return open;
    }

    private static List<List<Integer>> append(List<List<Integer>> heads, List<List<Integer>> tails) {
        List<List<Integer>> joined = new ArrayList<>();
        for (List<Integer> head : heads) {
            for (List<Integer> tail : tails) {
                if (joined.size() < MOST_LISTED) {
                    List<Integer> whole = new ArrayList<>(head);
                    whole.addAll(tail);
                    joined.add(whole);
                }
            }
        }
        return joined;
    }

    /** The best orders of one tier; {@code cost[s]} is the least for the options of subset s standing at the end. */
    private static final class Tier {
        private final Ballots ballots;
        private final int[] members;
        private final double[] cost;
        private final double[] ways;

        Tier(Ballots ballots, List<Integer> tier) {
            this.ballots = ballots;
            this.members = tier.stream().mapToInt(Integer::intValue).toArray();
            int n = members.length;
            if (n > LARGEST_TIER) {
                throw new Refusal("majorities tie or go round in a circle among " + n
                        + " options; the nearest ranking is found exactly among " + LARGEST_TIER + " at most");
            }
            this.cost = new double[1 << n];
            this.ways = new double[1 << n];
            Arrays.fill(cost, Double.POSITIVE_INFINITY);
            cost[0] = 0;
            ways[0] = 1;
            for (int set = 1; set < 1 << n; set++) {
                for (int a = 0; a < n; a++) {
                    if ((set >> a & 1) == 1) {
                        double with = first(a, set);
                        if (with < cost[set] - tolerance()) {
                            cost[set] = with;
                            ways[set] = ways[set & ~(1 << a)];
                        } else if (with <= cost[set] + tolerance()) {
                            ways[set] += ways[set & ~(1 << a)];
                        }
                    }
                }
            }
        }

        private double tolerance() {
            return ROUNDING * ballots.voices() * members.length * members.length;
        }

        /** The least cost of a set in which a comes first. */
        private double first(int a, int set) {
            int rest = set & ~(1 << a);
            double sum = cost[rest];
            for (int b = 0; b < members.length; b++) {
                if ((rest >> b & 1) == 1) {
                    sum += ballots.support(members[b], members[a]);
                }
            }
            return sum;
        }

        List<List<Integer>> orders() {
            List<List<Integer>> orders = new ArrayList<>();
            collect(cost.length - 1, new ArrayList<>(), orders);
            return orders;
        }

        private void collect(int set, List<Integer> head, List<List<Integer>> orders) {
            if (orders.size() == MOST_LISTED) {
                return;
            }
            if (set == 0) {
                orders.add(List.copyOf(head));
                return;
            }
            for (int a = 0; a < members.length; a++) {
                if ((set >> a & 1) == 1 && first(a, set) <= cost[set] + tolerance()) {
                    head.add(members[a]);
                    collect(set & ~(1 << a), head, orders);
                    head.remove(head.size() - 1);
                }
            }
        }
    }
}
