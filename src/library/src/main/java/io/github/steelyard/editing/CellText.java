package io.github.steelyard.editing;

import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Combined;
import io.github.steelyard.model.Confidence;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Evidence;
import io.github.steelyard.model.InvalidDecision;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Source;
import io.github.steelyard.model.Switched;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.text.Numbers;
import io.github.steelyard.text.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Performances as a hand types them: {@code 31}, {@code good}, {@code 28..47}, {@code 28 34 47}, {@code 95 +- 1.5}. */
public final class CellText {

    /** The word of the file for what is not known. */
    static final String UNKNOWN = "unknown";

    private static final String NUMBER = "([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)";
    private static final Pattern ONE = Pattern.compile(NUMBER);
    private static final Pattern RANGE = Pattern.compile(NUMBER + "\\s*(?:\\.\\.|…|–)\\s*" + NUMBER);
    private static final Pattern THREE =
            Pattern.compile(NUMBER + "\\s*[\\s/|,;]\\s*" + NUMBER + "\\s*[\\s/|,;]\\s*" + NUMBER);
    private static final Pattern NORMAL = Pattern.compile(NUMBER + "\\s*(?:±|\\+-|\\+/-)\\s*" + NUMBER);

    private CellText() {}

    /** A performance as it would be typed. */
    public static String of(Criterion criterion, Performance performance) {
        if (performance instanceof Performance.Exact exact) {
            return level(criterion, exact.value()).orElse(Numbers.plain(exact.value()));
        }
        if (performance instanceof Performance.Uniform uniform) {
            return Numbers.plain(uniform.min()) + ".." + Numbers.plain(uniform.max());
        }
        if (performance instanceof Performance.Triangular t) {
            return Numbers.plain(t.low()) + " / " + Numbers.plain(t.mode()) + " / " + Numbers.plain(t.high());
        }
        if (performance instanceof Performance.Normal normal) {
            return Numbers.plain(normal.mean()) + " ± " + Numbers.plain(normal.sd());
        }
        if (performance.stated() instanceof Combined || performance.stated() instanceof Switched) {
            double mean = performance.central();
            return mean == mean ? "~ " + Numbers.plain(Math.rint(mean * 1e6) / 1e6) : "~";
        }
        return performance.stated().isMissing()
                ? Wording.of("cell.unknown")
                : FormText.of(criterion, performance.stated());
    }

