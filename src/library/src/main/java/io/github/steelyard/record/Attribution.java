package io.github.steelyard.record;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Shares a change of leads out among groups of changes by Shapley's value: the mean, over all orders in which the groups
 * can be made, of what each adds when its turn comes, φ<sub>g</sub> = Σ<sub>S∌g</sub> |S|!(n−|S|−1)!/n! · [f(S∪g) − f(S)].
 * The shares sum to the change. Up to {@link #EXACT} groups all sets are ranked; above, the mean is taken over seeded
 * random orders, each also backwards, and has a standard error.
 *
 * <p>Source: L. S. Shapley, A value for n-person games, 1953; sampling by orders: J. Castro, D. Gómez and J. Tejada,
 * 2009.
 */
final class Attribution {

    /** So many groups are shared out exactly. */
    static final int EXACT = 12;

    /** Up to so many groups pairs are searched for being needed or enough; above, single groups. */
    static final int PAIRS = 40;

    private final MixedStates states;
    private final int permutations;
    private final long seed;
    private final ChangeSets apart;

    Attribution(MixedStates states, int permutations, long seed) {
        this.states = states;
        this.permutations = permutations;
        this.seed = seed;
        this.apart = new ChangeSets(states);
    }

    /**
     * What came of it.
     *
     * @param groups which groups of changes each share is of; those that cannot be told apart are together
     * @param over the option that leads are measured against
     * @param shares by option, then one a group
     * @param errors standard errors of these; empty when they are exact
     * @param unshared options that are not ranked in every state between
     * @param necessary smallest sets of groups without which the new first place is not reached
     * @param sufficient smallest sets of groups that reach the new first place alone
     */
    record Shares(
            List<BitSet> groups,
            Optional<String> over,
            Map<String, double[]> shares,
            Map<String, double[]> errors,
            List<String> unshared,
            List<BitSet> necessary,
            List<BitSet> sufficient) {}

    /**
     * The shares.
     *
     * @param options that are ranked before and after, the old leader first
     * @param moved whether the first place is another
     */
    Shares of(List<String> options, boolean moved) {
        while (true) {
            Optional<BitSet> impossible = apart.groups().size() <= EXACT ? allSets() : allOrders();
            if (impossible.isEmpty()) {
                return shares(options, moved);
            }
            apart.join(apart.inseparable(impossible.get()));
        }
    }

    private Optional<BitSet> allSets() {
        for (long set = 0; set < 1L << apart.groups().size(); set++) {
            BitSet made = apart.made(set);
            if (states.at(made).isEmpty()) {
                return Optional.of(made);
            }
        }
        return Optional.empty();
    }

    private Optional<BitSet> allOrders() {
        for (int[] order : orders()) {
            BitSet made = new BitSet();
            for (int group : order) {
                made.or(apart.groups().get(group));
                if (states.at(made).isEmpty()) {
                    return Optional.of(made);
                }
            }
        }
        for (BitSet made : searched()) {
            for (BitSet one : List.of(made, apart.without(made))) {
                if (states.at(one).isEmpty()) {
                    return Optional.of(one);
                }
            }
        }
        return Optional.empty();
    }

    /** Random orders of the groups, each followed by the same backwards. */
    private List<int[]> orders() {
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> orders = new ArrayList<>();
        while (orders.size() < permutations) {
            int[] order = new int[apart.groups().size()];
            for (int k = 0; k < order.length; k++) {
                int at = random.nextInt(k + 1);
                order[k] = order[at];
                order[at] = k;
            }
            int[] backwards = new int[order.length];
            for (int k = 0; k < order.length; k++) {
                backwards[k] = order[order.length - 1 - k];
            }
            orders.add(order);
            orders.add(backwards);
        }
        return orders;
    }

    private Shares shares(List<String> options, boolean moved) {
        List<BitSet> ranked = apart.groups().size() <= EXACT ? everySet() : everyStep();
        List<String> everywhere = options.stream()
                .filter(id -> ranked.stream().allMatch(made -> scores(made).containsKey(id)))
                .toList();
        Map<String, double[]> shares = new LinkedHashMap<>();
        Map<String, double[]> errors = new LinkedHashMap<>();
        if (!everywhere.isEmpty()) {
            String over = everywhere.get(0);
            for (String id : everywhere.subList(1, everywhere.size())) {
                if (apart.groups().size() <= EXACT) {
                    shares.put(id, exactly(id, over));
                } else {
                    sample(id, over, shares, errors);
                }
            }
        }
        List<String> unshared =
                options.stream().filter(id -> !everywhere.contains(id)).toList();
        return new Shares(
                List.copyOf(apart.groups()),
                everywhere.stream().findFirst(),
                shares,
                errors,
                unshared,
                moved ? smallest(false) : List.of(),
                moved ? smallest(true) : List.of());
    }

    private List<BitSet> everySet() {
        List<BitSet> sets = new ArrayList<>();
        for (long set = 0; set < 1L << apart.groups().size(); set++) {
            sets.add(apart.made(set));
        }
        return sets;
    }

    private List<BitSet> everyStep() {
        List<BitSet> steps = new ArrayList<>(List.of(new BitSet()));
        for (int[] order : orders()) {
            BitSet made = new BitSet();
            for (int group : order) {
                made.or(apart.groups().get(group));
                steps.add((BitSet) made.clone());
            }
        }
        return steps;
    }

    private Map<String, Double> scores(BitSet made) {
        return states.at(made).orElseThrow().scores();
    }

    private double lead(BitSet made, String id, String over) {
        Map<String, Double> scores = scores(made);
        return scores.get(id) - scores.get(over);
    }

    private double[] exactly(String id, String over) {
        int n = apart.groups().size();
        double[] lead = new double[1 << n];
        for (int set = 0; set < lead.length; set++) {
            lead[set] = lead(apart.made(set), id, over);
        }
        double[] share = new double[n];
        double[] weight = weights(n);
        for (int g = 0; g < n; g++) {
            for (int set = 0; set < lead.length; set++) {
                if ((set >> g & 1) == 0) {
                    share[g] += weight[Integer.bitCount(set)] * (lead[set | 1 << g] - lead[set]);
                }
            }
        }
        return share;
    }

    /** |S|!(n−|S|−1)!/n! by the size of S. */
    private static double[] weights(int n) {
        double[] weight = new double[n];
        for (int size = 0; size < n; size++) {
            double sets = 1;
            for (int k = 1; k <= size; k++) {
                sets = sets * (n - k) / k;
            }
            weight[size] = 1 / (n * sets);
        }
        return weight;
    }

    private void sample(String id, String over, Map<String, double[]> shares, Map<String, double[]> errors) {
        int n = apart.groups().size();
        double[] sum = new double[n];
        double[] squares = new double[n];
        List<int[]> orders = orders();
        for (int pair = 0; pair < orders.size(); pair += 2) {
            double[] mean = new double[n];
            for (int[] order : orders.subList(pair, pair + 2)) {
                BitSet made = new BitSet();
                double last = lead(made, id, over);
                for (int group : order) {
                    made.or(apart.groups().get(group));
                    double next = lead(made, id, over);
                    mean[group] += (next - last) / 2;
                    last = next;
                }
            }
            for (int g = 0; g < n; g++) {
                sum[g] += mean[g];
                squares[g] += mean[g] * mean[g];
            }
        }
        int pairs = orders.size() / 2;
        double[] share = new double[n];
        double[] error = new double[n];
        for (int g = 0; g < n; g++) {
            share[g] = sum[g] / pairs;
            error[g] = Math.sqrt(Math.max(0, squares[g] / pairs - share[g] * share[g]) / Math.max(1, pairs - 1));
        }
        shares.put(id, share);
        errors.put(id, error);
    }

    /** The smallest sets of groups that reach the new first place alone, or without which it is not reached. */
    private List<BitSet> smallest(boolean alone) {
        Set<String> reached = states.at(apart.all()).orElseThrow().first();
        List<BitSet> found = new ArrayList<>();
        for (BitSet set : searched()) {
            BitSet made = alone ? set : apart.without(set);
            boolean contains = found.stream().anyMatch(smaller -> {
                BitSet rest = (BitSet) smaller.clone();
                rest.andNot(set);
                return rest.isEmpty();
            });
            if (!contains && alone == states.at(made).orElseThrow().first().equals(reached)) {
                found.add(set);
            }
        }
        return found;
    }

    /** Sets of groups, the smallest first: all of them, or those of one and two groups where there are many. */
    private List<BitSet> searched() {
        List<BitSet> sets = new ArrayList<>();
        int n = apart.groups().size();
        if (n <= EXACT) {
            for (int size = 1; size <= n; size++) {
                for (int set = 0; set < 1 << n; set++) {
                    if (Integer.bitCount(set) == size) {
                        sets.add(apart.made(set));
                    }
                }
            }
            return sets;
        }
        apart.groups().forEach(group -> sets.add((BitSet) group.clone()));
        for (int a = 0; a < n && n <= PAIRS; a++) {
            for (int b = a + 1; b < n; b++) {
                BitSet two = (BitSet) apart.groups().get(a).clone();
                two.or(apart.groups().get(b));
                sets.add(two);
            }
        }
        return sets;
    }
}
