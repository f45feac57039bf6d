package io.github.steelyard.statistics;

import io.github.steelyard.catalogue.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Rankings of the same options by several voters, and the rules that need only counts of pairs.
 *
 * <p>A tie within a ballot gives half a vote to each of the two, so that every ballot has the same say on every pair.
 */
public final class Ballots {

    private final int options;
    private final double voices;
    private final double[][] support;

    private Ballots(int options, double voices, double[][] support) {
        this.options = options;
        this.voices = voices;
        this.support = support;
    }

    /**
     * Ballots.
     *
     * @param ranks by ballot and option, smaller is better, equal is tied
     * @param voices how much each ballot counts, 0 or more
     * @throws Refusal when there is no ballot, none counts, or they rank different numbers of options
     */
    public static Ballots of(double[][] ranks, double[] voices) {
        if (ranks.length == 0 || !(Arrays.stream(voices).sum() > 0)) {
            throw new Refusal("there is no ballot that counts");
        }
        int m = ranks[0].length;
        double[][] support = new double[m][m];
        for (int k = 0; k < ranks.length; k++) {
            RankPairs.sameLength(ranks[0], ranks[k]);
            for (int a = 0; a < m; a++) {
                for (int b = 0; b < m; b++) {
                    if (a != b) {
                        double order = Double.compare(ranks[k][b], ranks[k][a]);
                        support[a][b] += voices[k] * (order > 0 ? 1 : order == 0 ? 0.5 : 0);
                    }
                }
            }
        }
        return new Ballots(m, Arrays.stream(voices).sum(), support);
    }

    /** How many options are ranked. */
    public int options() {
        return options;
    }

    /** How much all ballots count together. */
    public double voices() {
        return voices;
    }

    /** How much of the voices puts a before b, a tie counting half. */
    public double support(int a, int b) {
        return support[a][b];
    }

    /** Whether more of the voices put a before b than b before a, beyond rounding. */
    public boolean beats(int a, int b) {
        return support[a][b] - support[b][a] > 1e-12 * voices;
    }

    /**
     * Borda's points: for each ballot the options ranked below, ties counting half (m − 1 for the first, 0 for the last).
     */
    public double[] borda() {
        double[] points = new double[options];
        for (int a = 0; a < options; a++) {
            for (int b = 0; b < options; b++) {
                points[a] += support[a][b];
            }
        }
        return points;
    }

    /** Copeland's points: options beaten by a majority less options to which one loses. */
    public double[] copeland() {
        double[] points = new double[options];
        for (int a = 0; a < options; a++) {
            for (int b = 0; b < options; b++) {
                points[a] += beats(a, b) ? 1 : beats(b, a) ? -1 : 0;
            }
        }
        return points;
    }

    /** The option that beats every other, if there is one. */
    public OptionalInt condorcetWinner() {
        for (int a = 0; a < options; a++) {
            boolean wins = true;
            for (int b = 0; b < options; b++) {
                wins &= a == b || beats(a, b);
            }
            if (wins) {
                return OptionalInt.of(a);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * A shortest circle of majorities at the top, each option beating the next and the last the first; of several, the
     * first by index. Empty when nothing at the top goes round in a circle.
     */
    public List<Integer> cycle() {
        List<Integer> shortest = List.of();
        for (int start : options == 0 ? List.<Integer>of() : tiers().get(0)) {
            List<Integer> round = roundFrom(start);
            if (!round.isEmpty() && (shortest.isEmpty() || round.size() < shortest.size())) {
                shortest = round;
            }
        }
        return shortest;
    }

    private List<Integer> roundFrom(int start) {
        int[] before = new int[options];
        Arrays.fill(before, -1);
        List<Integer> queue = new ArrayList<>(List.of(start));
        for (int k = 0; k < queue.size(); k++) {
            int a = queue.get(k);
            for (int b = 0; b < options; b++) {
                if (b == start && beats(a, b)) {
                    List<Integer> round = new ArrayList<>();
                    for (int back = a; back != start; back = before[back]) {
                        round.add(0, back);
                    }
                    round.add(0, start);
                    return round;
                }
                if (b != start && before[b] < 0 && beats(a, b)) {
                    before[b] = a;
                    queue.add(b);
                }
            }
        }
        return List.of();
    }

    /**
     * The options in tiers: every option of a tier beats every option of a later one, and no tier can be parted further.
     * The first is the smallest set that beats all others (the Smith set).
     */
    public List<List<Integer>> tiers() {
        boolean[][] reaches = new boolean[options][options];
        for (int a = 0; a < options; a++) {
            for (int b = 0; b < options; b++) {
                reaches[a][b] = a == b || !beats(b, a);
            }
        }
        for (int via = 0; via < options; via++) {
            for (int a = 0; a < options; a++) {
                for (int b = 0; b < options; b++) {
                    reaches[a][b] |= reaches[a][via] && reaches[via][b];
                }
            }
        }
        List<List<Integer>> tiers = new ArrayList<>();
        boolean[] placed = new boolean[options];
        // Who reaches more stands higher; within a tier all reach the same.
        for (int most = options; most > 0; most--) {
            for (int a = 0; a < options; a++) {
                if (!placed[a] && count(reaches[a]) == most) {
                    List<Integer> tier = new ArrayList<>();
                    for (int b = 0; b < options; b++) {
                        if (reaches[a][b] && reaches[b][a]) {
                            tier.add(b);
                            placed[b] = true;
                        }
                    }
                    tiers.add(tier);
                }
            }
        }
        return tiers;
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }
}
