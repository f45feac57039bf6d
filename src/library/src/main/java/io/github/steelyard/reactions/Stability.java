package io.github.steelyard.reactions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which states of a conflict last. A state is stable for a player when each improvement that the player could make
 * alone is answered by the others with something that the player likes no better than the state. It is an equilibrium
 * when it is stable for every player. What may answer is told apart by {@link Concept}.
 *
 * @param conflict the conflict
 * @param breaks for each concept, in the order of the concepts, the moves that leave a state because nothing answers
 *     them
 */
public record Stability(Conflict conflict, List<List<Break>> breaks) {

    /** What a player expects of the others. */
    public enum Concept {
        /** Nash stability: the player expects no answer, so that any improvement breaks the state. */
        NASH,
        /** General metarationality: the others may answer with any moves, even such as harm themselves. */
        GENERAL_METARATIONAL,
        /** Symmetric metarationality: the same, and the player cannot escape by another move of its own. */
        SYMMETRIC_METARATIONAL,
        /** Sequential stability: the others answer only with moves that are improvements for whoever makes them. */
        SEQUENTIAL
    }

    /**
     * A move that breaks a state.
     *
     * @param state the state that does not last, as an index from 0
     * @param player who leaves it, as an index from 0
     * @param to where the player goes
     */
    public record Break(int state, int player, int to) {}

    /** Copies what it holds. */
    public Stability {
        breaks = breaks.stream().map(List::copyOf).toList();
    }

    static Stability of(Conflict conflict) {
        List<List<Break>> breaks = new ArrayList<>();
        for (Concept concept : Concept.values()) {
            List<Break> of = new ArrayList<>();
            for (int state = 0; state < conflict.states().size(); state++) {
                for (int player = 0; player < conflict.players().size(); player++) {
                    breaks(conflict, concept, state, player, of);
                }
            }
            breaks.add(of);
        }
        return new Stability(conflict, breaks);
    }

    /** The states that are stable for every player, in the order of the conflict. */
    public List<String> equilibria(Concept concept) {
        List<Break> of = breaks.get(concept.ordinal());
        return IntStream.range(0, conflict.states().size())
                .filter(state -> of.stream().noneMatch(b -> b.state() == state))
                .mapToObj(conflict.states()::get)
                .toList();
    }

    /** The moves that break states under a concept. */
    public List<Break> breaks(Concept concept) {
        return breaks.get(concept.ordinal());
    }

    private static void breaks(Conflict conflict, Concept concept, int state, int player, List<Break> into) {
        Conflict.Player who = conflict.players().get(player);
        for (int to : who.moves().get(state)) {
            if (who.prefers(to, state) && !isAnswered(conflict, concept, state, player, to)) {
                into.add(new Break(state, player, to));
            }
        }
    }

    private static boolean isAnswered(Conflict conflict, Concept concept, int state, int player, int to) {
        if (concept == Concept.NASH) {
            return false;
        }
        Conflict.Player who = conflict.players().get(player);
        return new Answers(conflict, player, concept == Concept.SEQUENTIAL)
                .from(to)
                .filter(end -> !who.prefers(end, state))
                .anyMatch(end -> concept != Concept.SYMMETRIC_METARATIONAL
                        || who.moves().get(end).stream().noneMatch(escape -> who.prefers(escape, state)));
    }
}
