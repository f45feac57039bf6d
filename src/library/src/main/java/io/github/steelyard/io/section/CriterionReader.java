package io.github.steelyard.io.section;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.PreferenceFunction;
import io.github.steelyard.model.Requirement;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Thresholds;
import io.github.steelyard.model.ValueFunction;
import java.util.List;
import java.util.Optional;

/** Reads one criterion. */
public final class CriterionReader {

    public static final List<String> KEYS = List.of(
            "name",
            "description",
            "unit",
            "direction",
            "scale",
            "levels",
            "value",
            "weight",
            "require",
            "thresholds",
            "preference-function",
            "evidence",
            "note");

    public static final List<String> DIRECTIONS = List.of("max", "min");

    private final Checks checks;
    private final EvidenceReader evidence;
    private final WeightReader weights;
    private final CriterionDraft draft;
    private Syntax directionPart;
    private Syntax scalePart;
    private Syntax levelsPart;
    private Syntax valuePart;
    private Syntax weightPart;
    private Syntax requirePart;
    private Syntax thresholdsPart;
    private Syntax functionPart;
    private String unit = "";

    CriterionReader(Checks checks, EvidenceReader evidence, WeightReader weights, CriterionDraft draft) {
        this.checks = checks;
        this.evidence = evidence;
        this.weights = weights;
        this.draft = draft;
    }

    /** Reads it; {@code map} is null when nothing but the id is written. */
    WeightReader.Child read(Syntax.Mapping map) {
        LabelDraft label = new LabelDraft(checks, evidence);
        for (int k = 0; map != null && k < map.size(); k++) {
            take(map.key(k), map.value(k), label);
        }
        ScaleReader scales = new ScaleReader(checks, draft);
        Direction stated = direction();
        scales.read(scalePart, levelsPart, valuePart, stated, directionPart);
        Optional<Requirement> requirement = Optional.empty();
        Thresholds thresholds = Thresholds.NONE;
        LimitReader limits = new LimitReader(checks, draft);
        if (requirePart != null) {
            requirement = limits.requirement(requirePart);
        }
        if (thresholdsPart != null) {
            thresholds = limits.thresholds(thresholdsPart);
        }
        Optional<PreferenceFunction> function = Optional.empty();
        if (functionPart != null) {
            String word = checks.word(functionPart, "preference-function", PreferenceFunction.words());
            function = word == null ? Optional.empty() : PreferenceFunction.of(word);
        }
        NodeWeight weight = weightPart == null ? NodeWeight.NONE : weights.node(weightPart, draft.id());
        Scale scale = scales.scale();
        ValueFunction value = scales.value();
        if (scale != null && value != null && scales.direction() != null) {
            draft.finish(new Criterion(
                    label.label(draft.id()),
                    unit,
                    scales.direction(),
                    scale,
                    value,
                    requirement,
                    thresholds,
                    function,
                    weight));
        }
        boolean known = weightPart == null || weight != NodeWeight.NONE;
        return new WeightReader.Child(draft.key(), draft.criterion(), weight, weightPart, false, known);
    }

    private void take(Syntax.Scalar key, Syntax value, LabelDraft label) {
        switch (key.text()) {
            case "unit" -> unit = checks.text(value, "unit");
            case "direction" -> directionPart = value;
            case "scale" -> scalePart = value;
            case "levels" -> levelsPart = value;
            case "value" -> valuePart = value;
            case "weight" -> weightPart = value;
            case "require" -> requirePart = value;
            case "thresholds" -> thresholdsPart = value;
            case "preference-function" -> functionPart = value;
            default -> {
                if (!label.take(key, value)) {
                    checks.unknownKey(key, "criterion '" + draft.id() + "'", KEYS);
                }
            }
        }
    }

    private Direction direction() {
        if (directionPart == null) {
            return null;
        }
        String word = checks.word(directionPart, "direction", DIRECTIONS);
        if (word == null) {
            return null;
        }
        return word.equals("max") ? Direction.MAX : Direction.MIN;
    }
}
