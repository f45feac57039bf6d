package io.github.steelyard.gui.session;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.Content;
import io.github.steelyard.editing.Draft;
import io.github.steelyard.editing.LineDifference;
import io.github.steelyard.editing.Revision;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two states of a decision beside each other: who moved, and what was changed. */
public final class Comparison {

    private Comparison() {}

    /** Rank and score of an option. */
    private record Place(String name, int rank, double score) {}

    /** The lines of a comparison, from the first state to the second. */
    public static List<String> of(SessionState state, Content first, Content second) {
        List<String> lines = new ArrayList<>(List.of(Text.of("compare.moved")));
        List<String> before =
                decision(state, first).options().stream().map(Option::id).toList();
        Map<String, Place> after = places(state, second);
        decision(state, second).options().stream()
                .filter(o -> !before.contains(o.id()) && !after.containsKey(o.id()))
                .forEach(o -> lines.add(Text.of("compare.unjudged", o.name())));
        lines.addAll(moved(places(state, first), after, lines.size() > 1));
        lines.add("");
        lines.add(Text.of("compare.changed"));
        lines.addAll(changed(state, first, second));
        return lines;
    }

    private static Decision decision(SessionState state, Content content) {
        return Revision.of(content.changes().over(state.opened()).decision(), content.changes());
    }

    private static Map<String, Place> places(SessionState state, Content content) {
        Decision decision = decision(state, content);
        Map<String, Place> places = new LinkedHashMap<>();
        try {
            Evaluation evaluation = Study.seen(
                            decision,
                            content.stakeholder().flatMap(decision::stakeholder),
                            content.scenario().flatMap(decision::scenario))
                    .evaluate();
            List<Option> options = evaluation.study().problem().options();
            for (int i = 0; i < options.size(); i++) {
                places.put(
                        options.get(i).id(),
                        new Place(
                                options.get(i).name(),
                                evaluation.ranking().rank(i),
                                evaluation.scores().at(i)));
            }
        } catch (Refusal refusal) {
            // There is no ranking of that state: nobody has a place in it.
        }
        return places;
    }

    private static List<String> moved(Map<String, Place> before, Map<String, Place> after, boolean isSaid) {
        List<String> lines = new ArrayList<>();
        after.forEach((id, now) -> {
            Place then = before.get(id);
            if (then == null) {
                lines.add(Text.of("compare.new", now.name(), String.valueOf(now.rank()), Text.score(now.score())));
            } else if (then.rank() != now.rank() || Math.abs(then.score() - now.score()) > 5e-4) {
                lines.add(Text.of(
                        then.rank() == now.rank() ? "compare.score" : "compare.rank",
                        now.name(),
                        String.valueOf(then.rank()),
                        String.valueOf(now.rank()),
                        Text.score(then.score()),
                        Text.score(now.score())));
            }
        });
        before.forEach((id, then) -> {
            if (!after.containsKey(id)) {
                lines.add(Text.of("compare.gone", then.name(), String.valueOf(then.rank())));
            }
        });
        return lines.isEmpty() && !isSaid ? List.of(Text.of("compare.nobody")) : lines;
    }

    private static List<String> changed(SessionState state, Content first, Content second) {
        List<String> lines = new ArrayList<>();
        try {
            Map<String, byte[]> before =
                    Draft.of(state.opened(), first.changes()).texts();
            Map<String, byte[]> after =
                    Draft.of(state.opened(), second.changes()).texts();
            after.forEach((name, bytes) -> lines.addAll(LineDifference.of(
                    new String(before.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8),
                    new String(bytes, StandardCharsets.UTF_8))));
        } catch (Refusal refusal) {
            lines.addAll(refusal.reasons());
        }
        return lines.isEmpty() ? List.of(Text.of("compare.nothing")) : lines;
    }
}
