package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Cells;
import io.github.steelyard.io.cell.KnownCriterion;
import io.github.steelyard.io.cell.Ladder;
import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.cell.RatedWords;
import io.github.steelyard.io.cell.Words;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.Naming;
import io.github.steelyard.io.draft.Points;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds out how the cells of each column are written: numbers, words of a known order, pluses, stars, texts. */
public final class CellForms {

    private final Draft draft;
    private final Cells cells;
    private final List<NumberColumn> numbers = new ArrayList<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private Syntax.Scalar firstMissing;
    private int countMissing;

    private CellForms(Draft draft) {
        this.draft = draft;
        this.cells = draft.cells();
    }

    static void find(Draft draft) {
        new CellForms(draft).find();
    }

    private void find() {
        for (Column column : draft.criteria()) {
            column(column);
            for (Column beside : column.beside()) {
                NumberColumn found = new NumberColumn(draft, beside);
                draft.options().forEach(row -> put(found, row, cells.at(row, beside.at())));
                numbers.add(found);
            }
        }
        NumberColumn.resolve(draft, numbers);
        ladders();
        if (countMissing > 0) {
            draft.points()
                    .assume(
                            firstMissing,
                            Points.quoted(List.copyOf(missing)) + (missing.size() == 1 ? " is" : " are")
                                    + " read as a missing performance"
                                    + (countMissing > 1 ? ", in " + countMissing + " cells" : "")
                                    + "; --missing names other words for that");
        }
    }

    /** The words that stand in a column where options are, each once. */
    public static List<String> words(Draft draft, Column column) {
        Set<String> words = new LinkedHashSet<>();
        for (int row : draft.options()) {
            String text = draft.cells().text(row, column.at());
            if (!text.isEmpty() && !isMissing(draft, text)) {
                words.add(text);
            }
        }
        return List.copyOf(words);
    }

    public static boolean isMissing(Draft draft, String text) {
        // Most cells are numbers, which stand for something missing only when somebody says so.
        boolean isNumber = !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
        if (isNumber && !draft.said().says("missing")) {
            return false;
        }
        return text.length() <= 30
                && (Notion.MISSING.has(text)
                        || draft.said().all("missing").stream().anyMatch(word -> word.equalsIgnoreCase(text)));
    }

    private void column(Column column) {
        KnownCriterion known = draft.known(column.name());
        if (draft.mark(Mark.LEVELS, column.at()) != null
                || known != null && !known.levels().isEmpty()) {
            column.form(Column.Form.LEVELS);
            return;
        }
        Set<String> texts = new LinkedHashSet<>();
        boolean isWordy = true;
        for (int row : draft.options()) {
            String text = cells.text(row, column.at());
            if (!text.isEmpty() && isWordy && texts.add(text)) {
                // A ladder of more words than this is none, and a long column of numbers need not be kept.
                isWordy = texts.size() <= 60;
            }
        }
        Ladder said = said(column, texts);
        if (said != null) {
            ladder(column, said);
        } else if (isWordy && !texts.isEmpty() && words(column, texts)) {
            return;
        } else {
            numbers(column);
        }
    }

    private Ladder said(Column column, Set<String> texts) {
        for (String text : draft.said().texts("levels")) {
            int colon = text.indexOf(':');
            boolean isNamed = colon > 0 && colon < text.indexOf('<');
            Ladder ladder = Ladder.said(isNamed ? text.substring(colon + 1) : text);
            boolean isThis = isNamed
                    ? Naming.isSame(text.substring(0, colon).strip(), column.name())
                    : texts.stream().anyMatch(ladder::holds)
                            && texts.stream().allMatch(t -> ladder.holds(t) || isMissing(draft, t));
            if (isThis) {
                draft.naming().names("levels", column.name());
                return ladder;
            }
        }
        return null;
    }

    /** Whether all words of a column have an order that is known. */
    private boolean words(Column column, Set<String> texts) {
        if (texts.stream().allMatch(t -> Symbols.isSign(t)) && texts.stream().anyMatch(Symbols::isSure)) {
            symbols(column, Column.Form.SIGNS);
            return true;
        }
        List<String> known = texts.stream().filter(t -> !isMissing(draft, t)).toList();
        Ladder whole = Ladder.of(texts);
        Ladder ladder = whole == null ? Ladder.of(known) : whole;
        boolean isBalls = !known.isEmpty() && known.stream().allMatch(Symbols::isBall);
        if (isBalls && (ladder == null || known.stream().anyMatch(t -> "◔◑◕◐●".contains(t)))) {
            symbols(column, Column.Form.BALLS);
        } else if (!known.isEmpty() && known.stream().allMatch(Symbols::isStars)) {
            symbols(column, Column.Form.STARS);
            stars(column, known);
        } else if (Shares.fit(known)) {
            texts.stream().filter(t -> isMissing(draft, t)).forEach(missing::add);
            Shares.take(draft, column);
        } else if (ladder != null && !isRemark(column)) {
            ladder(column, ladder);
        } else if (RatedWords.fit(known)) {
            rated(column, known);
        } else {
            return false;
        }
        return true;
    }