    /** The word of a constructed scale for that value. */
    private static Optional<String> level(Criterion criterion, double value) {
        if (criterion.scale() instanceof Scale.Levels levels) {
            return levels.values().entrySet().stream()
                    .filter(e -> e.getValue() == value)
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
        return Optional.empty();
    }

    /** A cell of a problem as the file states it, a level by its word, with the unit. */
    public static String shown(Problem problem, int i, int j, Decision decision) {
        Criterion criterion = problem.criteria().get(j);
        Performance performance = problem.performances().at(i, j);
        Cell cell = new Cell(problem.options().get(i).id(), criterion.id());
        CellNote note = decision.notes().get(cell);
        boolean asRead = Cells.read(decision, new Changes.CellKey("", cell)).equals(Optional.of(performance));
        String text = note != null && asRead && !note.stated().isEmpty() ? note.stated() : of(criterion, performance);
        String graded = note != null && asRead && note.confidence().isPresent()
                ? " (" + Wording.of("cell.confidence." + note.confidence().get().word()) + ")"
                : "";
        return text + (criterion.scale() instanceof Scale.Levels ? "" : Units.after(criterion.unit())) + graded;
    }

    /** Where the judgement in a cell comes from, a line a source, then the remark. */
    public static List<String> evidence(Decision decision, String option, String criterion) {
        CellNote note = decision.notes().get(new Cell(option, criterion));
        return note == null ? List.of() : evidence(decision, note);
    }

    /** The same of a note. */
    public static List<String> evidence(Decision decision, CellNote note) {
        List<String> lines = new ArrayList<>();
        for (Evidence evidence : note.evidence()) {
            lines.add(line(decision, evidence));
        }
        if (!note.note().isEmpty()) {
            lines.add(note.note());
        }
        return lines;
    }

    private static String line(Decision decision, Evidence evidence) {
        String title = decision.sources().stream()
                .filter(s -> s.id().equals(evidence.source()))
                .map(CellText::title)
                .findFirst()
                .orElse(evidence.source());
        String place = evidence.paragraph().isPresent()
                ? ", "
                        + Wording.of(
                                "cell.paragraph",
                                String.valueOf(evidence.paragraph().getAsInt()))
                : evidence.at().map(at -> ", " + at).orElse("");
        return title + place + (evidence.note().isEmpty() ? "" : ": " + evidence.note());
    }

    private static String title(Source source) {
        return source.author().isEmpty() ? source.title() : source.author() + ", “" + source.title() + "”";
    }

    /**
     * The performance that a text means in a cell: a single value of a cell that carries a grade of confidence is spread
     * as the grade says.
     *
     * @throws IllegalArgumentException with a sentence that says what is allowed
     */
    public static Performance parse(Decision decision, Changes.CellKey key, String typed) {
        Criterion criterion = Cells.criterion(decision, key);
        Performance performance = parse(criterion, typed);
        Optional<Confidence> grade = grade(decision, key);
        return grade.isPresent() && performance instanceof Performance.Exact exact
                ? spread(decision, criterion, exact.value(), grade.get())
                : performance;
    }

    private static Optional<Confidence> grade(Decision decision, Changes.CellKey key) {
        Map<Cell, CellNote> notes = key.scenario().isEmpty()
                ? decision.notes()
                : decision.scenario(key.scenario()).map(Scenario::notes).orElse(Map.of());
        return Optional.ofNullable(notes.get(key.cell())).flatMap(CellNote::confidence);
    }

    private static Performance spread(Decision decision, Criterion criterion, double value, Confidence grade) {
        double[] ends = ends(decision, criterion);
        double half = decision.confidence().of(grade) * (ends[1] - ends[0]);
        if (!(half > 0)) {
            return Performance.exact(value);
        }
        double low = Math.min(value, Math.max(ends[0], value - half));
        double high = Math.max(value, Math.min(ends[1], value + half));
        return new Performance.Uniform(low, high);
    }

    private static double[] ends(Decision decision, Criterion criterion) {
        ValueCurve curve = new Problem(decision.tree(), decision.options(), decision.performances())
                .curves()
                .get(Cells.criterionIndex(decision, criterion.id()));
        return new double[] {Math.min(curve.worst(), curve.best()), Math.max(curve.worst(), curve.best())};
    }

    /** The single value behind a performance: itself, or the one a grade of confidence spread; NaN when there is none. */
    public static double stated(Decision decision, Changes.CellKey key, Performance performance) {
        if (performance instanceof Performance.Exact exact) {
            return exact.value();
        }
        Optional<Confidence> grade = grade(decision, key);
        if (grade.isEmpty() || !(performance instanceof Performance.Uniform u)) {
            return Double.NaN;
        }
        Criterion criterion = Cells.criterion(decision, key);
        double[] ends = ends(decision, criterion);
        double half = decision.confidence().of(grade.get()) * (ends[1] - ends[0]);
        // Where the range is cut at one end of the scale, the other end tells.
        double value = u.min() > ends[0] ? u.min() + half : u.max() < ends[1] ? u.max() - half : u.central();
        return Math.rint(value * 1e9) / 1e9;
    }

    /**
     * The performance that a text means.
     *
     * @throws IllegalArgumentException with a sentence that says what is allowed
     */
    public static Performance parse(Criterion criterion, String typed) {
        String text = typed.strip();
        if (text.isEmpty() || isUnknown(text)) {
            return Performance.MISSING;
        }
        if (criterion.scale() instanceof Scale.Levels levels && levels.values().containsKey(text)) {
            return Performance.exact(levels.values().get(text));
        }
        Performance performance = numbers(text.replace('−', '-'), criterion);
        if (criterion.scale() instanceof Scale.Levels) {
            within(criterion, performance, 0, 100);
        } else if (criterion.scale() instanceof Scale.Declared declared) {
            within(
                    criterion,
                    performance,
                    Math.min(declared.worst(), declared.best()),
                    Math.max(declared.worst(), declared.best()));
        }
        return performance;
    }

    /** The word of the file counts in every language, and so does what a cell shows. */
    private static boolean isUnknown(String text) {
        return List.of("~", "?", UNKNOWN, Wording.of("cell.unknown")).contains(text);
    }

    private static Performance numbers(String text, Criterion criterion) {
        Matcher one = ONE.matcher(text);
        if (one.matches()) {
            return Performance.exact(number(one, 1));
        }
        Matcher range = RANGE.matcher(text);
        Matcher three = THREE.matcher(text);
        Matcher normal = NORMAL.matcher(text);
        try {
            if (range.matches()) {
                return new Performance.Uniform(number(range, 1), number(range, 2));
            }
            if (normal.matches()) {
                return new Performance.Normal(number(normal, 1), number(normal, 2));
            }
            if (three.matches()) {
                return new Performance.Triangular(number(three, 1), number(three, 2), number(three, 3));
            }
        } catch (InvalidDecision unordered) {
            throw new IllegalArgumentException(Wording.of("cell.order", text));
        }
        throw new IllegalArgumentException(
                criterion.scale() instanceof Scale.Levels levels
                        ? Wording.of(
                                "cell.badLevel",
                                text,
                                String.join(", ", levels.values().keySet()))
                        : Wording.of("cell.bad", text));
    }

    private static double number(Matcher matcher, int group) {
        double number = Double.parseDouble(matcher.group(group));
        if (Double.isInfinite(number)) {
            throw new IllegalArgumentException(Wording.of("cell.bad", matcher.group()));
        }
        return number;
    }

    private static void within(Criterion criterion, Performance performance, double low, double high) {
        boolean normal = performance instanceof Performance.Normal;
        double from = normal ? performance.central() : performance.low();
        double to = normal ? performance.central() : performance.high();
        if (from < low || to > high) {
            throw new IllegalArgumentException(
                    Wording.of("cell.outside", of(criterion, performance), Numbers.plain(low), Numbers.plain(high)));
        }
    }
}
