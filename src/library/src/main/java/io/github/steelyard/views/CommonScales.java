package io.github.steelyard.views;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One scale a criterion for the base and all scenarios, so that a value means the same in each of them. A local scale is
 * widened to what the options show anywhere; declared and constructed scales stay.
 *
 * @param decision with the common scales
 * @param widened the criteria whose local scale is now common
 */
public record CommonScales(Decision decision, List<Criterion> widened) {

    public CommonScales {
        widened = List.copyOf(widened);
    }

    /**
     * The scales of a decision.
     *
     * @throws Refusal when a scenario's study cannot be had, or no common scale holds a midpoint
     */
    public static CommonScales of(Decision decision) {
        List<Problem> problems = new ArrayList<>();
        problems.add(Study.of(decision).problem());
        for (Scenario scenario : decision.scenarios()) {
            problems.add(Study.seen(decision, Optional.empty(), Optional.of(scenario))
                    .problem());
        }
        List<Criterion> criteria = decision.tree().criteria();
        List<Criterion> widened = new ArrayList<>();
        Decision common = decision.with(decision.tree().replacing(criterion -> {
            Criterion scaled =
                    criterion.isLocal() ? scaled(criterion, problems, criteria.indexOf(criterion)) : criterion;
            if (scaled != criterion) {
                widened.add(criterion);
            }
            return scaled;
        }));
        return new CommonScales(common, widened);
    }

    private static Criterion scaled(Criterion criterion, List<Problem> problems, int j) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Problem problem : problems) {
            ValueCurve curve = problem.curves().get(j);
            low = Math.min(low, Math.min(curve.worst(), curve.best()));
            high = Math.max(high, Math.max(curve.worst(), curve.best()));
        }
        if (!(low < high)) {
            return criterion;
        }
        if (criterion.value() instanceof ValueFunction.Exponential e && !ValueCurve.isInside(e.midpoint(), low, high)) {
            throw new Refusal("the midpoint of '" + criterion.id() + "', " + Numbers.plain(e.midpoint())
                    + ", does not lie inside the range of the options over all scenarios, " + Numbers.plain(low)
                    + " to "
                    + Numbers.plain(high) + "; a declared 'scale' keeps it apart from the options");
        }
        boolean max = criterion.direction() == Direction.MAX;
        return criterion.measured(max ? low : high, max ? high : low);
    }
}
