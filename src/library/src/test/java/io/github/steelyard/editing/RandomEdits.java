package io.github.steelyard.editing;

import io.github.steelyard.catalogue.Identified;
import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.editing.structure.AddCriterion;
import io.github.steelyard.editing.structure.AddGroup;
import io.github.steelyard.editing.structure.AddOption;
import io.github.steelyard.editing.structure.AddScenario;
import io.github.steelyard.editing.structure.AddSource;
import io.github.steelyard.editing.structure.AddStakeholder;
import io.github.steelyard.editing.structure.Annotate;
import io.github.steelyard.editing.structure.AnnotateCell;
import io.github.steelyard.editing.structure.Describe;
import io.github.steelyard.editing.structure.DescribeSource;
import io.github.steelyard.editing.structure.DuplicateOption;
import io.github.steelyard.editing.structure.MergeCriteria;
import io.github.steelyard.editing.structure.MoveOption;
import io.github.steelyard.editing.structure.Regroup;
import io.github.steelyard.editing.structure.RemoveNode;
import io.github.steelyard.editing.structure.RemoveOption;
import io.github.steelyard.editing.structure.RemoveScenario;
import io.github.steelyard.editing.structure.RemoveSource;
import io.github.steelyard.editing.structure.RemoveStakeholder;
import io.github.steelyard.editing.structure.Rename;
import io.github.steelyard.editing.structure.SetBaseline;
import io.github.steelyard.editing.structure.SetCellEvidence;
import io.github.steelyard.editing.structure.SetConfidence;
import io.github.steelyard.editing.structure.SetDirection;
import io.github.steelyard.editing.structure.SetEvidence;
import io.github.steelyard.editing.structure.SetForms;
import io.github.steelyard.editing.structure.SetKind;
import io.github.steelyard.editing.structure.SetLevels;
import io.github.steelyard.editing.structure.SetMissing;
import io.github.steelyard.editing.structure.SetProbability;
import io.github.steelyard.editing.structure.SetQuestion;
import io.github.steelyard.editing.structure.SetRequirement;
import io.github.steelyard.editing.structure.SetScale;
import io.github.steelyard.editing.structure.SetThresholds;
import io.github.steelyard.editing.structure.SetTitle;
import io.github.steelyard.editing.structure.SetUnit;
import io.github.steelyard.editing.structure.SetValueFunction;
import io.github.steelyard.editing.structure.SetVoice;
import io.github.steelyard.editing.structure.SetWeighting;
import io.github.steelyard.editing.structure.SetYaml;
import io.github.steelyard.editing.structure.SplitCriterion;
import io.github.steelyard.editing.structure.Subject;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Confidence;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Evidence;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Source;
import io.github.steelyard.model.Thresholds;
import io.github.steelyard.model.ValueFunction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** Every kind of edit of structure, made up at random for a decision. */
final class RandomEdits {

    private static final String[] NAMES = {
        "Tram",
        "Bär & Söhne",
        "No",
        "2017",
        "it's: \"quoted\"",
        "# sharp",
        "三号线",
        "قطار",
        "- dash",
        "a, b {c}",
        "null",
        "Night  bus"
    };

    private final SplittableRandom random;
    private final Decision decision;

    RandomEdits(Decision decision, SplittableRandom random) {
        this.decision = decision;
        this.random = random;
    }

