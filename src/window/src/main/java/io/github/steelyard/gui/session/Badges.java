package io.github.steelyard.gui.session;

import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.editing.Saving;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is worth looking at in the table of performances: what the reader and the rules said, what is missing. */
final class Badges {

    private final Origin origin;
    private final Decision now;
    private final Problem problem;
    private final boolean wantsEvidence;
    private final SessionState state;
    private final Remarks remarks;

    Badges(SessionState state, Decision now, Problem problem) {
        this.state = state;
        this.origin = state.origin();
        // They tell who is first, and the options by name.
        this.remarks =
                state.look().blind() == Look.Blind.NOTHING ? state.findings().remarks() : Remarks.NONE;
        this.now = now;
        this.problem = problem;
        int cells = now.options().size() * problem.criteria().size();
        long backed = now.notes().values().stream()
                .filter(note -> !note.evidence().isEmpty())
                .count();
        // Where most judgements have their evidence, one without is worth a look; elsewhere it is the author's way.
        this.wantsEvidence = !now.sources().isEmpty() && 2 * backed >= cells;
    }

    /** Of one cell. */
    List<Badge> of(CellKey key, Criterion criterion, ValueCurve curve, Performance performance) {
        List<Badge> badges = new ArrayList<>(read(key));
        if (performance.isMissing()) {
            badges.add(new Badge(Text.of("badge.missing"), whole(key, criterion, curve)));
        } else if (wantsEvidence && isUnbacked(key)) {
            badges.add(Badge.of(Text.of("badge.evidence")));
        }
        badges.addAll(remarks.at(Saving.way(key), state));
        return badges;
    }

    /** Not knowing, said as a range over the whole scale, so that the draws know it too. */
    private static Optional<Badge.Fix> whole(CellKey key, Criterion criterion, ValueCurve curve) {
        if (!(criterion.scale() instanceof Scale.Declared)) {
            return Optional.empty();
        }
        double low = Math.min(curve.worst(), curve.best());
        double high = Math.max(curve.worst(), curve.best());
        return Optional.of(new Badge.Fix(
                Text.of("badge.range", Numbers.plain(low), Numbers.plain(high)),
                new Edit.SetPerformance(key, new Performance.Uniform(low, high))));
    }

    private boolean isUnbacked(CellKey key) {
        Map<Cell, CellNote> notes = key.scenario().isEmpty()
                ? now.notes()
                : now.scenario(key.scenario()).map(Scenario::notes).orElse(Map.of());
        CellNote note = notes.get(key.cell());
        return note == null || note.evidence().isEmpty();
    }

    private List<Badge> read(CellKey key) {
        if (origin.diagnostics().isEmpty()) {
            return List.of();
        }
        Optional<Place> place = Optional.ofNullable(origin.sources().places().get(Saving.way(key)));
        return place.map(p -> origin.diagnostics().stream()
                        .filter(d -> d.place().equals(p))
                        .map(Diagnostic::message)
                        .map(Badge::of)
                        .toList())
                .orElse(List.of());
    }

    /** Of a whole criterion. */
    List<Badge> ofCriterion(int j) {
        String way = "criteria/" + problem.criteria().get(j).id();
        List<Badge> badges = new ArrayList<>();
        if (isEqual(j) && !remarks.has("small-range", way)) {
            badges.add(Badge.of(Text.of("badge.equal")));
        }
        badges.addAll(remarks.at(way, state));
        return badges;
    }

    /** Of a whole option. */
    List<Badge> ofOption(int i) {
        return remarks.at("options/" + now.options().get(i).id(), state);
    }

    private boolean isEqual(int j) {
        PerformanceTable table = problem.performances();
        int options = problem.options().size();
        for (int i = 1; i < options; i++) {
            if (!table.at(i, j).equals(table.at(0, j))) {
                return false;
            }
        }
        return options > 1;
    }
}
