package io.github.steelyard.gui.session;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether an option that came or went changed the order of the others, and by which scale. */
final class ReversalGuard {

    private ReversalGuard() {}

    /** A sentence that says so; empty when the others stand as they stood. */
    static Optional<String> of(SessionState before, SessionState after) {
        List<Option> was = ranked(before);
        List<Option> is = ranked(after);
        List<String> common = ids(was);
        common.retainAll(ids(is));
        List<String> first = new ArrayList<>(ids(was));
        first.retainAll(common);
        List<String> second = new ArrayList<>(ids(is));
        second.retainAll(common);
        if (first.equals(second)) {
            return Optional.empty();
        }
        int k = 0;
        while (first.get(k).equals(second.get(k))) {
            k++;
        }
        String risen = Part.option(second.get(k)).name(after.decision());
        String fallen = Part.option(first.get(k)).name(after.decision());
        List<String> scales = moved(before.decision(), after.decision());
        return Optional.of(
                scales.isEmpty()
                        ? Text.of("guard.method", risen, fallen)
                        : Text.of("guard.scale", risen, fallen, String.join(", ", scales)));
    }

    private static List<String> ids(List<Option> options) {
        return new ArrayList<>(options.stream().map(Option::id).toList());
    }

    private static List<Option> ranked(SessionState state) {
        Decision decision = state.decision();
        try {
            Evaluation evaluation = Study.seen(
                            decision,
                            state.content().stakeholder().flatMap(decision::stakeholder),
                            state.content().scenario().flatMap(decision::scenario))
                    .evaluate();
            return evaluation.ranked();
        } catch (Refusal refusal) {
            return List.of();
        }
    }

    /** The criteria whose scale is the range of the options and is another now. */
    private static List<String> moved(Decision before, Decision after) {
        List<String> names = new ArrayList<>();
        List<ValueCurve> was = curves(before);
        List<ValueCurve> is = curves(after);
        for (int j = 0; j < after.tree().criteria().size(); j++) {
            Criterion criterion = after.tree().criteria().get(j);
            int k = before.tree().criteria().indexOf(criterion);
            if (k >= 0
                    && criterion.isLocal()
                    && (was.get(k).worst() != is.get(j).worst()
                            || was.get(k).best() != is.get(j).best())) {
                names.add(criterion.name());
            }
        }
        return names;
    }

    private static List<ValueCurve> curves(Decision decision) {
        return new Problem(decision.tree(), decision.options(), decision.performances()).curves();
    }
}
