package io.github.steelyard.ballots;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.io.grammar.LabelKeys;
import io.github.steelyard.io.grammar.StakeholderKeys;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Stakeholder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the stakeholders that were made from ballots into the text of a decision; everything else in it stays. */
public record JoinBallots(List<Stakeholder> people) implements StructureEdit {

    public JoinBallots {
        people = List.copyOf(people);
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
    }

    private static Map<String, Object> plain(Stakeholder person) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put(LabelKeys.NOTE.name(), person.label().note());
        if (person.voice() != 1) {
            plain.put(StakeholderKeys.VOICE.name(), person.voice());
        }
        plain.put(StakeholderKeys.WEIGHTS.name(), person.weights());
        return plain;
    }

    @Override
    public String sentence(Decision before) {
        return "Ballots of " + people.stream().map(Stakeholder::id).collect(Collectors.joining(", ")) + " joined";
    }
}
