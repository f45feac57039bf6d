package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import java.util.List;

/** Every edit of what a decision is made of. */
public final class StructureEdits {

    /** Their classes; the parameters of each are the components of its record. */
    public static final List<Class<? extends StructureEdit>> ALL = List.of(
            AddCriterion.class,
            AddGroup.class,
            AddOption.class,
            AddScenario.class,
            AddSource.class,
            AddStakeholder.class,
            Annotate.class,
            AnnotateCell.class,
            Describe.class,
            DescribeSource.class,
            DuplicateOption.class,
            MergeCriteria.class,
            MoveOption.class,
            Regroup.class,
            RemoveNode.class,
            RemoveOption.class,
            RemoveScenario.class,
            RemoveSource.class,
            RemoveStakeholder.class,
            Rename.class,
            SetBaseline.class,
            SetCellEvidence.class,
            SetConfidence.class,
            SetDirection.class,
            SetEvidence.class,
            SetForms.class,
            SetKind.class,
            SetLevels.class,
            SetMissing.class,
            SetProbability.class,
            SetQuestion.class,
            SetRequirement.class,
            SetScale.class,
            SetThresholds.class,
            SetTitle.class,
            SetUnit.class,
            SetValueFunction.class,
            SetVoice.class,
            SetWeighting.class,
            SetYaml.class,
            SplitCriterion.class);

    private StructureEdits() {}
}
