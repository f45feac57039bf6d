package io.github.steelyard.reactions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Where all players but one can get to by moving one after the other, none twice in a row. Searched as a graph whose
 * points are pairs of a state and the player who moved last, so that each pair is visited once.
 */
final class Answers {

    private final Conflict conflict;
    private final int without;
    private final boolean improving;

    /**
     * @param without the player who does not move
     * @param improving whether each move must be an improvement for whoever makes it
     */
    Answers(Conflict conflict, int without, boolean improving) {
        this.conflict = conflict;
        this.without = without;
        this.improving = improving;
    }

    /** The states that can be reached from a state by at least one move. */
    IntStream from(int start) {
        int players = conflict.players().size();
        int states = conflict.states().size();
        boolean[] seen = new boolean[states * players];
        boolean[] reached = new boolean[states];
        Deque<Integer> open = new ArrayDeque<>();
        step(start, -1, seen, reached, open);
        while (!open.isEmpty()) {
            int next = open.poll();
            step(next / players, next % players, seen, reached, open);
        }
        return IntStream.range(0, states).filter(state -> reached[state]);
    }

    private void step(int state, int last, boolean[] seen, boolean[] reached, Deque<Integer> open) {
        int players = conflict.players().size();
        for (int player = 0; player < players; player++) {
            if (player == without || player == last) {
                continue;
            }
            Conflict.Player who = conflict.players().get(player);
            for (int to : who.moves().get(state)) {
                int pair = to * players + player;
                if (!seen[pair] && (!improving || who.prefers(to, state))) {
                    seen[pair] = true;
                    reached[to] = true;
                    open.add(pair);
                }
            }
        }
    }
}
