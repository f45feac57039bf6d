package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.CriterionKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.PreferenceFunction;
import io.github.steelyard.model.Requirement;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Thresholds;
import io.github.steelyard.model.ValueFunction;
import java.util.Optional;

/** Reads one criterion. */
public final class CriterionReader {

    private final Checks checks;
    private final EvidenceReader evidence;
    private final WeightReader weights;
    private final CriterionDraft draft;

    CriterionReader(Checks checks, EvidenceReader evidence, WeightReader weights, CriterionDraft draft) {
        this.checks = checks;
        this.evidence = evidence;
        this.weights = weights;
        this.draft = draft;
    }

    /** Reads it; {@code map} is null when nothing but the id is written. */
    WeightReader.Child read(Syntax.Mapping map) {
        Fields fields = Fields.of(checks, CriterionKeys.TABLE, map, "criterion '" + draft.id() + "'");
        ScaleReader scales = new ScaleReader(checks, draft, fields.allKnown());
        Optional<Direction> stated = fields.word(CriterionKeys.DIRECTION).map(CriterionReader::direction);
        scales.read(
                fields.part(CriterionKeys.SCALE),
                fields.part(CriterionKeys.LEVELS),
                fields.part(CriterionKeys.VALUE),
                stated.orElse(null),
                fields.part(CriterionKeys.DIRECTION));
        LimitReader limits = new LimitReader(checks, draft);
        Syntax requirePart = fields.part(CriterionKeys.REQUIRE);
        Optional<Requirement> requirement = requirePart == null ? Optional.empty() : limits.requirement(requirePart);
        Syntax thresholdsPart = fields.part(CriterionKeys.THRESHOLDS);
        Thresholds thresholds = thresholdsPart == null ? Thresholds.NONE : limits.thresholds(thresholdsPart);
        Optional<PreferenceFunction> function =
                fields.word(CriterionKeys.PREFERENCE_FUNCTION).flatMap(PreferenceFunction::of);
        Syntax weightPart = fields.part(CriterionKeys.WEIGHT);
        NodeWeight weight = weightPart == null ? NodeWeight.NONE : weights.node(weightPart, draft.id());
        Label label = LabelReader.read(draft.id(), fields, evidence);
        Scale scale = scales.scale();
        ValueFunction value = scales.value();
        // A key that is misspelt may have been its scale, against which performances would be held in vain.
        boolean isScaleSure = fields.allKnown() || hasScale(fields);
        if (scale != null && value != null && scales.direction() != null && isScaleSure) {
            draft.finish(new Criterion(
                    label,
                    fields.text(CriterionKeys.UNIT),
                    scales.direction(),
                    scale,
                    value,
                    requirement,
                    thresholds,
                    function,
                    weight,
                    fields.word(CriterionKeys.MISSING).flatMap(MissingPolicy::of)));
        }
        boolean known = weightPart == null ? fields.allKnown() : weight != NodeWeight.NONE;
        return new WeightReader.Child(draft.key(), draft.criterion(), weight, weightPart, false, known);
    }

    private static boolean hasScale(Fields fields) {
        return fields.part(CriterionKeys.SCALE) != null || fields.part(CriterionKeys.LEVELS) != null;
    }

    private static Direction direction(String word) {
        return word.equals("max") ? Direction.MAX : Direction.MIN;
    }
}
