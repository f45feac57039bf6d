package io.github.steelyard.record;

import io.github.steelyard.catalogue.Refusal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;

/** Groups of changes that can be made apart from each other, each as the set of the numbers of its changes. */
final class ChangeSets {

    private final MixedStates states;
    private List<BitSet> groups = new ArrayList<>();

    /** Each change a group of its own. */
    ChangeSets(MixedStates states) {
        this.states = states;
        for (int k = 0; k < states.size(); k++) {
            BitSet one = new BitSet();
            one.set(k);
            groups.add(one);
        }
    }

    List<BitSet> groups() {
        return groups;
    }

    /**
     * Groups that cannot be told apart, because some of them without the others leave no decision that can be ranked;
     * with all of them it can.
     *
     * @param made groups with which no decision can be ranked
     */
    List<BitSet> inseparable(BitSet made) {
        List<BitSet> least = new ArrayList<>(groups);
        least.removeIf(group -> !group.intersects(made));
        for (BitSet group : List.copyOf(least)) {
            least.remove(group);
            if (isPossible(least)) {
                least.add(group);
            }
        }
        List<BitSet> added = new ArrayList<>(groups);
        added.removeAll(least);
        List<BitSet> together = new ArrayList<>(least);
        Iterator<BitSet> next = added.iterator();
        while (!isPossible(together)) {
            if (!next.hasNext()) {
                throw new Refusal("the two decisions cannot be compared step by step");
            }
            together.add(next.next());
        }
        for (BitSet group : added) {
            if (together.remove(group) && !isPossible(together)) {
                together.add(group);
            }
        }
        return together;
    }

    private boolean isPossible(List<BitSet> together) {
        BitSet made = new BitSet();
        together.forEach(made::or);
        return states.at(made).isPresent();
    }

    /** Puts groups together, in the place of the first of them. */
    void join(List<BitSet> together) {
        BitSet joined = new BitSet();
        together.forEach(joined::or);
        List<BitSet> others = new ArrayList<>();
        for (BitSet group : groups) {
            if (!together.contains(group)) {
                others.add(group);
            } else if (!others.contains(joined)) {
                others.add(joined);
            }
        }
        groups = others;
    }

    BitSet made(long set) {
        BitSet made = new BitSet();
        for (int g = 0; g < groups.size(); g++) {
            if ((set >> g & 1) == 1) {
                made.or(groups.get(g));
            }
        }
        return made;
    }

    BitSet all() {
        BitSet all = new BitSet();
        groups.forEach(all::or);
        return all;
    }

    BitSet without(BitSet set) {
        BitSet rest = all();
        rest.andNot(set);
        return rest;
    }
}
