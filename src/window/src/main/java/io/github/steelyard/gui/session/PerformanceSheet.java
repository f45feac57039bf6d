package io.github.steelyard.gui.session;

import io.github.steelyard.editing.CellText;
import io.github.steelyard.editing.Cells;
import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.ValueCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The performances of all options in the scenario shown.
 *
 * @param options names from top to bottom
 * @param criteria names with units from left to right
 * @param ofOptions what is worth a look on a whole option
 * @param ofCriteria what is worth a look on a whole criterion
 * @param cells by option, then by criterion
 */
public record PerformanceSheet(
        List<String> options,
        List<String> criteria,
        List<List<Badge>> ofOptions,
        List<List<Badge>> ofCriteria,
        List<List<Entry>> cells) {

    /** Nothing to show. */
    public static final PerformanceSheet NONE =
            new PerformanceSheet(List.of(), List.of(), List.of(), List.of(), List.of());

    public PerformanceSheet {
        options = List.copyOf(options);
        criteria = List.copyOf(criteria);
        ofOptions = ofOptions.stream().map(List::copyOf).toList();
        ofCriteria = ofCriteria.stream().map(List::copyOf).toList();
        cells = cells.stream().map(List::copyOf).toList();
    }

    /**
     * One cell.
     *
     * @param key where an edit goes
     * @param text as typed
     * @param low end of its spread as a share of the scale from worst to best, NaN when unknown
     * @param high other end of its spread
     * @param central the mean
     * @param changed whether it differs from the file
     * @param scenario whether the scenario is about it
     * @param badges what is worth a look
     * @param facts what its level means, what it depends on and what it counts as, a line each
     */
    public record Entry(
            CellKey key,
            String text,
            double low,
            double high,
            double central,
            boolean changed,
            boolean scenario,
            List<Badge> badges,
            List<String> facts) {
        public Entry {
            facts = List.copyOf(facts);
            badges = List.copyOf(badges);
        }
    }

    /** What is worth a look on a whole criterion, one sentence after the other; empty for nothing. */
    public String note(int criterion) {
        return sentences(ofCriteria.get(criterion));
    }

    /** The same of an option. */
    public String noteOfOption(int option) {
        return sentences(ofOptions.get(option));
    }

    private static String sentences(List<Badge> badges) {
        return String.join(" ", badges.stream().map(Badge::text).toList());
    }

    /** The rows of these numbers, in their order. */
    public PerformanceSheet rows(List<Integer> order) {
        return new PerformanceSheet(
                order.stream().map(options::get).toList(),
                criteria,
                order.stream().map(ofOptions::get).toList(),
                ofCriteria,
                order.stream().map(cells::get).toList());
    }

    /** Criteria from top to bottom and options from left to right. */
    public PerformanceSheet turned() {
        List<List<Entry>> columns = IntStream.range(0, criteria.size())
                .mapToObj(j -> cells.stream().map(row -> row.get(j)).toList())
                .toList();
        return new PerformanceSheet(criteria, options, ofCriteria, ofOptions, columns);
    }

    /** The sheet of a state. */
    public static PerformanceSheet of(SessionState state) {
        Decision decision = state.decision();
        Optional<Scenario> scenario = state.content().scenario().flatMap(decision::scenario);
        Problem problem = new Problem(decision.tree(), decision.options(), decision.performances());
        Badges badges = new Badges(state, decision, problem);
        List<List<Badge>> ofCriteria = IntStream.range(0, problem.criteria().size())
                .mapToObj(badges::ofCriterion)
                .toList();
        List<List<Badge>> ofOptions = IntStream.range(0, decision.options().size())
                .mapToObj(badges::ofOption)
                .toList();
        PerformanceTable performances = decision.performances(scenario);
        List<List<Entry>> cells = new ArrayList<>();
        for (int i = 0; i < decision.options().size(); i++) {
            List<Entry> row = new ArrayList<>();
            for (int j = 0; j < problem.criteria().size(); j++) {
                row.add(entry(state, decision, problem, performances, badges, i, j));
            }
            cells.add(row);
        }
        boolean anonymous = state.look().blind() == Look.Blind.NAMES;
        List<Option> options = anonymous ? Anonymous.of(decision).options() : decision.options();
        return new PerformanceSheet(
                options.stream().map(Option::name).toList(),
                problem.criteria().stream().map(PerformanceSheet::heading).toList(),
                ofOptions,
                ofCriteria,
                cells);
    }

    private static String heading(Criterion criterion) {
        boolean unit = !criterion.unit().isEmpty() && !(criterion.scale() instanceof Scale.Levels);
        return unit ? criterion.name() + " (" + criterion.unit() + ")" : criterion.name();
    }

    private static Entry entry(
            SessionState state,
            Decision decision,
            Problem problem,
            PerformanceTable performances,
            Badges badges,
            int i,
            int j) {
        Criterion criterion = problem.criteria().get(j);
        Cell cell = new Cell(decision.options().get(i).id(), criterion.id());
        CellKey key = Cells.place(decision, state.content().scenario(), cell);
        Performance performance = performances.at(i, j);
        ValueCurve curve = problem.curves().get(j);
        boolean changed = state.content().changes().cells().containsKey(key);
        String text = text(state.origin().decision(), decision, key, criterion, performance, changed);
        return new Entry(
                key,
                text,
                share(curve, performance.low()),
                share(curve, performance.high()),
                share(curve, performance.central()),
                changed,
                !key.scenario().isEmpty(),
                badges.of(key, criterion, curve, performance),
                CellFacts.of(criterion, performance, cell.option()));
    }

    /** What a hand would type: a level's word, and for a graded value the value alone. */
    private static String text(
            Decision origin, Decision now, CellKey key, Criterion criterion, Performance performance, boolean changed) {
        Map<Cell, CellNote> notes = key.scenario().isEmpty()
                ? origin.notes()
                : origin.scenario(key.scenario()).map(Scenario::notes).orElse(Map.of());
        CellNote note = notes.get(key.cell());
        if (note != null && !changed && !note.stated().isEmpty()) {
            return note.stated();
        }
        double stated =
                note != null && note.confidence().isPresent() ? CellText.stated(now, key, performance) : Double.NaN;
        return CellText.of(criterion, Double.isNaN(stated) ? performance : Performance.exact(stated));
    }

    private static double share(ValueCurve curve, double performance) {
        return curve.worst() == curve.best() ? 0 : (performance - curve.worst()) / (curve.best() - curve.worst());
    }

    /**
     * What stands beside a cell: where the judgement comes from, and what the reader and the rules had to say.
     *
     * @param around what is worth a look on its criterion and its option
     */
    public static List<String> beside(SessionState state, Entry entry, List<Badge> around) {
        Decision decision = state.origin().decision();
        List<String> lines = new ArrayList<>();
        if (state.look().blind() != Look.Blind.NAMES) {
            lines.add(Cells.optionName(decision, entry.key().cell().option()));
        }
        decision.tree().find(entry.key().cell().criterion()).ifPresent(c -> lines.add(c.name()));
        lines.add(Text.of("detail.performance", entry.text()));
        lines.addAll(entry.facts());
        if (entry.changed()) {
            lines.add(Text.of("cells.changed"));
        }
        if (entry.scenario()) {
            lines.add(Text.of("cells.scenario"));
        }
        entry.badges().forEach(badge -> lines.add(badge.text()));
        around.forEach(badge -> lines.add(badge.text()));
        CellNote note = (entry.key().scenario().isEmpty()
                        ? decision.notes()
                        : decision.scenario(entry.key().scenario())
                                .map(Scenario::notes)
                                .orElse(Map.of()))
                .get(entry.key().cell());
        if (note != null) {
            note.confidence().ifPresent(grade -> lines.add(Wording.of("cell.confidence." + grade.word())));
            if (state.look().blind() != Look.Blind.NAMES) {
                lines.addAll(CellText.evidence(decision, note));
            }
        }
        return lines;
    }
}
