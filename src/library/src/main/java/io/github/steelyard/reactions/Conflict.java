package io.github.steelyard.reactions;

import io.github.steelyard.catalogue.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A conflict in graph form: states, and for each player the moves between them that it can make alone and how much it
 * likes each state. Moves need not be reversible and need not be transitive.
 *
 * <p>Source: Fang, L., Hipel, K. W. and Kilgour, D. M. (1993): Interactive Decision Making. The Graph Model for
 * Conflict Resolution. Wiley, New York.
 *
 * @param states names of the states, each once
 * @param players those who move, at least one
 */
public record Conflict(List<String> states, List<Player> players) {

    /**
     * A player.
     *
     * @param name what it is called
     * @param moves for each state the states that the player can reach from it in one move, as indices from 0
     * @param preference for each state how much the player likes it: a larger number is better, equal numbers are
     *     equally good. Only the order counts.
     */
    public record Player(String name, List<List<Integer>> moves, List<Double> preference) {

        /** Copies what it holds. */
        public Player {
            moves = moves.stream().map(List::copyOf).toList();
            preference = List.copyOf(preference);
        }

        /** Whether the player likes one state better than another. */
        boolean prefers(int state, int than) {
            return preference.get(state) > preference.get(than);
        }
    }

    /**
     * Checks the graph.
     *
     * @throws Refusal that names everything wrong: no state, no player, a name twice, lists of another length than the
     *     states, a move to no state or to the state itself, a preference that is no number
     */
    public Conflict {
        states = List.copyOf(states);
        players = List.copyOf(players);
        List<String> wrong = new ArrayList<>();
        if (states.isEmpty() || players.isEmpty()) {
            wrong.add("a conflict needs at least one state and one player");
        }
        twice(states, "state", wrong);
        twice(players.stream().map(Player::name).toList(), "player", wrong);
        for (Player player : players) {
            check(player, states, wrong);
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(wrong);
        }
    }

    /** Which states are stable, for each player and for all. */
    public Stability stability() {
        return Stability.of(this);
    }

    private static void twice(List<String> names, String what, List<String> wrong) {
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !seen.add(name))
                .distinct()
                .forEach(name -> wrong.add("the " + what + " '" + name + "' is listed twice"));
    }

    private static void check(Player player, List<String> states, List<String> wrong) {
        String who = "player '" + player.name() + "' ";
        int count = states.size();
        if (player.moves().size() != count || player.preference().size() != count) {
            wrong.add(who + "needs a list of moves and a preference for each of the " + count + " states, has "
                    + player.moves().size() + " and " + player.preference().size());
            return;
        }
        for (int from = 0; from < count; from++) {
            for (int to : player.moves().get(from)) {
                if (to < 0 || to >= count) {
                    wrong.add(who + "has a move from '" + states.get(from) + "' to state number " + to
                            + "; states are numbered from 0 to " + (count - 1));
                } else if (to == from) {
                    wrong.add(who + "has a move from '" + states.get(from) + "' to itself");
                }
            }
            if (player.preference().get(from).isNaN()) {
                wrong.add(who + "has no preference for '" + states.get(from) + "'");
            }
        }
    }
}
