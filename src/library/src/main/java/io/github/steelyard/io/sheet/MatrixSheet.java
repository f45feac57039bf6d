package io.github.steelyard.io.sheet;

import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.plain.LeafWeights;
import io.github.steelyard.io.plain.Losses;
import io.github.steelyard.io.plain.PlainCriteria;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.PreferenceFunction;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * A decision as a matrix sheet: the title, a row that names the criteria, marked rows, then the options. Cells are texts,
 * numbers, or null where nothing stands.
 *
 * @param rows all of the same width
 * @param header index of the row that names the criteria
 * @param options index of the first row that is an option
 * @param losses what the sheet cannot hold
 */
public record MatrixSheet(List<List<Object>> rows, int header, int options, List<String> losses) {

    /** The sheet; labels that a reader of sheets would take for something else are written so that it does not. */
    public static MatrixSheet of(Decision decision) {
        Set<String> unsafe = new HashSet<>();
        MatrixSheet sheet = new Maker(decision, unsafe).sheet();
        // A label that is written otherwise may change what its neighbours look like, but never more than twice.
        for (int pass = 0; pass < 3 && Misread.find(decision, sheet, unsafe); pass++) {
            sheet = new Maker(decision, unsafe).sheet();
        }
        return sheet;
    }

    private static final class Maker {
        private final Decision decision;
        private final Set<String> unsafe;
        private final List<Criterion> criteria;
        private final Losses losses = new Losses();
        private final List<List<Object>> rows = new ArrayList<>();
        private final List<Function<Option, String>> labels = new ArrayList<>();
        private final List<String> heads = new ArrayList<>();

        /** @param unsafe ids of options and criteria that are written so that nobody takes them for anything else */
        Maker(Decision decision, Set<String> unsafe) {
            this.unsafe = unsafe;
            this.decision = decision;
            this.criteria = decision.tree().criteria();
        }

        MatrixSheet sheet() {
            losses.ofAnyMatrix(decision);
            column("name", o -> o.name().equals(Label.nameOf(o.id())) && isPlain(o.id()) ? "" : o.name());
            column("kind", Option::kind);
            column("description", o -> o.label().description());
            alone(decision.title());
            if (!decision.description().isEmpty()) {
                alone(decision.description());
            }
            int header = rows.size();
            List<Object> head = row("option");
            criteria.forEach(c -> head.add(isHeading(c.id()) ? c.id() : c.id() + "-"));
            rows.add(head);
            marks();
            int first = rows.size();
            MatrixCells cells = new MatrixCells(decision, losses);
            for (int i = 0; i < decision.options().size(); i++) {
                option(i, cells);
            }
            cells.tell();
            return new MatrixSheet(rows, header, first, losses.found());
        }

        private void column(String head, Function<Option, String> label) {
            if (decision.options().stream().anyMatch(o -> !label.apply(o).isEmpty())) {
                heads.add(head);
                labels.add(label);
            }
        }

        private boolean isPlain(String id) {
            return !Notion.isAny(id) && !unsafe.contains("option " + id);
        }

        private boolean isHeading(String id) {
            return !List.of("name", "kind", "description").contains(id)
                    && !Notion.isAny(id)
                    && !unsafe.contains("criterion " + id);
        }

        private List<Object> row(Object first) {
            List<Object> row = new ArrayList<>();
            row.add(first);
            row.addAll(heads);
            return row;
        }

        private void alone(String text) {
            Object[] row = new Object[1 + heads.size() + criteria.size()];
            // In the first column it would be taken for what it is called like.
            row[Mark.of(text) == null ? 0 : 1] = text;
            rows.add(Arrays.asList(row));
        }

        private void mark(Mark mark, Function<Criterion, Object> what) {
            List<Object> row = row(mark.label());
            for (int k = 0; k < heads.size(); k++) {
                row.set(k + 1, null);
            }
            criteria.forEach(c -> row.add(what.apply(c)));
            if (row.stream().skip(1).anyMatch(cell -> cell != null)) {
                rows.add(row);
            }
        }