    /** One edit of each kind that the decision has something for. */
    List<StructureEdit> all() {
        List<StructureEdit> edits = new ArrayList<>();
        String option = any(decision.options());
        String criterion = any(decision.tree().criteria());
        String other = any(decision.tree().criteria());
        String node = any(
                decision.tree().nodes().stream().filter(n -> !n.id().isEmpty()).toList());
        String group = anyGroup();
        edits.add(new AddOption(name(), random.nextBoolean() ? "" : option));
        edits.add(new DuplicateOption(option, name()));
        edits.add(new MoveOption(option, random.nextInt(decision.options().size())));
        edits.add(new RemoveOption(option));
        edits.add(new SetKind(option, random.nextBoolean() ? "" : name()));
        edits.add(new Rename(Subject.OPTION, option, name()));
        edits.add(new Rename(Subject.CRITERION, node, name()));
        edits.add(new Describe(Subject.OPTION, option, random.nextBoolean() ? "" : name()));
        edits.add(new Describe(Subject.CRITERION, node, name() + "\n" + name()));
        edits.add(new Annotate(Subject.CRITERION, node, name()));
        edits.add(new AddCriterion(group, name(), ""));
        edits.add(new AddGroup(group, name(), "", name()));
        edits.add(new Regroup(node, group, ""));
        edits.add(new SplitCriterion(criterion, name()));
        edits.add(new MergeCriteria(criterion, other));
        edits.add(new RemoveNode(node));
        edits.add(new SetDirection(criterion, random.nextBoolean() ? Direction.MAX : Direction.MIN));
        edits.add(new SetUnit(criterion, random.nextBoolean() ? "" : name()));
        edits.add(new SetScale(criterion, OptionalDouble.of(-1e6), OptionalDouble.of(1e6)));
        edits.add(new SetScale(criterion, OptionalDouble.empty(), OptionalDouble.empty()));
        edits.add(levels(criterion));
        edits.add(new SetRequirement(criterion, OptionalDouble.of(0), OptionalDouble.empty()));
        edits.add(new SetThresholds(criterion, Thresholds.NONE));
        edits.add(new SetThresholds(
                criterion,
                new Thresholds(
                        OptionalDouble.of(1), OptionalDouble.of(2.5), OptionalDouble.empty(), OptionalDouble.empty())));
        edits.add(new SetValueFunction(
                criterion,
                new ValueFunction.Piecewise(List.of(
                        new ValueFunction.Point(-1e6, 0),
                        new ValueFunction.Point(0, 0.3),
                        new ValueFunction.Point(1e6, 1)))));
        edits.add(new SetValueFunction(criterion, new ValueFunction.Linear()));
        edits.add(new SetConfidence(option, criterion, Optional.of(Confidence.LOW)));
        edits.add(new SetForms(Map.of(
                new CellKey("", new Cell(option, criterion)),
                random.nextBoolean() ? "= 1 + 2" : "{outcomes: {1: 0.5, 2: 0.5}}")));
        edits.add(new AnnotateCell(option, criterion, random.nextInt(3) == 0 ? "" : name()));
        edits.add(new AddSource(name(), "", "2017-09"));
        edits.add(new AddStakeholder(name()));
        edits.add(new AddScenario(name()));
        edits.add(new SetBaseline(random.nextBoolean() ? Optional.of(option) : Optional.empty()));
        edits.add(new SetMissing(
                random.nextBoolean() ? Optional.of(criterion) : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(MissingPolicy.values()[random.nextInt(2)])));
        edits.add(new SetTitle(name()));
        edits.add(new SetQuestion(name()));
        edits.add(new SetWeighting("", group, Map.of("method", "equal")));
        edits.add(new SetYaml("options/" + option + "/note", "'typed by hand'"));
        for (Source source : decision.sources()) {
            Evidence evidence = new Evidence(source.id(), OptionalInt.empty(), Optional.of("table 3"), name());
            edits.add(new SetEvidence(Subject.OPTION, option, List.of(evidence)));
            edits.add(new SetCellEvidence(option, criterion, List.of(evidence)));
            edits.add(new RemoveSource(source.id()));
            edits.add(
                    new DescribeSource(source.id(), DescribeSource.Fact.AUTHOR, random.nextInt(3) == 0 ? "" : name()));
            edits.add(new DescribeSource(source.id(), DescribeSource.Fact.DATE, "2017-09-1" + random.nextInt(10)));
            edits.add(new DescribeSource(source.id(), DescribeSource.Fact.PARAGRAPHS, "" + (1 + random.nextInt(9))));
        }
        decision.stakeholders().forEach(someone -> {
            edits.add(new SetVoice(someone.id(), 2.5));
            edits.add(new Rename(Subject.STAKEHOLDER, someone.id(), name()));
            edits.add(new RemoveStakeholder(someone.id()));
        });
        decision.scenarios().forEach(scenario -> {
            edits.add(new SetProbability(scenario.id(), 0.25));
            edits.add(new Describe(Subject.SCENARIO, scenario.id(), name()));
            edits.add(new RemoveScenario(scenario.id()));
        });
        return edits;
    }

    /** One of them. */
    StructureEdit one() {
        List<StructureEdit> all = all();
        return all.get(random.nextInt(all.size()));
    }

    private StructureEdit levels(String id) {
        Criterion criterion = (Criterion) decision.tree().find(id).orElseThrow();
        Map<String, Double> levels = new LinkedHashMap<>();
        if (criterion.scale() instanceof Scale.Levels old) {
            levels.putAll(old.values());
            String first = levels.keySet().iterator().next();
            Map<String, Double> other = new LinkedHashMap<>();
            levels.forEach((word, value) -> other.put(word.equals(first) ? "quite other" : word, value));
            return new SetLevels(id, other, Map.of(first, "quite other"));
        }
        levels.put("poor", 0.0);
        levels.put("fair", 40.0);
        levels.put("good", 100.0);
        return new SetLevels(id, levels, Map.of());
    }

    private String anyGroup() {
        List<Group> groups = decision.tree().groups();
        return groups.get(random.nextInt(groups.size())).id();
    }

    private String any(List<? extends Identified> parts) {
        return parts.get(random.nextInt(parts.size())).id();
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }
}
