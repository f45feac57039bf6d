package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.ValueKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.Broken;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueFunction;
import java.util.List;
import java.util.Optional;

/** Reads scale, levels and value function of a criterion, and works out which end is better. */
final class ScaleReader {

    private static final List<List<String>> ENDS =
            List.of(List.of("min", "max"), List.of("low", "high"), List.of("from", "to"), List.of("lower", "upper"));

    private final Checks checks;
    private final CriterionDraft draft;
    private final boolean allKnown;
    private Scale scale;
    private ValueFunction value;
    private Direction direction;
    private Syntax midpointPart;

    /** @param allKnown whether no key of the criterion is misspelt, which may have been its direction */
    ScaleReader(Checks checks, CriterionDraft draft, boolean allKnown) {
        this.allKnown = allKnown;
        this.checks = checks;
        this.draft = draft;
    }

    /** The scale, null when an error was reported. */
    Scale scale() {
        return scale;
    }

    /** The value function, null when an error was reported. */
    ValueFunction value() {
        return value;
    }

    /** Which end is better, null when an error was reported. */
    Direction direction() {
        return direction;
    }

    void read(Syntax scalePart, Syntax levelsPart, Syntax valuePart, Direction stated, Syntax directionPart) {
        if (levelsPart != null) {
            constructed(scalePart, levelsPart, valuePart, stated, directionPart);
            return;
        }
        if (valuePart instanceof Syntax.Mapping map && Fields.names(map, ValueKeys.PAIRWISE, ValueKeys.VALUE)) {
            compared(scalePart, map, stated, directionPart);
            return;
        }
        scale = scalePart == null ? new Scale.Local() : declared(scalePart);
        value = valuePart == null ? new ValueFunction.Linear() : function(valuePart);
        Optional<Direction> ofScale = Optional.ofNullable(scale).flatMap(DecisionRules::betterEnd);
        Optional<Direction> ofPoints = Optional.ofNullable(value).flatMap(DecisionRules::risingEnd);
        direction =
                Optional.ofNullable(stated).or(() -> ofScale).or(() -> ofPoints).orElse(null);
        Optional<Broken> broken = DecisionRules.direction(
                draft.id(), Optional.ofNullable(stated), Optional.ofNullable(scale), Optional.ofNullable(value));
        if (broken.isPresent()) {
            boolean isDirection = broken.get().part().equals("direction");
            checks.holds(broken, isDirection ? directionPart : valuePart);
            direction = broken.get().part().equals("points") ? direction : null;
            scale = broken.get().part().equals("points") ? null : scale;
        } else if (direction == null && directionPart == null && scale != null && value != null && allKnown) {
            checks.report(
                    DiagnosticId.DIRECTION_MISSING,
                    draft.key(),
                    "criterion '" + draft.id()
                            + "' needs 'direction: max' or 'direction: min', or a 'scale' that says which end is best");
        }
        ends();
    }

    private void ends() {
        if (scale instanceof Scale.Declared declared) {
            draft.scale(declared.worst(), declared.best());
            if (value instanceof ValueFunction.Exponential e
                    && !checks.holds(
                            DecisionRules.midpoint(draft.id(), e.midpoint(), draft.low(), draft.high()),
                            midpointPart)) {
                value = null;
            }
        } else if (scale instanceof Scale.Local && value instanceof ValueFunction.Piecewise p) {
            List<ValueFunction.Point> points = p.points();
            draft.scale(
                    points.get(0).performance(), points.get(points.size() - 1).performance());
        } else if (scale instanceof Scale.Local && value instanceof ValueFunction.Exponential) {
            draft.midpoint(midpointPart);
        }
        if (scale == null) {
            draft.unusable();
        }
    }

    private Scale declared(Syntax part) {
        Syntax.Mapping map = checks.map(part, "scale");
        if (map == null) {
            if (part.isNull()) {
                checks.report(DiagnosticId.WRONG_SHAPE, part, "scale must be a map of 'worst' and 'best', was empty");
            }
            return null;
        }
        if (isOfEnds(map)) {
            return null;
        }
        Fields fields = Fields.of(checks, ValueKeys.SCALE, map, "scale");
        if (!fields.isComplete("scale of '" + draft.id() + "'", "")) {
            return null;
        }
        Syntax best = fields.part(ValueKeys.BEST);
        double w = checks.number(fields.part(ValueKeys.WORST), "worst of the scale");
        double b = checks.number(best, "best of the scale");
        if (w != w || b != b) {
            return null;
        }
        if (!checks.holds(DecisionRules.scaleEnds(w, b), best)) {
            return null;
        }
        return new Scale.Declared(w, b);
    }