        private void marks() {
            boolean named =
                    criteria.stream().anyMatch(c -> !c.name().equals(Label.nameOf(c.id())) || !isHeading(c.id()));
            mark(Mark.NAME, c -> named ? c.name() : null);
            mark(Mark.DESCRIPTION, c -> text(c.label().description()));
            mark(Mark.UNIT, c -> text(c.unit()));
            mark(Mark.DIRECTION, c -> c.direction().word());
            List<NodeWeight> weights = LeafWeights.of(decision, losses);
            if (!weights.isEmpty()) {
                if (weights.stream()
                        .anyMatch(w -> w.bounds().isPresent() && w.points().isPresent())) {
                    losses.add("the bounds of weights that have points as well");
                }
                mark(Mark.WEIGHT, c -> weight(weights.get(criteria.indexOf(c))));
            }
            mark(Mark.WORST, c -> c.scale() instanceof Scale.Declared d ? d.worst() : null);
            mark(Mark.BEST, c -> c.scale() instanceof Scale.Declared d ? d.best() : null);
            mark(Mark.LEVELS, c -> c.scale() instanceof Scale.Levels l ? levels(l) : null);
            mark(Mark.POINTS, c -> c.value() instanceof ValueFunction.Piecewise p ? points(p) : null);
            mark(Mark.MIDPOINT, c -> c.value() instanceof ValueFunction.Exponential e ? e.midpoint() : null);
            mark(
                    Mark.AT_LEAST,
                    c -> c.requirement().map(r -> amount(r.atLeast(), c)).orElse(null));
            mark(
                    Mark.AT_MOST,
                    c -> c.requirement().map(r -> amount(r.atMost(), c)).orElse(null));
            mark(Mark.INDIFFERENCE, c -> number(c.thresholds().indifference()));
            mark(Mark.PREFERENCE, c -> number(c.thresholds().preference()));
            mark(Mark.VETO, c -> number(c.thresholds().veto()));
            mark(Mark.GAUSSIAN_S, c -> number(c.thresholds().s()));
            mark(
                    Mark.PREFERENCE_FUNCTION,
                    c -> c.preferenceFunction().map(PreferenceFunction::word).orElse(null));
            mark(Mark.NOTE, c -> text(c.label().note()));
        }

        private void option(int i, MatrixCells cells) {
            Option option = decision.options().get(i);
            List<Object> row = row(isPlain(option.id()) ? option.id() : option.id() + "-");
            for (int k = 0; k < heads.size(); k++) {
                row.set(k + 1, text(labels.get(k).apply(option)));
            }
            for (int j = 0; j < criteria.size(); j++) {
                row.add(cells.at(i, j));
            }
            if (row.stream().skip(1).allMatch(cell -> cell == null)) {
                // A text alone in its row would not be read as an option.
                row.set(row.size() - 1, "unknown");
            }
            rows.add(row);
        }

        private static Object text(String text) {
            return text.isEmpty() ? null : text;
        }

        private static Object number(OptionalDouble x) {
            return x.isPresent() ? (Object) x.getAsDouble() : null;
        }

        private static Object amount(OptionalDouble x, Criterion criterion) {
            return x.isPresent() ? PlainCriteria.amount(x.getAsDouble(), criterion) : null;
        }

        private static Object weight(NodeWeight weight) {
            if (weight.points().isPresent()) {
                return weight.points().getAsDouble();
            }
            return weight.bounds()
                    .map(b -> (Object) (Numbers.plain(b.min()) + ".." + Numbers.plain(b.max())))
                    .orElse(null);
        }

        private static String levels(Scale.Levels levels) {
            StringBuilder text = new StringBuilder();
            for (Map.Entry<String, Double> level : levels.values().entrySet()) {
                text.append(text.length() == 0 ? "" : ", ")
                        .append(level.getKey())
                        .append(": ")
                        .append(Numbers.plain(level.getValue()));
            }
            return text.toString();
        }

        private static String points(ValueFunction.Piecewise piecewise) {
            StringBuilder text = new StringBuilder();
            for (ValueFunction.Point point : piecewise.points()) {
                text.append(text.length() == 0 ? "" : ", ")
                        .append(Numbers.plain(point.performance()))
                        .append(": ")
                        .append(Numbers.plain(PlainCriteria.percent(point.value())));
            }
            return text.toString();
        }
    }
}
