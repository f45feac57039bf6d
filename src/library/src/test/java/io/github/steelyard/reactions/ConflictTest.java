package io.github.steelyard.reactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.reactions.Stability.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConflictTest {

    /** Fang, Hipel and Kilgour (1993), the Elmira groundwater conflict: nine states, three players, final moves. */
    @Test
    void elmiraHasItsPublishedEquilibria() {
        Map<Integer, List<Integer>> ministry = Map.of(1, List.of(2), 3, List.of(4), 5, List.of(6), 7, List.of(8));
        Map<Integer, List<Integer>> company = Map.of(
                1,
                List.of(3, 9),
                2,
                List.of(4, 9),
                3,
                List.of(9),
                4,
                List.of(9),
                5,
                List.of(7, 9),
                6,
                List.of(8, 9),
                7,
                List.of(9),
                8,
                List.of(9));
        Map<Integer, List<Integer>> town = Map.of(
                1,
                List.of(5),
                5,
                List.of(1),
                2,
                List.of(6),
                6,
                List.of(2),
                3,
                List.of(7),
                7,
                List.of(3),
                4,
                List.of(8),
                8,
                List.of(4));
        Conflict elmira = new Conflict(
                IntStream.rangeClosed(1, 9).mapToObj(Integer::toString).toList(),
                List.of(
                        player("ministry", ministry, 7, 3, 4, 8, 5, 1, 2, 6, 9),
                        player("company", company, 1, 4, 8, 5, 9, 3, 7, 2, 6),
                        player("town", town, 7, 3, 5, 1, 8, 6, 4, 2, 9)));

        Stability found = elmira.stability();

        assertThat(found.equilibria(Concept.NASH)).containsExactly("5", "8", "9");
        assertThat(found.equilibria(Concept.GENERAL_METARATIONAL)).containsExactly("1", "4", "5", "8", "9");
        assertThat(found.equilibria(Concept.SYMMETRIC_METARATIONAL)).containsExactly("1", "4", "5", "8", "9");
        assertThat(found.equilibria(Concept.SEQUENTIAL)).containsExactly("5", "8", "9");
    }

    /** Restraint is no Nash equilibrium of the prisoner's dilemma, yet both who look ahead keep to it. */
    @Test
    void restraintLastsInThePrisonersDilemmaForThoseWhoLookAhead() {
        List<List<Integer>> north = List.of(List.of(1), List.of(0), List.of(3), List.of(2));
        List<List<Integer>> south = List.of(List.of(2), List.of(3), List.of(0), List.of(1));
        Conflict arms = new Conflict(
                List.of("none", "north arms", "south arms", "both arm"),
                List.of(
                        new Conflict.Player("north", north, List.of(60.0, 100.0, 0.0, 20.0)),
                        new Conflict.Player("south", south, List.of(60.0, 0.0, 100.0, 20.0))));

        Stability found = arms.stability();

        assertThat(found.equilibria(Concept.NASH)).containsExactly("both arm");
        assertThat(found.equilibria(Concept.SEQUENTIAL)).containsExactly("none", "both arm");
        assertThat(found.equilibria(Concept.GENERAL_METARATIONAL)).containsExactly("none", "both arm");
        assertThat(found.equilibria(Concept.SYMMETRIC_METARATIONAL)).containsExactly("none", "both arm");
        assertThat(found.breaks(Concept.NASH))
                .contains(new Stability.Break(0, 0, 1), new Stability.Break(0, 1, 2))
                .noneMatch(b -> b.state() == 3);
    }

    @Test
    void conceptsContainEachOtherAndAgreeWithTheDefinitionsOnRandomConflicts() {
        SplittableRandom random = new SplittableRandom(18);
        for (int k = 0; k < 400; k++) {
            Conflict conflict = random(random);
            Stability found = conflict.stability();
            List<String> general = found.equilibria(Concept.GENERAL_METARATIONAL);
            assertThat(general)
                    .containsAll(found.equilibria(Concept.SYMMETRIC_METARATIONAL))
                    .containsAll(found.equilibria(Concept.SEQUENTIAL));
            assertThat(found.equilibria(Concept.SYMMETRIC_METARATIONAL)).containsAll(found.equilibria(Concept.NASH));
            assertThat(found.equilibria(Concept.SEQUENTIAL)).containsAll(found.equilibria(Concept.NASH));
            for (Concept concept : Concept.values()) {
                assertThat(found.equilibria(concept)).isEqualTo(byDefinition(conflict, concept));
            }
        }
    }

    @Test
    void aBrokenGraphIsRefusedWithEverythingWrong() {
        Conflict.Player lost = new Conflict.Player("one", List.of(List.of(5), List.of(1)), List.of(1.0, Double.NaN));
        assertThatThrownBy(() -> new Conflict(List.of("a", "a"), List.of(lost)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the state 'a' is listed twice")
                .hasMessageContaining("state number 5")
                .hasMessageContaining("to itself")
                .hasMessageContaining("no preference for 'a'");
        assertThatThrownBy(() -> new Conflict(List.of(), List.of())).isInstanceOf(Refusal.class);
    }

    private static Conflict.Player player(String name, Map<Integer, List<Integer>> moves, int... bestFirst) {
        List<Double> preference = new ArrayList<>();
        List<List<Integer>> from0 = new ArrayList<>();
        for (int state = 1; state <= bestFirst.length; state++) {
            int at = 0;
            while (bestFirst[at] != state) {
                at++;
            }
            preference.add((double) -at);
            from0.add(moves.getOrDefault(state, List.of()).stream()
                    .map(to -> to - 1)
                    .toList());
        }
        return new Conflict.Player(name, from0, preference);
    }

    private static Conflict random(SplittableRandom random) {
        int states = random.nextInt(2, 6);
        List<Conflict.Player> players = new ArrayList<>();
        for (int p = 0; p < random.nextInt(1, 4); p++) {
            List<List<Integer>> moves = new ArrayList<>();
            List<Double> preference = new ArrayList<>();
            for (int s = 0; s < states; s++) {
                int from = s;
                moves.add(IntStream.range(0, states)
                        .filter(to -> to != from && random.nextInt(3) == 0)
                        .boxed()
                        .toList());
                preference.add((double) random.nextInt(4));
            }
            players.add(new Conflict.Player("p" + p, moves, preference));
        }
        return new Conflict(
                IntStream.range(0, states).mapToObj(Integer::toString).toList(), players);
    }

    /** The definitions word for word, with the others' moves tried path by path. */
    private static List<String> byDefinition(Conflict conflict, Concept concept) {
        List<String> stable = new ArrayList<>();
        for (int s = 0; s < conflict.states().size(); s++) {
            boolean isStable = true;
            for (int i = 0; i < conflict.players().size(); i++) {
                Conflict.Player player = conflict.players().get(i);
                double here = player.preference().get(s);
                for (int s1 : player.moves().get(s)) {
                    boolean isSanctioned = concept != Concept.NASH
                            && paths(conflict, i, s1, concept == Concept.SEQUENTIAL).stream()
                                    .anyMatch(s2 -> player.preference().get(s2) <= here
                                            && (concept != Concept.SYMMETRIC_METARATIONAL
                                                    || player.moves().get(s2).stream()
                                                            .allMatch(s3 -> player.preference()
                                                                            .get(s3)
                                                                    <= here)));
                    isStable &= player.preference().get(s1) <= here || isSanctioned;
                }
            }
            if (isStable) {
                stable.add(conflict.states().get(s));
            }
        }
        return stable;
    }

    /** Ends of all paths of the others up to a length that no shortest path exceeds. */
    private static TreeSet<Integer> paths(Conflict conflict, int without, int start, boolean improving) {
        TreeSet<Integer> ends = new TreeSet<>();
        int longest = conflict.states().size() * conflict.players().size();
        List<int[]> front = List.of(new int[] {start, -1});
        for (int length = 0; length < longest; length++) {
            TreeSet<Integer> next = new TreeSet<>();
            for (int[] at : front) {
                for (int j = 0; j < conflict.players().size(); j++) {
                    if (j == without || j == at[1]) {
                        continue;
                    }
                    Conflict.Player mover = conflict.players().get(j);
                    for (int to : mover.moves().get(at[0])) {
                        if (!improving
                                || mover.preference().get(to)
                                        > mover.preference().get(at[0])) {
                            next.add(to * 10 + j);
                            ends.add(to);
                        }
                    }
                }
            }
            front = next.stream().map(code -> new int[] {code / 10, code % 10}).toList();
        }
        return ends;
    }
}
