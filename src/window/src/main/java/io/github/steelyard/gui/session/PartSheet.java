package io.github.steelyard.gui.session;

import io.github.steelyard.editing.CellText;
import io.github.steelyard.editing.Cells;
import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.structure.Annotate;
import io.github.steelyard.editing.structure.AnnotateCell;
import io.github.steelyard.editing.structure.Describe;
import io.github.steelyard.editing.structure.Rename;
import io.github.steelyard.editing.structure.SetBaseline;
import io.github.steelyard.editing.structure.SetConfidence;
import io.github.steelyard.editing.structure.SetKind;
import io.github.steelyard.editing.structure.SetProbability;
import io.github.steelyard.editing.structure.SetQuestion;
import io.github.steelyard.editing.structure.SetTitle;
import io.github.steelyard.editing.structure.SetVoice;
import io.github.steelyard.editing.structure.Subject;
import io.github.steelyard.editing.structure.TypedCells;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Confidence;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The properties of the part in the inspector, each with what typing another value does.
 *
 * @param part whose
 * @param title what it is called
 * @param fields in the order of reading
 */
public record PartSheet(Part part, String title, List<PartField> fields) {

    public PartSheet {
        fields = List.copyOf(fields);
    }

    public static PartSheet of(SessionState state) {
        Decision decision = state.decision();
        Part part = state.attention().part();
        List<PartField> fields = switch (part.kind()) {
            case DECISION -> decision(decision);
            case OPTION -> option(decision, part.id());
            case CRITERION ->
                CriterionFields.of((Criterion) decision.tree().find(part.id()).orElseThrow());
            case GROUP ->
                labelled(
                        Subject.CRITERION,
                        decision.tree().find(part.id()).orElseThrow().label());
            case CELL -> cell(state, decision, part);
            case STAKEHOLDER -> stakeholder(decision, part.id());
            case SCENARIO -> scenario(decision, part.id());
            case SOURCE -> SourceFields.of(decision, part.id());
        };
        return new PartSheet(part, part.name(decision), fields);
    }

    private static List<PartField> decision(Decision decision) {
        List<String> options = new ArrayList<>(List.of(Text.of("part.none")));
        decision.options().forEach(o -> options.add(o.name()));
        String baseline =
                decision.baseline().map(id -> Part.option(id).name(decision)).orElse(options.get(0));
        return List.of(
                text("title", decision.title(), SetTitle::new),
                text("question", decision.question(), SetQuestion::new),
                new PartField("baseline", baseline, options, typed -> {
                    int k = options.indexOf(typed) - 1;
                    return edit(new SetBaseline(
                            k < 0
                                    ? Optional.empty()
                                    : Optional.of(decision.options().get(k).id())));
                }));
    }

    private static List<PartField> option(Decision decision, String id) {
        Option option = decision.options().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<PartField> fields = new ArrayList<>(labelled(Subject.OPTION, option.label()));
        fields.add(1, text("kind", option.kind(), t -> new SetKind(id, t)));
        return fields;
    }

    private static List<PartField> stakeholder(Decision decision, String id) {
        var someone = decision.stakeholder(id).orElseThrow();
        List<PartField> fields = new ArrayList<>(labelled(Subject.STAKEHOLDER, someone.label()));
        fields.add(1, text("voice", Text.points(someone.voice()), t -> new SetVoice(id, number(t, 0, 1e9))));
        return fields;
    }

    private static List<PartField> scenario(Decision decision, String id) {
        var scenario = decision.scenario(id).orElseThrow();
        List<PartField> fields = new ArrayList<>(labelled(Subject.SCENARIO, scenario.label()));
        String probability = scenario.probability().isPresent()
                ? Text.points(scenario.probability().getAsDouble())
                : "";
        fields.add(1, text("probability", probability, t -> new SetProbability(id, number(t, 0, 1))));
        return fields;
    }

    private static List<PartField> cell(SessionState state, Decision decision, Part part) {
        Cell cell = new Cell(part.id(), part.criterion());
        CellKey key = Cells.place(decision, state.content().scenario(), cell);
        Criterion criterion = (Criterion) decision.tree().find(part.criterion()).orElseThrow();
        CellNote note = decision.notes().get(cell);
        String shown =
                Cells.read(decision, key).map(p -> CellText.of(criterion, p)).orElse("");
        List<String> grades = Stream.concat(
                        Stream.of(Text.of("part.none")),
                        Stream.of(Confidence.values()).map(Confidence::word))
                .toList();
        String grade = note == null
                ? grades.get(0)
                : note.confidence().map(Confidence::word).orElse(grades.get(0));
        return List.of(
                new PartField("performance", shown, List.of(), t -> Optional.of(TypedCells.of(decision, key, t))),
                new PartField(
                        "confidence",
                        grade,
                        grades,
                        t -> edit(new SetConfidence(
                                part.id(),
                                part.criterion(),
                                Stream.of(Confidence.values())
                                        .filter(c -> c.word().equals(t))
                                        .findFirst()))),
                text("note", note == null ? "" : note.note(), t -> new AnnotateCell(part.id(), part.criterion(), t)));
    }

    /** Name, description and note. */
    static List<PartField> labelled(Subject subject, Label label) {
        return List.of(
                text("name", label.name(), t -> new Rename(subject, label.id(), t)),
                text("description", label.description(), t -> new Describe(subject, label.id(), t)),
                text("note", label.note(), t -> new Annotate(subject, label.id(), t)));
    }

    static PartField text(String id, String value, Function<String, StructureEdit> edit) {
        return new PartField(id, value, List.of(), typed -> edit(edit.apply(typed)));
    }

    static Optional<Edit> edit(StructureEdit edit) {
        return Optional.of(new Edit.Restructure(edit));
    }

    /** A number that was typed, from one to another. */
    static double number(String typed, double low, double high) {
        double x;
        try {
            x = Double.parseDouble(typed.strip().replace('−', '-'));
        } catch (NumberFormatException no) {
            x = Double.NaN;
        }
        if (!(x >= low && x <= high)) {
            throw new IllegalArgumentException(Text.of("part.badNumber", typed, Text.points(low), Text.points(high)));
        }
        return x;
    }
}
