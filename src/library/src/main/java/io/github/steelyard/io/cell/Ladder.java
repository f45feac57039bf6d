package io.github.steelyard.io.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words in an order that is known, such as low, medium, high; from the table {@code ladders.txt}.
 *
 * @param kind amount, quality or truth
 * @param rungs the rung of each folded word, from 0
 */
public record Ladder(Kind kind, Map<String, Integer> rungs) {

    /** Of which sort the words are. */
    public enum Kind {
        /** Which end is better depends on what is counted. */
        AMOUNT,
        /** The last word is the best. */
        QUALITY,
        /** No, then yes. */
        TRUTH
    }

    private static final List<Ladder> ALL = all();

    private static List<Ladder> all() {
        List<Ladder> all = new ArrayList<>();
        for (String[] line : Words.table("ladders.txt")) {
            Map<String, Integer> rungs = new HashMap<>();
            String[] steps = line[1].split(" ; ");
            for (int k = 0; k < steps.length; k++) {
                for (String word : steps[k].split(" \\| ")) {
                    rungs.putIfAbsent(Words.folded(word.strip()), k);
                }
            }
            all.add(new Ladder(Kind.valueOf(line[0].toUpperCase(java.util.Locale.ROOT)), rungs));
        }
        return all;
    }

    /** The first ladder that holds all of the words, null when none does. */
    public static Ladder of(Collection<String> words) {
        Set<String> folded = new HashSet<>();
        words.forEach(word -> folded.add(Words.folded(word)));
        for (Ladder ladder : ALL) {
            if (!folded.isEmpty() && ladder.rungs.keySet().containsAll(folded)) {
                return ladder;
            }
        }
        return null;
    }

    /** A ladder of words that somebody has put in order, worst first. */
    public static Ladder said(String text) {
        Map<String, Integer> rungs = new HashMap<>();
        List<String> words = Arrays.stream(text.split("<")).map(String::strip).toList();
        for (int k = 0; k < words.size(); k++) {
            rungs.put(Words.folded(words.get(k)), k);
        }
        return new Ladder(Kind.QUALITY, rungs);
    }

    public boolean holds(String word) {
        return rungs.containsKey(Words.folded(word));
    }

    public int rung(String word) {
        return rungs.get(Words.folded(word));
    }

    /**
     * The share of the way from the first to the last of the rungs that are used, equal steps between them; with one rung
     * alone, all rungs of the ladder are taken.
     *
     * @param used rungs that a sheet uses
     */
    public double share(String word, TreeSet<Integer> used) {
        TreeSet<Integer> all = used.size() > 1 ? used : new TreeSet<>(rungs.values());
        return (double) all.headSet(rung(word)).size() / (all.size() - 1);
    }

    /** The words of the first and of the last rung, to fill what no cell of a column uses. */
    public String word(int rung) {
        return rungs.entrySet().stream()
                .filter(e -> e.getValue() == rung)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElseThrow();
    }
}
