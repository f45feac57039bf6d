package io.github.steelyard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Group rules against brute force on seeded random profiles. */
class GroupRulesTest {

    private static double[][] profile(Random random, int voters, int options, int places) {
        double[][] ranks = new double[voters][options];
        for (double[] ballot : ranks) {
            for (int i = 0; i < options; i++) {
                ballot[i] = random.nextInt(places);
            }
        }
        return ranks;
    }

    private static double[] voices(Random random, int voters) {
        return random.doubles(voters, 0.1, 3).map(v -> Math.rint(v * 10) / 10).toArray();
    }

    @Test
    void kemenyIsTheBestOfAllOrders() {
        Random random = new Random(1);
        for (int seed = 0; seed < 300; seed++) {
            int m = 1 + random.nextInt(6);
            int voters = 1 + random.nextInt(5);
            Ballots ballots = Ballots.of(profile(random, voters, m, m + 1), voices(random, voters));
            Kemeny kemeny = Kemeny.of(ballots);
            double best = Double.POSITIVE_INFINITY;
            List<List<Integer>> optima = new ArrayList<>();
            for (List<Integer> order : orders(m)) {
                double cost = cost(ballots, order);
                if (cost < best - 1e-9) {
                    best = cost;
                    optima.clear();
                }
                if (cost < best + 1e-9) {
                    optima.add(order);
                }
            }
            assertThat(kemeny.distance()).isCloseTo(best, within(1e-9));
            assertThat(kemeny.count()).isEqualTo(optima.size());
            assertThat(kemeny.rankings()).containsExactlyInAnyOrderElementsOf(optima);
        }
    }

    private static double cost(Ballots ballots, List<Integer> order) {
        double cost = 0;
        for (int a = 0; a < order.size(); a++) {
            for (int b = a + 1; b < order.size(); b++) {
                cost += ballots.support(order.get(b), order.get(a));
            }
        }
        return cost;
    }

    private static List<List<Integer>> orders(int m) {
        List<List<Integer>> orders = List.of(List.of());
        for (int next = 0; next < m; next++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> order : orders) {
                for (int at = 0; at <= order.size(); at++) {
                    List<Integer> with = new ArrayList<>(order);
                    with.add(at, next);
                    longer.add(with);
                }
            }
            orders = longer;
        }
        return orders;
    }

    @Test
    void theSmithSetIsTheSmallestThatBeatsAllOthers() {
        Random random = new Random(2);
        for (int seed = 0; seed < 300; seed++) {
            int m = 1 + random.nextInt(7);
            int voters = 1 + random.nextInt(4);
            Ballots ballots = Ballots.of(profile(random, voters, m, m), voices(random, voters));
            int smallest = -1;
            for (int set = 1; set < 1 << m; set++) {
                if (beatsAllOutside(ballots, set)
                        && (smallest < 0 || Integer.bitCount(set) < Integer.bitCount(smallest))) {
                    smallest = set;
                }
            }
            int first = ballots.tiers().get(0).stream().mapToInt(i -> 1 << i).sum();
            assertThat(first).isEqualTo(smallest);
            assertThat(ballots.condorcetWinner().isPresent()).isEqualTo(Integer.bitCount(smallest) == 1);
            List<Integer> cycle = ballots.cycle();
            for (int k = 0; k < cycle.size(); k++) {
                assertThat(ballots.beats(cycle.get(k), cycle.get((k + 1) % cycle.size())))
                        .isTrue();
            }
            assertThat(cycle).doesNotHaveDuplicates();
        }
    }

    private static boolean beatsAllOutside(Ballots ballots, int set) {
        for (int a = 0; a < ballots.options(); a++) {
            for (int b = 0; b < ballots.options(); b++) {
                if ((set >> a & 1) == 1 && (set >> b & 1) == 0 && !ballots.beats(a, b)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void schulzeRanksAreAnOrderThatPutsTheSmithSetFirstAndMatchStrongestChains() {
        Random random = new Random(3);
        for (int seed = 0; seed < 200; seed++) {
            int m = 2 + random.nextInt(4);
            int voters = 1 + random.nextInt(6);
            Ballots ballots = Ballots.of(profile(random, voters, m, m), voices(random, voters));
            Schulze schulze = Schulze.of(ballots);
            for (int a = 0; a < m; a++) {
                for (int b = 0; b < m; b++) {
                    if (a != b) {
                        assertThat(schulze.path(a, b)).isEqualTo(chain(ballots, a, b, 1 << a));
                        if (schulze.isAbove(a, b)) {
                            assertThat(schulze.ranks()[a]).isLessThan(schulze.ranks()[b]);
                        }
                    }
                }
            }
            TreeSet<Integer> smith = new TreeSet<>(ballots.tiers().get(0));
            for (int a = 0; a < m; a++) {
                if (schulze.ranks()[a] == 1) {
                    assertThat(smith).contains(a);
                }
            }
        }
    }

    private static double chain(Ballots ballots, int from, int to, int visited) {
        double strongest = 0;
        for (int next = 0; next < ballots.options(); next++) {
            if ((visited >> next & 1) == 0 && ballots.beats(from, next)) {
                double link = ballots.support(from, next);
                double rest = next == to ? link : chain(ballots, next, to, visited | 1 << next);
                strongest = Math.max(strongest, Math.min(link, rest));
            }
        }
        return strongest;
    }

    @Test
    void manyOptionsAreNoObstacleAsLongAsNoTierIsLarge() {
        double[][] ranks = new double[3][40];
        for (int i = 0; i < 40; i++) {
            ranks[0][i] = i;
            ranks[1][i] = i;
            ranks[2][i] = 39 - i;
        }
        Kemeny kemeny = Kemeny.of(Ballots.of(ranks, new double[] {1, 1, 1}));
        assertThat(kemeny.count()).isEqualTo(1);
        assertThat(kemeny.rankings().get(0)).isSorted();
        assertThat(kemeny.distance()).isEqualTo(40 * 39 / 2);
        assertThatThrownBy(() -> Kemeny.of(Ballots.of(new double[1][19], new double[] {1})))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("among 19 options");
    }

    @Test
    void nothingButTiesHasEveryOrderForAnOptimum() {
        Kemeny kemeny = Kemeny.of(Ballots.of(new double[1][8], new double[] {1}));
        assertThat(kemeny.count()).isEqualTo(40320);
        assertThat(kemeny.rankings()).hasSize(Kemeny.MOST_LISTED);
    }

    @Test
    void withoutABallotThatCountsThereIsNoGroup() {
        assertThatThrownBy(() -> Ballots.of(new double[2][3], new double[2])).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Ballots.of(new double[0][], new double[0])).isInstanceOf(Refusal.class);
    }
}
