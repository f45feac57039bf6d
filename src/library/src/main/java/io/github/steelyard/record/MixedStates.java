package io.github.steelyard.record;

import io.github.steelyard.catalogue.SteelyardException;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.plain.PlainText;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The decisions between two: the first with some groups of the changes made. Each is ranked once. */
final class MixedStates {

    /**
     * A ranking between.
     *
     * @param scores by the id that the option has in the first decision, larger is better
     * @param first ids of the options that lead
     */
    record State(Map<String, Double> scores, Set<String> first) {}

    private final Map<String, Object> base;
    private final Map<String, Object> sources;
    private final List<List<Change>> changes;
    private final Map<String, String> oldIds = new HashMap<>();
    private final Function<Decision, Study> view;
    private final Map<BitSet, Optional<State>> known = new HashMap<>();

    /**
     * The states between.
     *
     * @param base bare facts of the first decision
     * @param sources that evidence may name
     * @param changes by group
     * @param renaming of options
     * @param view whose weights, which scenario and method
     */
    MixedStates(
            Map<String, Object> base,
            Map<String, Object> sources,
            List<List<Change>> changes,
            Renaming renaming,
            Function<Decision, Study> view) {
        this.base = base;
        this.sources = sources;
        this.changes = List.copyOf(changes);
        renaming.options().forEach((old, id) -> oldIds.put(id, old));
        this.view = view;
    }

    int size() {
        return changes.size();
    }

    /** The ranking with these groups of changes made; empty where such a decision cannot be or cannot be ranked. */
    Optional<State> at(BitSet made) {
        return known.computeIfAbsent((BitSet) made.clone(), this::ranked);
    }

    private Optional<State> ranked(BitSet made) {
        Map<String, Object> facts = FactTree.map(Facts.copy(base));
        made.stream().forEach(group -> changes.get(group).forEach(change -> change.applyTo(facts)));
        if (!sources.isEmpty()) {
            facts.put("sources", sources);
        }
        byte[] text = PlainText.json(FactTree.file(facts)).getBytes(StandardCharsets.UTF_8);
        try {
            return DecisionReader.read("between.json", text).value().map(view).map(study -> state(study.evaluate()));
        } catch (SteelyardException impossible) {
            return Optional.empty();
        }
    }

    /** Takes the rankings of the two decisions themselves for those of no change and of all changes. */
    void between(State before, State after) {
        known.put(new BitSet(), Optional.of(before));
        BitSet all = new BitSet();
        all.set(0, size());
        known.put(all, Optional.of(after));
    }

    /** The state of a ranking. */
    State state(Evaluation evaluation) {
        Map<String, Double> scores = new LinkedHashMap<>();
        Set<String> first = new LinkedHashSet<>();
        int sign = evaluation.scores().higherIsBetter() ? 1 : -1;
        List<Option> options = evaluation.study().problem().options();
        for (int i = 0; i < options.size(); i++) {
            String id = oldIds.getOrDefault(options.get(i).id(), options.get(i).id());
            scores.put(id, sign * evaluation.scores().at(i));
            if (evaluation.ranking().rank(i) == 1) {
                first.add(id);
            }
        }
        return new State(scores, first);
    }
}
