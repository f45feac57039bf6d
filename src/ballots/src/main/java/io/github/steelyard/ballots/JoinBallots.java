package io.github.steelyard.ballots;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.io.grammar.JudgementKeys;
import io.github.steelyard.io.grammar.LabelKeys;
import io.github.steelyard.io.grammar.StakeholderKeys;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Judgement;
import io.github.steelyard.model.Stakeholder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts the stakeholders that were made from ballots into the text of a decision; everything else in it stays.
 *
 * @param people made from ballots
 * @param judgements of those who chose between options, in place of all that they had made before
 */
public record JoinBallots(List<Stakeholder> people, List<Judgement> judgements) implements StructureEdit {

    private static final String JUDGEMENTS = "judgements";

    public JoinBallots {
        people = List.copyOf(people);
        judgements = List.copyOf(judgements);
    }

    @Override
    public void work(Workbench bench) {
        for (Stakeholder person : people) {
            String way = "stakeholders/" + person.id();
            if (bench.has(way)) {
                bench.put(way, plain(person));
            } else {
                bench.append("stakeholders", person.id(), plain(person));
            }
        }
        judge(bench);
    }

    private static Map<String, Object> plain(Stakeholder person) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put(LabelKeys.NOTE.name(), person.label().note());
        if (person.voice() != 1) {
            plain.put(StakeholderKeys.VOICE.name(), person.voice());
        }
        if (!person.weights().isEmpty()) {
            plain.put(StakeholderKeys.WEIGHTS.name(), person.weights());
        }
        if (!person.weightOrder().isEmpty()) {
            plain.put(
                    StakeholderKeys.WEIGHT_ORDER.name(),
                    person.weightOrder().stream()
                            .map(tied -> tied.size() == 1 ? (Object) tied.get(0) : tied)
                            .toList());
        }
        return plain;
    }

    private void judge(Workbench bench) {
        List<String> choosers =
                judgements.stream().map(Judgement::by).distinct().toList();
        bench.removeWhere((way, value) -> way.size() == 2
                && way.get(0).equals(JUDGEMENTS)
                && value instanceof Map<?, ?> map
                && choosers.contains(String.valueOf(map.get(JudgementKeys.BY.name()))));
        for (Judgement one : judgements) {
            Map<String, Object> plain = new LinkedHashMap<>();
            String better = ((Judgement.Chosen) one.better()).option();
            String than = ((Judgement.Chosen) one.than()).option();
            if (one.isSame()) {
                plain.put(JudgementKeys.SAME.name(), List.of(better, than));
            } else {
                plain.put(JudgementKeys.BETTER.name(), better);
                plain.put(JudgementKeys.THAN.name(), than);
            }
            plain.put(JudgementKeys.BY.name(), one.by());
            bench.add(JUDGEMENTS, plain);
        }
    }

    @Override
    public String sentence(Decision before) {
        return "Ballots of " + people.stream().map(Stakeholder::id).collect(Collectors.joining(", ")) + " joined";
    }
}
