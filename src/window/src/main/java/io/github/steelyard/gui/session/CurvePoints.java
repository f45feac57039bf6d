package io.github.steelyard.gui.session;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueFunction;
import java.util.List;
import java.util.Optional;

/** The value function of the selected criterion as points that a hand can take hold of. */
public final class CurvePoints {

    private CurvePoints() {}

    /** The points of the criterion's value function, or the two ends of its scale with a middle to take hold of. */
    public static List<ValueFunction.Point> of(SessionState state) {
        Part part = state.attention().part();
        Optional<Criterion> criterion = part.kind() != Part.Kind.CRITERION
                ? Optional.empty()
                : state.decision().tree().find(part.id()).map(Criterion.class::cast);
        if (criterion.isEmpty()) {
            return List.of();
        }
        if (criterion.get().value() instanceof ValueFunction.Piecewise piecewise) {
            return piecewise.points();
        }
        if (criterion.get().value() instanceof ValueFunction.Linear
                && criterion.get().scale() instanceof Scale.Declared ends) {
            boolean isRising = ends.best() > ends.worst();
            double low = Math.min(ends.worst(), ends.best());
            double high = Math.max(ends.worst(), ends.best());
            return List.of(
                    new ValueFunction.Point(low, isRising ? 0 : 1),
                    new ValueFunction.Point((low + high) / 2, 0.5),
                    new ValueFunction.Point(high, isRising ? 1 : 0));
        }
        return List.of();
    }
}
