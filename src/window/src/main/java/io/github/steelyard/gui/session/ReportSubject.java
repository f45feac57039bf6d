package io.github.steelyard.gui.session;

import io.github.steelyard.briefing.Subject;
import io.github.steelyard.editing.Changes;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.inspection.Fingerprints;
import io.github.steelyard.inspection.Inspection;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.report.Version;
import io.github.steelyard.text.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the report tells of the decision as it stands in the window, what is hidden there included. */
public final class ReportSubject {

    private ReportSubject() {}

    /**
     * The subject of a report.
     *
     * @param target where it will stand
     * @throws io.github.steelyard.catalogue.Refusal when there is no ranking
     */
    public static Subject of(SessionState state, Path target) {
        SessionState open = state.looking(state.look().hiding(Look.Blind.NOTHING));
        Study study = new Calculator().study(open.basis());
        List<String> remarks = new ArrayList<>();
        study.stakeholder().map(Stakeholder::name).ifPresent(name -> remarks.add(Text.of("report.whose", name)));
        study.scenario().map(Scenario::name).ifPresent(name -> remarks.add(Text.of("report.when", name)));
        List<String> changed = changed(state);
        if (!changed.isEmpty()) {
            remarks.add(Text.of("report.changed", String.join("; ", changed)));
        }
        return new Subject(
                study.evaluate(),
                remarks,
                state.origin().diagnostics().stream().map(Diagnostic::toString).toList(),
                Inspection.unsilenced(
                        Inspection.of(state.decision(), state.origin().sources(), Set.of(), Cancellation.NEVER)),
                Version.program(),
                command(state, target),
                Fingerprints.of(state.origin().sources()));
    }

    /** What the window shows and the file does not say, in words; nothing once it is saved. */
    static List<String> changed(SessionState state) {
        List<String> words = new ArrayList<>();
        Changes now = state.content().changes();
        if (!state.isDirty()) {
            return words;
        }
        now.points()
                .forEach((person, points) -> points.forEach((node, p) -> {
                    Double before = state.saved().points(person).get(node);
                    double asRead = before != null
                            ? before
                            : state.origin().points().get(person).get(node);
                    if (asRead != p) {
                        String name = state.origin()
                                .decision()
                                .tree()
                                .find(node)
                                .map(Node::name)
                                .orElse(node);
                        words.add(Text.of("report.weight", name, Text.points(asRead), Text.points(p)));
                    }
                }));
        now.cells().forEach((key, performance) -> {
            if (!performance.equals(state.saved().cells().get(key))) {
                words.add(new Edit.SetPerformance(key, performance).label(state.origin()));
            }
        });
        if (!now.method().equals(state.saved().method())) {
            words.add(Wording.of("edit.method"));
        }
        if (!now.uncertainty().equals(state.saved().uncertainty())) {
            words.add(Wording.of("edit.uncertainty"));
        }
        return words;
    }

    /** The command line that writes the same report; empty where none can, before the changes are saved. */
    private static String command(SessionState state, Path target) {
        Changes now = state.content().changes();
        if (state.origin().file().isEmpty()
                || !now.cells().equals(state.saved().cells())
                || !now.uncertainty().equals(state.saved().uncertainty())) {
            return "";
        }
        StringBuilder words = new StringBuilder("steelyard report ")
                .append(quoted(state.origin().file().get().getFileName().toString()))
                .append(" -o ")
                .append(quoted(target.getFileName().toString()));
        state.content()
                .stakeholder()
                .ifPresent(id -> words.append(" --stakeholder ").append(id));
        state.content().scenario().ifPresent(id -> words.append(" --scenario ").append(id));
        if (!now.method().equals(state.saved().method())) {
            words.append(" --method ").append(state.method().id());
        }
        if (!now.points().equals(state.saved().points())) {
            points(state)
                    .forEach((node, p) ->
                            words.append(" --weight ").append(node).append('=').append(Numbers.plain(p)));
        }
        return words.toString();
    }

    /** Changed points as they count for the person shown: their own over the base weights'. */
    private static Map<String, Double> points(SessionState state) {
        Map<String, Double> points =
                new LinkedHashMap<>(state.content().changes().points(Changes.EVERYONE));
        state.content()
                .stakeholder()
                .flatMap(state.origin().decision()::stakeholder)
                .ifPresent(s -> points.keySet().removeAll(s.weights().keySet()));
        points.putAll(state.content().changes().points(state.content().person()));
        return points;
    }

    private static String quoted(String word) {
        return word.contains(" ") ? "\"" + word + "\"" : word;
    }
}