    /** Says it where a scale has ends that do not tell which of them is better, such as min and max. */
    private boolean isOfEnds(Syntax.Mapping map) {
        for (List<String> ends : ENDS) {
            Syntax low = map.get(ends.get(0));
            Syntax high = map.get(ends.get(1));
            if (map.size() == 2 && low instanceof Syntax.Scalar a && high instanceof Syntax.Scalar b) {
                checks.report(
                        DiagnosticId.UNKNOWN_KEY,
                        map.key(0),
                        "a scale says which end is better, not '" + ends.get(0) + "' and '" + ends.get(1)
                                + "': write {worst: " + a.text() + ", best: " + b.text()
                                + "} where more is better, {worst: "
                                + b.text() + ", best: " + a.text() + "} where less is");
                return true;
            }
        }
        return false;
    }

    private ValueFunction function(Syntax part) {
        if (part instanceof Syntax.Scalar scalar) {
            return checks.word(scalar, "value", List.of("linear")) == null ? null : new ValueFunction.Linear();
        }
        Syntax.Mapping map = checks.map(part, "value");
        if (map == null) {
            return null;
        }
        Fields fields = Fields.of(checks, ValueKeys.VALUE, map, "value");
        Syntax points = fields.part(ValueKeys.POINTS);
        Syntax bend = fields.part(ValueKeys.EXPONENTIAL);
        ValueFunction found = points == null ? null : new PointsReader(checks, draft).read(points);
        found = bend == null ? found : exponential(bend);
        if (fields.allKnown() && fields.given() != 1) {
            checks.report(
                    DiagnosticId.WRONG_SHAPE,
                    map,
                    "value must be 'linear', or a map of either 'points', 'exponential' or 'pairwise'");
            return null;
        }
        return found;
    }

    private ValueFunction exponential(Syntax part) {
        Syntax.Mapping map = checks.map(part, "exponential");
        if (map == null) {
            if (part.isNull()) {
                checks.report(DiagnosticId.MISSING_KEY, part, "exponential needs 'midpoint'");
            }
            return null;
        }
        Fields fields = Fields.of(checks, ValueKeys.BENT, map, "exponential");
        if (!fields.isComplete("exponential", "")) {
            return null;
        }
        midpointPart = fields.part(ValueKeys.MIDPOINT);
        double midpoint = checks.number(midpointPart, "midpoint");
        return midpoint != midpoint ? null : new ValueFunction.Exponential(midpoint);
    }

    private void compared(Syntax scalePart, Syntax.Mapping map, Direction stated, Syntax directionPart) {
        Fields fields = Fields.of(checks, ValueKeys.VALUE, map, "value");
        Syntax pairs = fields.part(ValueKeys.PAIRWISE);
        Optional<String> derivation = fields.word(ValueKeys.DERIVATION);
        boolean isClear = fields.part(ValueKeys.POINTS) == null && fields.part(ValueKeys.EXPONENTIAL) == null;
        if (!isClear) {
            checks.report(DiagnosticId.WRONG_SHAPE, map, "value has either 'pairwise', or 'points', or 'exponential'");
        }
        if (scalePart != null) {
            checks.report(
                    DiagnosticId.SCALE_CONFLICT,
                    scalePart,
                    "'" + draft.id() + "' compares options, whose best counts as 100; 'scale' only suits measured"
                            + " performances");
        }
        if (stated == Direction.MIN) {
            checks.report(
                    DiagnosticId.DIRECTION_CONTRADICTION,
                    directionPart,
                    "comparisons say which option does better, so direction of '" + draft.id() + "' cannot be min");
        }
        Scale.Compared found =
                new ComparisonReader(checks).read(pairs, draft.id(), derivation.orElse(Scale.Compared.EIGENVECTOR));
        if (found == null || !isClear) {
            draft.unusable();
            return;
        }
        draft.comparing(found, pairs);
        draft.scale(0, 100);
        scale = found;
        value = new ValueFunction.Linear();
        direction = Direction.MAX;
    }

    private void constructed(
            Syntax scalePart, Syntax levelsPart, Syntax valuePart, Direction stated, Syntax directionPart) {
        Scale.Levels levels = new LevelsReader(checks, draft).read(levelsPart);
        if (levels == null) {
            draft.unusable();
        } else {
            draft.levels(levels.values());
            draft.scale(0, 100);
            scale = levels;
            value = new ValueFunction.Linear();
            direction = Direction.MAX;
        }
        Syntax other = scalePart != null ? scalePart : valuePart;
        if (other != null) {
            checks.report(
                    DiagnosticId.SCALE_CONFLICT,
                    other,
                    "'" + draft.id() + "' has levels, which say the value of each word; '"
                            + (scalePart != null ? "scale" : "value") + "' only suits measured performances");
        }
        if (stated == Direction.MIN) {
            checks.report(
                    DiagnosticId.DIRECTION_CONTRADICTION,
                    directionPart,
                    "levels run from 0 (worst) to 100 (best), so direction of '" + draft.id() + "' cannot be min");
        }
    }
}