    /** Numbers of ratings that stand with their words. */
    private void rated(Column column, List<String> known) {
        NumberColumn found = new NumberColumn(draft, column);
        for (int row : draft.options()) {
            Syntax.Scalar cell = cells.at(row, column.at());
            String number = RatedWords.number(cell.text());
            put(found, row, number == null ? cell : SyntaxBuilder.scalar(cell, number));
            if (number != null) {
                draft.taken().put(cell.place(), number);
            }
        }
        found.close();
        numbers.add(found);
        draft.points()
                .assume(
                        column.heading(),
                        Points.quoted(known) + " under " + column.heading().shown() + " are read as their numbers");
    }

    /** Whether a column is called like remarks, and nothing says that it is a criterion: then its words are no values. */
    private boolean isRemark(Column column) {
        return Notion.TEXT_HEADING.has(column.name())
                && draft.mark(Mark.DIRECTION, column.at()) == null
                && draft.mark(Mark.WEIGHT, column.at()) == null
                && draft.known(column.name()) == null
                && !draft.naming().isWanted(column.name());
    }

    private void symbols(Column column, Column.Form form) {
        column.form(form);
        for (int row : draft.options()) {
            Syntax.Scalar cell = cells.at(row, column.at());
            Double x = Symbols.number(form, cell.text());
            if (x != null) {
                String plain = io.github.steelyard.text.Numbers.plain(x);
                column.number(row, plain);
                draft.taken().put(cell.place(), plain);
            } else {
                missing(cell);
            }
        }
    }

    /** Stars are out of as many as full and hollow ones show together, else out of five or as many as there are. */
    private void stars(Column column, List<String> written) {
        boolean isHollow = written.stream().anyMatch(Symbols::hasHollow);
        int most = written.stream().mapToInt(Symbols::count).max().orElseThrow();
        int whole = isHollow ? most : Math.max(5, most);
        column.scale(new double[] {0, whole});
        draft.points()
                .assume(
                        column.heading(),
                        "the stars under " + column.heading().shown() + " are out of " + whole + "; "
                                + SheetOptions.option("scale", column.name() + "=1.." + whole) + " says otherwise",
                        new SheetAnswer("one star is the least", "scale", column.name() + "=1.." + whole));
    }

    private void ladder(Column column, Ladder ladder) {
        column.form(Column.Form.LADDER);
        column.ladder(ladder);
        List<String> unknown = new ArrayList<>();
        Syntax.Scalar first = null;
        for (int row : draft.options()) {
            Syntax.Scalar cell = cells.at(row, column.at());
            if (!cell.text().isEmpty() && !ladder.holds(cell.text())) {
                if (isMissing(draft, cell.text())) {
                    missing(cell);
                } else {
                    first = first == null ? cell : first;
                    unknown.add(cell.text());
                }
            }
        }
        if (first != null) {
            draft.points()
                    .open(
                            first,
                            Points.quoted(unknown) + " in column "
                                    + column.heading().shown() + " is none of the words that --levels puts in order");
        }
    }

    private void numbers(Column column) {
        NumberColumn found = new NumberColumn(draft, column);
        for (int row : draft.options()) {
            put(found, row, cells.at(row, column.at()));
        }
        found.close();
        if (column.form() == Column.Form.NUMBERS) {
            numbers.add(found);
        }
    }

    private void put(NumberColumn found, int row, Syntax.Scalar cell) {
        if (cell.text().isEmpty()) {
            return;
        }
        if (isMissing(draft, cell.text())) {
            missing(cell);
        } else {
            found.put(row, cell);
        }
    }

    private void missing(Syntax.Scalar cell) {
        if (!cell.text().isEmpty() && !cell.text().equals("unknown") && !cell.isNull()) {
            missing.add(cell.text());
            firstMissing = firstMissing == null ? cell : firstMissing;
            countMissing++;
        }
    }

    /** Says which words were taken to stand in a known order, and which rungs the sheet uses. */
    private void ladders() {
        Map<Ladder, TreeSet<Integer>> used = new LinkedHashMap<>();
        for (Column column : draft.criteria()) {
            if (column.form() == Column.Form.LADDER) {
                TreeSet<Integer> rungs = used.computeIfAbsent(column.ladder(), l -> new TreeSet<>());
                words(draft, column).stream()
                        .filter(column.ladder()::holds)
                        .forEach(w -> rungs.add(column.ladder().rung(w)));
                draft.used(column.ladder(), rungs);
            }
        }
        used.forEach((ladder, rungs) -> {
            Column first = draft.criteria().stream()
                    .filter(c -> c.ladder() == ladder)
                    .findFirst()
                    .orElseThrow();
            boolean isSaid = draft.said().says("levels") && ladder.kind() == Ladder.Kind.QUALITY;
            if (ladder.kind() != Ladder.Kind.TRUTH && !isSaid) {
                List<String> words = new ArrayList<>();
                for (int rung : rungs) {
                    words.add(draft.criteria().stream()
                            .filter(c -> c.ladder() == ladder)
                            .flatMap(c -> words(draft, c).stream())
                            .filter(w -> ladder.holds(w) && ladder.rung(w) == rung)
                            .collect(Collectors.toMap(Words::folded, w -> w, (a, b) -> a, LinkedHashMap::new))
                            .values()
                            .stream()
                            .collect(Collectors.joining("=")));
                }
                String order = String.join("<", words);
                draft.points()
                        .assume(
                                first.heading(),
                                "the words " + order + " are taken as equal steps in this order; --levels"
                                        + " 'worst<better<best' puts them in another");
            }
        });
    }
}
